import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("material is advanced to a maker, who says what became of it; never more than came", async ({
      page,
      signIn,
      isMobile,
    }) => {
      const material = `PETG ${isMobile ? "noir" : "blanc"} ${javaScriptEnabled ? "un" : "deux"}`;
      await signIn(people.demoLab.email);
      await page.goto("/campaigns");
      await page.getByRole("link", { name: "Visières 26·07", exact: true }).first().click();
      await page.getByRole("link", { name: "Donner un coup de main" }).first().click();
      await page.getByRole("table", { name: "Ce qui se fabrique" }).getByRole("link", { name: "Serre-tête" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Serre-tête" })).toBeVisible();
      const run = page.url();
      await page.locator("summary", { hasText: "Avancer de la matière" }).click();
      const grange = page.getByLabel("À qui").getByRole("option", { name: /^La Grange/ });
      await page.getByLabel("À qui").selectOption((await grange.first().getAttribute("value")) ?? "");
      await page.getByLabel("Quelle matière").fill(material);
      await page.getByLabel("Combien", { exact: true }).last().fill("500");
      await page.getByRole("button", { name: "Avancer de la matière" }).click();
      await expect(page.getByRole("listitem").filter({ hasText: material })).toContainText("500");
      await expectNoSidewaysScroll(page);
      if (javaScriptEnabled) await expectAccessible(page);

      await signIn(people.grange.email);
      await page.goto(run);
      const came = page.getByRole("listitem").filter({ hasText: material });
      await came.locator("summary", { hasText: "Dire ce qu’elle est devenue" }).click();
      await came.getByLabel("Utilisée").check();
      await came.getByLabel(/^Combien/).fill("501");
      await came.getByRole("button", { name: "Enregistrer ce compte" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      await expect(came.getByLabel(/^Combien/)).toHaveValue("501");
      await came.getByLabel(/^Combien/).fill("200");
      await came.getByRole("button", { name: "Enregistrer ce compte" }).click();
      await expect(page.getByText("C’est noté.")).toBeVisible();
      await expect(came).toContainText("300");
      await expectNoSidewaysScroll(page);
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}
