import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { openRun } from "./support/open-run.ts";
import { expect, test } from "./support/site.ts";

/** From the page of a run to the machines that can make its pieces. */
async function machinesOfRun(page: Page): Promise<string> {
  await openRun(page, "Serre-tête");
  const run = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const machines = page.getByRole("link", { name: "Trouver une machine qui convient" });
  await page.goto((await machines.getAttribute("href")) ?? "/nowhere");
  return run;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a machine that is looked for to help a run is asked for in its name, whichever dates are tried on the way", async ({
      page,
      signIn,
    }) => {
      await signIn(people.grange.email);
      const run = await machinesOfRun(page);
      const able = page.getByRole("region", { name: "Elles peuvent" });
      await able.getByRole("link", { name: "Voir ses dates libres" }).first().click();
      const dates = page.getByRole("region", { name: "Jours libres" });
      await dates.getByRole("navigation", { name: "Autres mois" }).getByRole("link").last().click();
      await expect(page).toHaveURL(/month=/);
      await dates.getByRole("table").getByRole("link").first().click();
      const panel = page.getByRole("complementary", { name: "Emprunter" });
      await expect(panel).toContainText("Choisissez maintenant la fin");
      await dates.getByRole("table").getByRole("link").first().click();
      await panel.getByRole("button", { name: "Voir si c’est possible" }).click();
      await panel.getByRole("link", { name: "Demander le prêt" }).click();
      const word = page.getByLabel(/^Un mot pour/);
      await expect(word).toHaveValue(new RegExp(`^Pour une fabrication solidaire\\s: .*/run/${run}$`));
      await page.getByRole("button", { name: "Demander le prêt" }).click();
      await expect(page.getByText(`/run/${run}`)).toBeVisible();
    });
  });
}
