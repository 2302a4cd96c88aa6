import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectNoSidewaysScroll } from "./judge-page.ts";
import type { Campaign } from "./shield-makers.ts";
import { expect } from "./site.ts";
import { type Elsewhere, somebody } from "./somebody.ts";

interface Count {
  good: number;
  damaged?: number;
  missing?: number;
}

async function count(page: Page, link: string, delivery: string, bags: Record<string, Count>): Promise<void> {
  await page.goto(`${link}/receive/${delivery}`);
  for (const [bag, { good, damaged = 0, missing = 0 }] of Object.entries(bags)) {
    const line = page.getByRole("group", { name: new RegExp(`sac ${bag}`) });
    await line.getByLabel("Bonnes", { exact: true }).fill(String(good));
    if (damaged + missing === 0) continue;
    await line.getByText("Tout n’est pas bon, ou le compte n’y est pas").click();
    await line.getByLabel("Abîmées", { exact: true }).fill(String(damaged));
    await line.getByLabel("Manquantes", { exact: true }).fill(String(missing));
  }
  await page.getByRole("button", { name: "Enregistrer ce compte" }).click();
  await expect(page.getByText("C’est compté. Merci.")).toBeVisible();
}

interface Sent {
  deliveries: string[];
  bags: string[];
}

/** At the door, by the private link and without script: one delivery in two counts, the others in one. */
export async function counts(page: Page, link: string, { deliveries, bags }: Sent): Promise<void> {
  await page.goto(link);
  await expect(page.getByText("0 reçues sur 300")).toBeVisible();
  await expect(page.getByText("300 chez un intermédiaire")).toBeVisible();
  const [large = "", middle = "", small = "", least = ""] = deliveries;
  const [first = "", second = "", third = "", fourth = "", spare = ""] = bags;
  await count(page, link, large, { [first]: { good: 50 }, [spare]: { good: 4 } });
  await count(page, link, large, { [first]: { good: 42, damaged: 4 } });
  await count(page, link, middle, { [second]: { good: 85, missing: 5 } });
  await count(page, link, small, { [third]: { good: 70 } });
  await count(page, link, least, { [fourth]: { good: 40 } });
  await page.goto(link);
  await expect(page.getByText("291 reçues sur 300")).toBeVisible();
  await expectNoSidewaysScroll(page);
}

/** The department pays; La Grange sends its invoice for the bag that it made. */
export async function claim(page: Page, elsewhere: Elsewhere, { code }: Campaign, bag: string): Promise<void> {
  await page.goto(`/c/${code}/money`);
  await page.getByText("Ajouter un accord").click();
  await page.getByLabel("Qui paie").fill("Département de l’Exemple");
  await page.getByLabel("Jusqu’à quel montant en tout").fill("900");
  await page.getByLabel(/^Prix d’une pièce, sur facture/).fill("3");
  await page.getByLabel(/^De quel objet/).selectOption({ label: "Visière" });
  await page.getByRole("button", { name: "Enregistrer l’accord" }).click();
  await expect(page.getByText("de quoi payer encore 300 pièces")).toBeVisible();
  const address = await somebody(elsewhere, people.grange.email, async (maker) => {
    await maker.goto(`/c/${code}/money`);
    await maker.getByRole("link", { name: "Se faire payer" }).click();
    await maker.getByRole("link", { name: "Facture de pièces" }).click();
    await maker.getByRole("spinbutton", { name: new RegExp(`sac ${bag}`) }).fill("96");
    await maker.getByLabel(/^SIRET/).fill("999 999 998 00019");
    await maker.getByRole("button", { name: "Compter, sans envoyer" }).click();
    await expect(maker.getByText(/^100 × 3,00\s€ = 300,00\s€$/)).toBeVisible();
    await maker.getByRole("button", { name: "Envoyer à qui coordonne" }).click();
    await expect(maker.getByText("C’est envoyé.")).toBeVisible();
    return maker.url().replace(/\?.*/, "");
  });
  await page.goto(address);
  await page.getByRole("button", { name: "Approuver" }).click();
  await page.getByLabel(/^Référence du virement/).fill("VIR 300");
  await page.getByRole("button", { name: "Inscrire le paiement" }).click();
  await expect(page.getByText("payée", { exact: true })).toBeVisible();
}

const places = ["La Grange numérique (démo)", "Atelier du Moulin (démo)", "La Remise (démo)", "La Maison de la démo"];

/** A delivery from each of the four places, all by way of the same hands. */
export async function prepare(page: Page, { code }: Campaign): Promise<string[]> {
  const found: string[] = [];
  for (const place of places) {
    await page.goto(`/c/${code}/giving/shipments`);
    const row = page.getByRole("listitem").filter({ hasText: place }).first();
    await row.getByText("Passe par quelqu’un").click();
    await row.getByLabel(/^Par qui/).fill("Protection civile de Valence (démo)");
    await row.getByRole("button", { name: /^Préparer/ }).click();
    await expect(page).toHaveURL(/\/e\/\w+/);
    found.push(new URL(page.url()).pathname.split("/")[2] ?? "");
  }
  return found;
}

/** All four deliveries in one round; whoever drives has its link, and nothing else. */
export async function planRound(page: Page, { code }: Campaign): Promise<string> {
  await page.goto(`/c/${code}/giving/rounds`);
  await page.getByLabel(/^Ce que le véhicule emporte/).fill("300");
  await page.getByLabel("Qui conduit").fill("Une personne qui conduit");
  await page.getByRole("button", { name: "Prévoir la tournée" }).click();
  const link = page.getByRole("link", { name: "Ouvrir cette page" }).first();
  await expect(link).toBeVisible();
  // The intermediary says no town.
  await expect(page.getByText("Sur la carte : près de qui le reçoit").first()).toBeVisible();
  return new URL((await link.getAttribute("href")) ?? "", "http://localhost").pathname;
}

/** Eight stops: four places where bags are taken, then the intermediary, which is not yet where they were asked. */
export async function drive(page: Page, round: string): Promise<void> {
  for (let stop = 1; stop <= 8; stop += 1) {
    await page.goto(round);
    if (stop > 1) await expect(page.locator("summary", { hasText: `${stop - 1} arrêt` })).toBeVisible();
    const next = page.getByRole("listitem").filter({ hasText: "prochain arrêt" }).first();
    const act = page.getByRole("button", { name: /^(C’est chargé|Déposée chez un intermédiaire)/ });
    const form = next.locator("form").filter({ has: act });
    await form.getByLabel(/^Sinon, pourquoi/).fill("Personne pour signer, les sacs sont comptés ensemble.");
    await form.getByRole("button", { name: /^(C’est chargé|Déposée chez un intermédiaire)/ }).click();
    await expect(page.getByRole("status").filter({ hasText: /noté|Merci/ })).toBeVisible();
  }
  await page.goto(round);
  await expectNoSidewaysScroll(page);
  await expect(page.getByText("prochain arrêt")).toHaveCount(0);
}
