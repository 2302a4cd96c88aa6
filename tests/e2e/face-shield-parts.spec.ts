import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { notHere, sharedFile } from "#tests/factories/shared-data.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

const names = [
  "A-Principal_Visera_Madrid-Aprobada_1.0.stl",
  "Arandelas_Visera_Madrid-Aprobada_1.0.stl",
  "multibody.stl",
];
const parts = names.map((name) => sharedFile(`mesh/${name}`));

async function look(page: Page, javaScriptEnabled: boolean): Promise<void> {
  await expectNoSidewaysScroll(page);
  if (javaScriptEnabled) await expectAccessible(page);
}

/** What a space has on its shelf of one material. */
async function aMaterial(page: Page, given: { name: string; category: string; unit: string; have: string }) {
  await page.goto("/s/la-grange-numerique-demo/stock/new");
  await page.getByRole("textbox", { name: "Nom" }).fill(given.name);
  await page.getByLabel("Catégorie").selectOption(given.category);
  await page.getByLabel("Se compte en").selectOption(given.unit);
  await page.getByLabel("Ce qu’il y a maintenant").fill(given.have);
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByRole("heading", { level: 1, name: given.name })).toBeVisible();
  return page.url();
}

const sheetOf = (page: Page, name: string | RegExp) =>
  page.locator(".sheet").filter({ has: page.getByRole("heading", { level: 3, name }) });

const onHand = (page: Page) => page.locator("dt", { hasText: "En stock" }).first().locator("+ dd");

/** One of the parts was drawn in inches: its size says so to whoever looks. */
async function uploadAndConfirm(page: Page, javaScriptEnabled: boolean): Promise<void> {
  await page.getByLabel("Ajouter des fichiers").setInputFiles(parts.map((part) => part ?? ""));
  await page.getByRole("button", { name: "Envoyer" }).click({ timeout: 60_000 });
  await expect(page.getByRole("heading", { level: 3, name: "multibody.stl" })).toBeVisible({ timeout: 60_000 });
  // What takes long to read is read afterwards, and its page says so until it is loaded again.
  const size = page.getByText("220,05 × 171,2 × 15 mm").first();
  await expect(async () => {
    if (!(await size.isVisible())) await page.reload();
    await expect(size).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 90_000 });
  await look(page, javaScriptEnabled);
  const inches = sheetOf(page, "multibody.stl");
  await expect(inches.getByText("Lue ainsi, elle fait 0,64 × 1,09 × 0,34 mm")).toBeVisible();
  await inches.getByLabel("Ses nombres sont en").selectOption("inch");
  await inches.getByRole("button", { name: "Confirmer multibody.stl" }).click();
  await expect(page.getByText("16,16 × 27,65 × 8,63 mm").first()).toBeVisible();
  for (const name of names.slice(0, 2)) await page.getByRole("button", { name: `Confirmer ${name}` }).click();
}

async function tellHowItIsMade(page: Page): Promise<void> {
  await page.getByLabel("Licence", { exact: true }).selectOption("CC-BY-SA-4.0");
  await page.getByLabel("Auteurs").fill("Covid Makers Getafe");
  await page.getByLabel("Procédé").selectOption({ label: "Impression 3D, filament" });
  await page.getByLabel("Matière", { exact: false }).first().fill("PETG");
  await page.getByLabel("Minutes par pièce").fill("90");
  await page.getByLabel("Matières").fill("PETG, 45 g, perte 5 %\nplaque A4, 1 plaque pour 2 pièces");
  await page.getByRole("button", { name: "Enregistrer" }).click();
}

async function validate(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Décisions et preuves" }).click();
  await page.getByLabel("Quelle autorité").fill("Agence de la région (essai)");
  await page.getByLabel("Le grand public").check();
  await page.getByLabel("Les soins").check();
  await page.getByLabel("Ou l’adresse où il se lit").fill("https://agence.example/avis/7");
  await page.getByRole("button", { name: "Enregistrer la décision" }).click();
  await expect(page.getByText("On peut s’y fier aujourd’hui pour le grand public et pour les soins.")).toBeVisible();
}

