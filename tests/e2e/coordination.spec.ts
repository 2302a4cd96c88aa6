import { createHash } from "node:crypto";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("whoever coordinates reads what will be missing, follows what waits and takes a snapshot; a visitor opens it, and a past day", async ({
      page,
      signIn,
    }) => {
      test.slow();
      await signIn(people.demoLab.email);
      await page.goto("/campaigns");
      await page.getByRole("link", { name: "Visières 26·07", exact: true }).first().click();
      await page.getByRole("link", { name: "Coordonner" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Coordination · Visières 26·07");
      await expect(page.getByText(/^Élastique plat.: il en manquera dans 3 jours à ce rythme\.$/)).toBeVisible();
      await expectNoSidewaysScroll(page);
      if (javaScriptEnabled) await expectAccessible(page);

      const coordination = page.url();
      await page.getByRole("link", { name: /^à contrôler/ }).click();
      await page.getByRole("link", { name: "Serre-tête", exact: true }).first().click();
      await expect(page).toHaveURL(/\/lot\//);
      await page.goto(coordination);

      await page.getByRole("button", { name: "Faire un instantané" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Visières 26·07, état au 24 février 2027");
      const address = page.url();

      await page.context().clearCookies();
      await page.goto(address);
      await expect(page.getByRole("heading", { name: "Comment citer" })).toBeVisible();
      const hash = await page.locator("code").textContent();
      const file = await page.request.get(`${address}/data.json`);
      expect(
        createHash("sha256")
          .update(await file.body())
          .digest("hex"),
      ).toBe(hash);
      await expectNoSidewaysScroll(page);
      if (javaScriptEnabled) await expectAccessible(page);

      await page.getByRole("link", { name: "Visières 26·07", exact: true }).first().click();
      await expect(page.getByRole("link", { name: "62 reçu", exact: true })).toBeVisible();
      const left = await page.getByRole("link", { name: /^\d+ parti$/ }).textContent();
      await page.locator("summary", { hasText: "Voir un jour passé" }).click();
      await page.getByLabel("Voir un jour passé").fill("2027-02-20");
      await page.getByRole("button", { name: "Voir ce jour" }).click();
      await expect(page.getByText("Ceci est l’état à la fin du samedi 20 février.")).toBeVisible();
      await expect(page.getByRole("link", { name: "6 reçu", exact: true })).toBeVisible();
      await page.getByRole("link", { name: "76 parti", exact: true }).click();
      await expect(page.getByText("Ceci est l’état à la fin du samedi 20 février.")).toBeVisible();
      await page.getByRole("link", { name: "Revenir à aujourd’hui" }).click();
      await expect(page.getByText(/^\d+/.exec(left ?? "")?.[0] ?? "no figure", { exact: true })).toBeVisible();
    });
  });
}
