import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

async function moneyOf(page: Page, campaign: string): Promise<string> {
  await page.goto(campaign.includes("masques") ? "/campaigns?show=closing" : "/campaigns");
  await page.getByRole("link", { name: campaign, exact: true }).first().click();
  await page.getByRole("link", { name: /^L’argent/ }).click();
  await expect(page.getByRole("heading", { name: "Accords de paiement" })).toBeVisible();
  return page.url();
}

test("a space claims 3 € for each piece with its SIRET: over the cap refused, approved, paid", async ({
  page,
  signIn,
  isMobile,
}) => {
  test.slow();
  const payer = `Commune ${isMobile ? "du haut" : "du bas"}`;
  await signIn(people.demoLab.email);
  const money = await moneyOf(page, "Visières 26·07");
  await page.getByText("Ajouter un accord").click();
  await page.getByLabel("Qui paie").fill(payer);
  await page.getByLabel("Jusqu’à quel montant en tout").fill("90");
  await page.getByLabel(/^Prix d’une pièce, sur facture/).fill("3");
  await page.getByLabel(/^De quel objet/).selectOption({ label: "Feuille transparente" });
  await page.getByRole("button", { name: "Enregistrer l’accord" }).click();
  await expect(page.getByText("C’est enregistré.")).toBeVisible();
  await expect(page.getByText("de quoi payer encore 30 pièces")).toBeVisible();
  await look(page);

  await signIn(people.moulin.email);
  await page.goto(money);
  await page.getByRole("link", { name: "Se faire payer" }).click();
  await expect(page.getByText(/c’est l’affaire d’un employeur|sauf par un employeur/)).toBeVisible();
  await page.getByRole("link", { name: "Facture de pièces" }).click();
  await page.getByRole("link", { name: new RegExp(payer) }).click();
  const pieces = page.getByRole("spinbutton", { name: /^Feuille transparente, sac/ });
  await pieces.fill("31");
  const siret = page.getByLabel(/^SIRET/);
  await siret.fill("99999999800018");
  const count = page.getByRole("button", { name: "Compter, sans envoyer" });
  await count.click();
  await expect(siret).toHaveAccessibleDescription(/Ce SIRET n’est pas valable/);
  await expect(pieces).toHaveValue("31");
  await siret.fill("999 999 998 00019");
  await count.click();
  await expect(pieces).toHaveAccessibleDescription(/Il ne reste que 90,00/);
  await look(page);
  await pieces.fill("10");
  await count.click();
  await expect(page.getByText(/^10 × 3,00\s€ = 30,00\s€$/)).toBeVisible();
  await page.getByRole("button", { name: "Envoyer à qui coordonne" }).click();
  await expect(page.getByText("C’est envoyé.")).toBeVisible();
  await look(page);
  const claim = page.url().replace(/\?.*/, "");

  await signIn(people.demoLab.email);
  await page.goto(claim);
  await page.getByRole("button", { name: "Approuver" }).click();
  await page.getByLabel(/^Référence du virement/).fill("VIR 42");
  await page.getByRole("button", { name: "Inscrire le paiement" }).click();
  await expect(page.getByText("payée", { exact: true })).toBeVisible();
  await page.goto(money);
  await expect(page.getByText("de quoi payer encore 20 pièces")).toBeVisible();

  await signIn(people.moulin.email);
  await page.goto(claim);
  await expect(page.getByText("VIR 42")).toBeVisible();
  await look(page);
});

test("a volunteer sends an expense with the photo of its receipt; only those concerned can have it", async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn(people.demoLabVolunteer.email);
  await moneyOf(page, "1\u00a0400 masques pour la vallée");
  await page.getByRole("link", { name: "Se faire payer" }).click();
  await page.getByRole("link", { name: "Frais à rembourser" }).click();
  await page.getByLabel("Ce que vous avez payé").fill("Du fil");
  await page.getByLabel("Montant payé").fill("1,20");
  const proof = page.getByLabel(/^La preuve/);
  await proof.setInputFiles({ name: "ticket.html", mimeType: "image/png", buffer: Buffer.from("<!doctype html><p>x") });
  const count = page.getByRole("button", { name: "Compter, sans envoyer" });
  await count.click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Ce que vous avez payé")).toHaveValue("Du fil");
  const receipt = Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
  await proof.setInputFiles({ name: "ticket.pdf", mimeType: "application/pdf", buffer: receipt });
  await count.click();
  await page.getByRole("button", { name: "Envoyer à qui coordonne" }).click();
  await expect(page.getByText("à examiner", { exact: true })).toBeVisible();
  await look(page);
  const claim = page.url().replace(/\?.*/, "");

  await signIn(people.grange.email);
  await page.goto(claim);
  const file = await page.request.get(`${claim}/proof`);
  expect(file.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(await file.body()).toEqual(receipt);
  await page.getByText("Refuser", { exact: true }).first().click();
  await page.getByLabel(/^Pourquoi la refuser/).fill("Ce fil n’est pas pour les masques.");
  await page.getByRole("button", { name: "Refuser" }).click();
  await expect(page.getByText("refusée", { exact: true })).toBeVisible();

  await signIn(people.remise.email);
  expect((await page.request.get(`${claim}/proof`)).status()).toBe(404);
  expect((await page.goto(claim))?.status()).toBe(404);
});
