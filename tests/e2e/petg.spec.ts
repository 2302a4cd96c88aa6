import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

/** Each journey has a spool of its own, so that one does not take from another. */
async function aSpool(page: Page, name: string): Promise<string> {
  await page.goto("/s/demo-lab/stock/new");
  await page.getByRole("textbox", { name: "Nom" }).fill(name);
  await page.getByLabel("Catégorie").selectOption("filament");
  await page.getByLabel("Se compte en").selectOption("kg");
  await page.getByLabel("Ce qu’il y a maintenant").fill("10,25");
  await page.getByRole("textbox", { name: "Lot" }).fill("L-7");
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("10,25 kg à demander")).toBeVisible();
  return page.url();
}

const figure = (page: Page, name: string) => page.locator("dt", { hasText: name }).first().locator("+ dd");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("four kilograms of PETG: asked, granted, driven over, 3.8 kg confirmed", async ({
      page,
      signIn,
      isMobile,
    }) => {
      test.setTimeout(120_000);
      const name = `PETG ${isMobile ? "de poche" : "de bureau"} ${javaScriptEnabled ? "vif" : "calme"}`;
      await signIn(people.demoLab.email);
      const material = await aSpool(page, name);
      await expectNoSidewaysScroll(page);
      if (javaScriptEnabled) await expectAccessible(page);

      await signIn(people.grange.email);
      await page.goto(material);
      await page.getByRole("textbox", { name: /^Combien/ }).fill("quatre");
      await page.getByRole("button", { name: "Demander" }).click();
      await expect(page.getByRole("textbox", { name: /^Combien/ })).toHaveValue("quatre");
      await page.getByRole("textbox", { name: /^Combien/ }).fill("4");
      await page.getByRole("button", { name: "Demander" }).click();
      await expect(page).toHaveURL(/\/m\/requests\/\w+$/);
      const request = page.url();
      await expect(page.getByText("attend une réponse")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);

      await signIn(people.demoLab.email);
      await page.goto("/inbox");
      await page.getByRole("link", { name: `${name}, 4 kg` }).click();
      await expect(page.getByText("10,25 kg sont libres")).toBeVisible();
      await page.getByRole("button", { name: "Accorder" }).click();
      await expect(page.getByText("accordée, à remettre")).toBeVisible();
      await page.goto(`${material}/stock`);
      await expect(figure(page, "Réservé")).toHaveText("4 kg");
      await expect(figure(page, "Libre")).toHaveText("6,25 kg");
      await page.goto(request);
      await page.getByRole("button", { name: "C’est parti" }).click();
      await expect(page.getByText("partie, à confirmer")).toBeVisible();

      await signIn(people.grange.email);
      await page.goto(request);
      await page.getByRole("textbox", { name: /^Quantité arrivée/ }).fill("3,8");
      await page.getByRole("button", { name: "C’est arrivé" }).click();
      await expect(page.getByText("dites où est le reste").first()).toBeVisible();
      await page.getByRole("radio", { name: "Perdu en route" }).check();
      await page.getByRole("button", { name: "C’est arrivé" }).click();
      await expect(figure(page, "Arrivé")).toHaveText("3,8 kg");
      await expect(page.getByText("200 g").or(page.getByText("0,2 kg, perdu en route"))).toBeVisible();
      await page.getByRole("link", { name }).last().click();
      await page.getByRole("link", { name: "Tenir le stock" }).click();
      await expect(figure(page, "En stock")).toHaveText("3,8 kg");

      await signIn(people.demoLab.email);
      await page.goto(`${material}/stock`);
      await expect(figure(page, "En stock")).toHaveText("6,25 kg");
      await expectNoSidewaysScroll(page);
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}

test("an inventory on a phone: a difference asks for its reason and is kept", async ({ page, signIn, isMobile }) => {
  await signIn(people.demoLab.email);
  const name = `Visserie ${isMobile ? "M3" : "M4"}`;
  await aSpool(page, name);
  await page.goto("/s/demo-lab/stock/count");
  const line = page.getByRole("group", { name: `${name} · L-7` });
  await line.getByRole("textbox", { name: /^Trouvé/ }).fill("10");
  await page.getByRole("button", { name: "Enregistrer l’inventaire" }).click();
  await expect(page.getByText("Dites pourquoi.").first()).toBeVisible();
  await expect(line.getByRole("textbox", { name: /^Trouvé/ })).toHaveValue("10");
  await line.getByRole("textbox", { name: "Raison de la différence" }).fill("Boîte renversée");
  await page.getByRole("button", { name: "Enregistrer l’inventaire" }).click();
  await expect(page).toHaveURL(/\/stock\/count\/\w+$/);
  await expect(page.getByText("0,25 kg de moins")).toBeVisible();
  await expectAccessible(page);
});

test("a need is answered in part from one’s own stock", async ({ page, signIn, isMobile }) => {
  await signIn(people.grange.email);
  await page.goto("/s/la-grange-numerique-demo/needs/new");
  const title = `Filament souple ${isMobile ? "rouge" : "bleu"}`;
  await page.getByRole("textbox", { name: "De quoi" }).fill(title);
  await page.getByLabel("Se compte en").selectOption("kg");
  await page.getByRole("textbox", { name: "Combien" }).fill("2");
  await page.getByLabel("Avant le").fill("2027-06-30");
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByRole("strong").filter({ hasText: "Encore 2 kg sur 2 kg" })).toBeVisible();
  await signIn(people.demoLab.email);
  await page.goto("/needs");
  await expectAccessible(page);
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("textbox", { name: /^Combien/ }).fill("0,5");
  await page.getByRole("button", { name: "Proposer" }).click();
  await expect(page.getByRole("strong").filter({ hasText: "Encore 1,5 kg sur 2 kg" })).toBeVisible();
  await expectNoSidewaysScroll(page);
});
