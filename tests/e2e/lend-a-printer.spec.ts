import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import sharp from "sharp";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible } from "./support/judge-page.ts";
import { expect, type Site, test } from "./support/site.ts";

/** A photo as a phone sends it: lying on its side, with the place where it was taken. */
async function photo(colour: string): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 600, channels: 3, background: colour } })
    .jpeg()
    .withExif({ IFD0: { Orientation: "6" }, IFD3: { GPSLatitude: "44/1 43/1 0/1", GPSLatitudeRef: "N" } })
    .toBuffer();
}

async function attach(page: Page, label: RegExp, colour: string): Promise<void> {
  await page
    .getByLabel(label)
    .setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: await photo(colour) });
}

/** Signs up and follows the mail. */
async function arrive(page: Page, email: string): Promise<void> {
  await page.goto("/");
  await page
    .getByRole("navigation", { name: "Navigation principale" })
    .getByRole("link", { name: "S’inscrire" })
    .click();
  await page.getByLabel("Votre nom").fill("Noé Ümit-Lefèvre");
  await page.getByLabel("Adresse de courriel").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill("une phrase que je retiens");
  await page.getByRole("button", { name: "Créer mon compte" }).click();
  await expect(page.getByRole("heading", { name: "Regardez vos courriels" })).toBeVisible();
  await page.goto("/outbox");
  await page
    .getByRole("link", { name: /Confirme/ })
    .first()
    .click();
  const link = await page
    .getByRole("link", { name: /confirm-email/ })
    .first()
    .getAttribute("href");
  const { pathname, search } = new URL(link ?? "", "http://localhost");
  await page.goto(pathname + search);
  await page.getByRole("button", { name: "Confirmer mon adresse" }).click();
  await expect(page.getByRole("heading", { name: "Bienvenue" })).toBeVisible();
}

/** A space that opens from Tuesday to Saturday. */
async function createSpace(page: Page, name: string): Promise<string> {
  await page.goto("/spaces/new");
  await page.getByLabel("Nom du lieu").fill(name);
  await page.getByLabel("Genre de lieu").selectOption({ label: "Fablab" });
  await page.getByLabel("Code postal").fill("26400");
  await page.getByLabel("Commune").fill("Crest");
  await page.getByLabel("Latitude").fill("44.73");
  await page.getByLabel("Longitude").fill("5.02");
  await page.getByRole("button", { name: "Créer le lieu" }).click();
  await expect(page).toHaveURL(/\/s\/[a-z0-9-]+/);
  const slug = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.goto(`/s/${slug}/opening`);
  await page.getByLabel("Pas d’horaires fixes").uncheck();
  for (const day of ["Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi"]) {
    const group = page.getByRole("group", { name: new RegExp(`^${day}$`, "i") });
    await group
      .getByLabel(/^Ouvre à/)
      .first()
      .fill("10:00");
    await group
      .getByLabel(/^Ferme à/)
      .first()
      .fill("18:00");
  }
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("status").filter({ hasText: "enregistré" })).toBeVisible();
  return slug;
}