async function withdrawForCare(page: Page): Promise<void> {
  const care = sheetOf(page, /^Les soins/);
  await care.getByText("L’autorité l’a retirée").click();
  await care.getByLabel("Pourquoi").fill("Ne supporte pas la désinfection à chaud.");
  await care.getByRole("button", { name: "Enregistrer le retrait" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("the parts of a face shield: sent, published, validated, made elsewhere, and withdrawn for care", async ({
      page,
      signIn,
      isMobile,
    }, testInfo) => {
      testInfo.skip(parts.includes(undefined), notHere);
      test.setTimeout(240_000);
      const title = `Visière de Madrid ${isMobile ? "de poche" : "de bureau"} ${javaScriptEnabled ? "vive" : "calme"}`;
      await signIn(people.demoLab.email);
      await page.goto("/s/demo-lab/designs/new");
      await page.getByLabel("Titre").fill(title);
      await page.getByLabel("À quoi ça sert").fill("Tenir un écran devant le visage.");
      await page.getByRole("button", { name: "Commencer" }).click();
      await expect(page).toHaveURL(/\/d\/\w+\/r\/1\/edit/);
      await page.getByRole("button", { name: "Publier la révision 1" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      await uploadAndConfirm(page, javaScriptEnabled);
      await tellHowItIsMade(page);
      await expect(page.getByText("Tout y est.")).toBeVisible();
      await page.getByRole("button", { name: "Publier la révision 1" }).click();
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      const design = page.url().replace(/\/r\/1.*/, "");
      await look(page, javaScriptEnabled);
      await validate(page);
      await look(page, javaScriptEnabled);

      await signIn(people.grange.email);
      const filament = await aMaterial(page, {
        ...{ name: `PETG pour ${title}`, category: "filament", unit: "kg", have: "1" },
      });
      const sheets = await aMaterial(page, {
        ...{ name: `Plaques A4 pour ${title}`, category: "plastic_sheet", unit: "sheet", have: "10" },
      });
      await page.goto(design);
      await page.getByRole("link", { name: "Quelles machines peuvent ?" }).click();
      await page.getByLabel("Du", { exact: true }).fill("2027-03-02");
      await page.getByLabel("au (compris)").fill("2027-03-04");
      await page.getByRole("button", { name: "Chercher" }).click();
      const able = page.getByRole("region", { name: "Elles peuvent" });
      await expect(able.getByRole("link", { name: "Prusa MK3S et son banc" })).toBeVisible();
      const unable = page.getByRole("region", { name: "Elles ne peuvent pas" });
      await expect(unable.getByText(/Trop large de 40,05 mm/)).toBeVisible();
      await look(page, javaScriptEnabled);

      await page.goto(design);
      await page.getByRole("link", { name: "Noter une fabrication" }).click();
      await page.getByLabel("Combien de pièces").fill("5");
      await page.getByLabel(/^PETG · Prendre dans/).selectOption(filament.split("/").at(-1) ?? "");
      await page.getByLabel(/^plaque A4 · Prendre dans/).selectOption(sheets.split("/").at(-1) ?? "");
      await page.getByRole("button", { name: "Noter" }).click();
      await expect(page.getByText("C’est enregistré.")).toBeVisible();
      await look(page, javaScriptEnabled);
      // 5 × 45 g and what is lost; half a sheet each, rounded up to whole ones.
      await page.goto(`${filament}/stock`);
      await expect(onHand(page)).toHaveText("0,763 kg");
      await page.goto(`${sheets}/stock`);
      await expect(onHand(page)).toHaveText("7 plaques");

      await signIn(people.demoLab.email);
      await page.goto(`${design}/validations`);
      await withdrawForCare(page);
      await expect(page.getByText("On peut s’y fier aujourd’hui pour le grand public.")).toBeVisible();
      await page.goto(design);
      const note = page.getByRole("region", { name: "Validations" });
      await expect(note).toContainText("On peut s’y fier aujourd’hui pour le grand public.");
      await expect(note).toContainText("Plus pour les soins.");
      await expect(note).toContainText(/retirée pour les soins le 24 février 2027 par Agence de la région/i);
      await look(page, javaScriptEnabled);
    });
  });
}
