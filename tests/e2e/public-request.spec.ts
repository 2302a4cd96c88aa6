import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, type Site, test } from "./support/site.ts";

const noticed = "2027-02-24T09:00:00Z";
const aMinuteLater = "2027-02-24T09:01:00Z";

async function studio(page: Page): Promise<string> {
  await page.goto("/catalogue?q=studio+de+repetition");
  const link = page.getByRole("link", { name: "Studio de répétition" });
  return (await link.getAttribute("href")) ?? "";
}

async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("Pour quoi faire").fill("Répétition de la batucada");
  await page.getByLabel("Combien de personnes viendront").fill("7");
  await page.getByLabel(/^Votre assurance/).fill("MAIF 123");
  await page.getByLabel("Votre nom").fill("Zoé N’Diaye");
  await page.getByLabel("Adresse de courriel").fill(email);
  await page.getByLabel(/^Association/).fill("Batucada du Val");
  await page.getByLabel(/^Un mot pour/).fill("Nous venons avec nos tambours.");
}

/** The link of the last mail to confirm, as whoever reads it follows it. */
async function linkOfMail(page: Page): Promise<string> {
  await page.goto("/outbox");
  await page
    .getByRole("link", { name: /^À confirmer.*Studio de répétition/ })
    .first()
    .click();
  const href = await page
    .getByRole("link", { name: /\/request\// })
    .first()
    .getAttribute("href");
  return new URL(href ?? "", "http://localhost").pathname;
}

async function acceptAsKeeper(
  browser: Browser,
  given: { site: Site; options: BrowserContextOptions; code: string },
  signIn: (email: string, page?: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...given.options, baseURL: given.site.address });
  const page = await context.newPage();
  await signIn(people.moulin.email, page);
  await page.goto(`/b/${given.code}`);
  await expect(page.getByText("Répétition de la batucada")).toBeVisible();
  await page.getByRole("button", { name: "Accepter", exact: true }).click();
  await expect(page.getByText("Accepté").first()).toBeVisible();
  await context.close();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("an association asks without an account, confirms by mail, follows and cancels", async ({
      page,
      browser,
      site,
      signIn,
      isMobile,
    }) => {
      test.slow();
      site.setClock(noticed);
      const day = `2027-04-${javaScriptEnabled ? 13 : 20}`;
      const email = `batucada-${isMobile}-${javaScriptEnabled}@example.org`;
      const listing = await studio(page);
      const hours = isMobile ? ["10:00", "12:00"] : ["14:00", "16:00"];
      await page.goto(`${listing}?from=${day}T${hours[0]}&to=${day}T${hours[1]}`);
      await page.getByRole("link", { name: "Demander sans compte" }).click();
      await expect(page.getByText(/^C’est possible/)).toBeVisible();
      await fillIn(page, email);
      const send = page.getByRole("button", { name: "Envoyer ma demande" });
      // Nobody writes that fast: it is asked once more, and nothing is lost.
      await send.click();
      await expect(page.getByRole("alert")).toContainText("Relisez");
      await expect(page.getByLabel("Votre nom")).toHaveValue("Zoé N’Diaye");
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      site.setClock(aMinuteLater);
      await send.click();
      await expect(page.getByRole("heading", { name: "Regardez vos courriels" })).toBeVisible();

      const link = await linkOfMail(page);
      await page.goto(link);
      await expect(page.getByText("Batucada du Val, Zoé N’Diaye")).toBeVisible();
      await page.getByRole("button", { name: "Confirmer ma demande" }).click();
      await expect(page).toHaveURL(/\/follow\//);
      await expect(page.getByText("attend la réponse")).toBeVisible();
      const followed = page.url();
      const code = new URL(followed).pathname.split("/")[2] ?? "";

      await page.goto(`${followed}/change`);
      await page.getByLabel("Combien de personnes viendront").fill("5");
      await page.getByRole("button", { name: "Changer" }).first().click();
      await expect(page).toHaveURL(followed);
      await expect(page.getByText("5 personnes")).toBeVisible();

      const options = { javaScriptEnabled, locale: "fr-FR", timezoneId: "Europe/Paris" };
      await acceptAsKeeper(browser, { site, options, code }, signIn);
      // The link of the first mail, used again, leads to the same place.
      await page.goto(link);
      await expect(page).toHaveURL(followed);
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      await page.locator("summary", { hasText: "Annuler" }).click();
      await page.getByRole("button", { name: "Annuler" }).click();
      await expect(page.getByText("annulé", { exact: true })).toBeVisible();
      site.setClock(noticed);
    });
  });
}

test("a link that leads nowhere says so, and where to go", async ({ page }) => {
  const response = await page.goto("/request/not-a-link");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne mène nulle part");
  await expectAccessible(page);
});