async function listPrinter(page: Page, slug: string, title: string): Promise<string> {
  await page.goto(`/s/${slug}/listings/new`);
  await attach(page, /^Photos/, "#1d5c70");
  await page.getByLabel(/^Nom/).fill(title);
  await page.getByLabel("Catégorie").selectOption({ label: "Imprimante 3D à filament" });
  await page.getByLabel(/^Ce qui part avec/).fill("Plateau de rechange\nSpatule");
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page).toHaveURL(/\/l\/\w+$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Looks for it, sees why Sunday is not possible, asks from Tuesday to Friday. */
async function findAndAsk(page: Page, title: string): Promise<string> {
  await page.goto("/catalogue");
  await page.getByLabel("Quoi").fill(title);
  await page.getByRole("button", { name: "Chercher" }).click();
  await page.getByRole("link", { name: title }).click();
  await page
    .getByRole("link", { name: /mars 2027|mois suivant/i })
    .first()
    .click();
  const calendar = page.getByRole("table", { name: /mars 2027/i });
  await expect(calendar.getByRole("cell", { name: /^7/ })).toContainText("fermé");
  await calendar.getByRole("link", { name: /^2\b/ }).click();
  await expect(page.getByRole("complementary", { name: "Emprunter" })).toContainText("Choisissez maintenant la fin");
  await page
    .getByRole("table", { name: /mars 2027/i })
    .getByRole("link", { name: /^5\b/ })
    .click();
  await expect(page.getByRole("complementary", { name: "Emprunter" })).toContainText("du mardi 2 au vendredi 5 mars");
  await page.getByRole("link", { name: "Demander le prêt" }).click();
  await page.getByLabel(/^Un mot pour/).fill("Atelier visières <b>avec le collège</b> · مرحبا");
  await page.getByRole("button", { name: "Demander le prêt" }).click();
  await expect(page).toHaveURL(/\/b\/\w+/);
  await expect(page.getByText("Atelier visières <b>avec le collège</b> · مرحبا")).toBeVisible();
  return new URL(page.url()).pathname;
}

async function approve(page: Page, loan: string, title: string): Promise<void> {
  await page.goto("/inbox");
  await expect(page.getByRole("heading", { name: "Attend une réponse" })).toBeVisible();
  await page.goto(loan);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await page.getByRole("button", { name: "Accepter", exact: true }).click();
  await expect(page.getByRole("list").filter({ hasText: "Accepté" }).first()).toBeVisible();
}

async function acceptAgreement(page: Page, loan: string): Promise<void> {
  await page.goto(`${loan}/agreement`);
  await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible();
  await page.getByRole("button", { name: "J’ai lu, j’accepte" }).click();
}

async function handOver(page: Page, loan: string): Promise<void> {
  await page.goto(`${loan}/hand-over`);
  await attach(page, /^Photos au départ/, "#2d6a3e");
  await page.getByRole("button", { name: "C’est remis" }).click();
  await expect(page).toHaveURL(new RegExp(`${loan}$`));
}

async function confirmPassage(page: Page, loan: string): Promise<void> {
  await page.goto(loan);
  await page.getByRole("button", { name: "Oui, c’est bien ça" }).click();
  await expect(page.getByRole("button", { name: "Oui, c’est bien ça" })).toHaveCount(0);
}

async function takeBack(page: Page, loan: string): Promise<void> {
  await page.goto(`${loan}/return`);
  await page.getByLabel(/Spatule/).uncheck();
  await attach(page, /^Photos au retour/, "#9c1c2e");
  await page.getByRole("button", { name: "C’est rendu" }).click();
  await expect(page).toHaveURL(new RegExp(`${loan}$`));
}

async function settle(page: Page, loan: string): Promise<void> {
  await page.goto(loan);
  await page
    .getByRole("link", { name: /à régler|Incident|Il manque/ })
    .first()
    .click();
  await page.getByLabel("Comment c’est réglé").fill("La spatule a été retrouvée dans la caisse.");
  await page.getByRole("button", { name: "C’est réglé" }).click();
}

/** A browser of its own for the other side, with or without script as this one. */
async function another(browser: Browser, site: Site, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL: site.address });
  return context.newPage();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a stranger lists a printer, another space borrows it, it comes back with a thing missing", async ({
      page,
      browser,
      site,
      signIn,
      viewport,
    }, info) => {
      test.setTimeout(180_000);
      site.setClock("2027-02-24T09:00:00Z");
      const unique = `${info.project.name}${javaScriptEnabled ? "" : " sans script"}`;
      const title = `Ender ${unique}`;
      await arrive(page, `noe-${unique.replaceAll(" ", "-")}@example.org`);
      const slug = await createSpace(page, `Fablab ${unique}`);
      await listPrinter(page, slug, title);

      const other = await another(browser, site, { javaScriptEnabled, locale: "fr-FR", viewport });
      await signIn(people.grange.email, other);
      const loan = await findAndAsk(other, title);

      await approve(page, loan, title);
      await acceptAgreement(page, loan);
      await acceptAgreement(other, loan);
      site.setClock("2027-03-02T10:00:00Z");
      await handOver(page, loan);
      await confirmPassage(other, loan);
      if (javaScriptEnabled) await expectAccessible(other);
      site.setClock("2027-03-05T15:00:00Z");
      await takeBack(page, loan);
      await confirmPassage(other, loan);
      await settle(page, loan);
      await page.goto(loan);
      await page.getByRole("button", { name: "Terminer ce prêt" }).click();
      await expect(page.getByText("Terminé").first()).toBeVisible();
      await other.goto(loan);
      await expect(other.getByText("Terminé").first()).toBeVisible();
      await other.context().close();
      site.setClock("2027-02-24T09:00:00Z");
    });
  });
}
