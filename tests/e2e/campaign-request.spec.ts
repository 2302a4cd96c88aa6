import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, type Site, test } from "./support/site.ts";

const asked = "2027-02-24T09:00:00Z";
const aMinuteLater = "2027-02-24T09:01:00Z";
const weeksLater = "2027-03-14T09:00:00Z";

async function fillIn(page: Page, given: { name: string; email: string }): Promise<void> {
  await page.getByLabel("Combien", { exact: true }).fill("30");
  await page.locator("summary", { hasText: "Minimum, partie, surplus" }).click();
  await page.getByLabel("Minimum utile").fill("10");
  await page.getByLabel("Soigner ou accompagner des personnes").check();
  await page.getByLabel("Nous ne pouvons pas travailler sans").check();
  await page.getByLabel(/^Que vous reste-t-il/).fill("Quatre, pour deux jours");
  await page.getByRole("combobox", { name: "Vous êtes" }).selectOption("care_home");
  await page.getByLabel("Nom de l’établissement ou du groupe").fill(given.name);
  await page.getByLabel("Votre nom").fill("L’accueil");
  await page.getByLabel("Adresse de courriel").fill(given.email);
  await page.getByLabel("Commune").fill("Crest");
  await page.locator("summary", { hasText: "Placer l’épingle" }).click();
  await page.getByLabel("Latitude").fill("44.7312");
  await page.getByLabel("Longitude").fill("5.0231");
  await page.getByLabel(/^Jours et heures/).fill("tous les jours, 9 h – 18 h");
}

async function linkOfMail(page: Page, subject: RegExp): Promise<string> {
  await page.goto("/outbox");
  await page.getByRole("link", { name: subject }).first().click();
  const link = page.getByRole("link", { name: /\/follow-request\// }).first();
  return new URL((await link.getAttribute("href")) ?? "", "http://localhost").pathname;
}

type Elsewhere = { browser: Browser; site: Site; options: BrowserContextOptions };

/** Somebody who is signed in, in a browser of their own. */
async function as(
  { browser, site, options }: Elsewhere,
  signIn: (email: string, page?: Page) => Promise<void>,
  email: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...options, baseURL: site.address });
  const page = await context.newPage();
  await signIn(email, page);
  await act(page);
  await context.close();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a care home asks, confirms, is verified, changes, answers and cancels, without an account", async ({
      page,
      browser,
      site,
      signIn,
      isMobile,
    }) => {
      test.slow();
      site.setClock(asked);
      const name = `EHPAD du Lac ${isMobile ? "nord" : "sud"} ${javaScriptEnabled ? "un" : "deux"}`;
      const email = `lac-${isMobile}-${javaScriptEnabled}@example.org`;
      const elsewhere = { browser, site, options: { javaScriptEnabled, locale: "fr-FR", timezoneId: "Europe/Paris" } };
      await page.goto("/campaigns");
      await page.getByRole("link", { name: "Demander · Visières 26·07" }).first().click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Visières 26·07");
      await fillIn(page, { name, email });
      const send = page.getByRole("button", { name: "Envoyer ma demande" });
      // Nobody writes that fast: it is asked once more, and nothing is lost.
      await send.click();
      await expect(page.getByRole("alert")).toContainText("Relisez");
      await expect(page.getByLabel("Combien", { exact: true })).toHaveValue("30");
      await expect(page.getByLabel("Latitude")).toHaveValue("44.7312");
      await expectNoSidewaysScroll(page);
      site.setClock(aMinuteLater);
      await send.click();
      await expect(page.getByRole("heading", { name: "Regardez vos courriels" })).toBeVisible();

      const link = await linkOfMail(page, /^À confirmer.*\b30\b/);
      await page.goto(link);
      await page.getByRole("button", { name: "Confirmer ma demande" }).click();
      await expect(page.getByText("C’est confirmé.")).toBeVisible();
      await expect(page.getByText("à vérifier", { exact: true })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      await as(elsewhere, signIn, people.demoLab.email, async (coordinator) => {
        await coordinator.goto("/campaigns");
        await coordinator.getByRole("link", { name: /à vérifier$/ }).click();
        await coordinator.getByRole("checkbox", { name: new RegExp(name) }).check();
        await coordinator.getByRole("button", { name: "Vérifier les demandes cochées" }).click();
        await expect(coordinator.getByText("1 demande vérifiée.")).toBeVisible();
      });

      await page.goto(link);
      await expect(page.getByText("en attente d’une part", { exact: true })).toBeVisible();
      await expect(page.getByText("À la prochaine répartition")).toBeVisible();
      await page.getByRole("link", { name: "Changer" }).click();
      await page.getByLabel("Combien", { exact: true }).fill("20");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByText("Visière : 30 → 20")).toBeVisible();

      // Before it expires, the page asks; one press answers.
      site.setClock(weeksLater);
      await page.goto(link);
      await page.getByRole("button", { name: "Oui, toujours besoin" }).click();
      await expect(page.getByText(/^Elle reste valable jusqu’au/)).toBeVisible();

      await page.locator("summary", { hasText: "Annuler la demande" }).click();
      await page
        .getByLabel(/^Pourquoi, en quelques mots/)
        .last()
        .fill("Nous en avons reçu d’ailleurs.");
      await page.getByRole("button", { name: "Annuler la demande" }).click();
      await expect(page.getByText("annulée", { exact: true })).toBeVisible();
      await expect(page.getByText("Nous en avons reçu d’ailleurs.")).toBeVisible();
      site.setClock(asked);
    });

    test("a space helps out with three pieces in four taps", async ({ page, browser, site, signIn, isMobile }) => {
      test.slow();
      site.setClock(asked);
      const what = `Clip de volet ${isMobile ? "bleu" : "rouge"} ${javaScriptEnabled ? "un" : "deux"}`;
      const elsewhere = { browser, site, options: { javaScriptEnabled, locale: "fr-FR", timezoneId: "Europe/Paris" } };
      await page.goto("/s/demo-lab");
      await page.getByRole("link", { name: "Demander une pièce pour dépanner" }).click();
      await page.getByLabel("Que faut-il fabriquer").fill(what);
      await page.getByLabel("Combien", { exact: true }).fill("3");
      await page.getByLabel("Réparer ou équiper du matériel").check();
      await page.getByRole("combobox", { name: "Vous êtes" }).selectOption("association");
      await page.getByLabel("Nom de l’établissement ou du groupe").fill("Repair café du Val");
      await page.getByLabel("Votre nom").fill("L’accueil");
      await page.getByLabel("Adresse de courriel").fill(`val-${isMobile}-${javaScriptEnabled}@example.org`);
      await page.getByLabel("Commune").fill("Crest");
      site.setClock(aMinuteLater);
      await page.getByRole("button", { name: "Demander", exact: true }).click();
      await expect(page.getByRole("heading", { name: "Regardez vos courriels" })).toBeVisible();
      const link = await linkOfMail(page, new RegExp(`^À confirmer.*3.*${what}`));
      await page.goto(link);
      await page.getByRole("button", { name: "Confirmer ma demande" }).click();
      const code = link.split("/")[2] ?? "";

      await as(elsewhere, signIn, people.demoLab.email, async (keeper) => {
        await keeper.goto("/inbox");
        await keeper.getByRole("link", { name: /coups? de main demandés? à Démo-Lab/ }).click();
        await keeper.getByRole("button", { name: `Oui, nous le faisons (${code})` }).click();
        await keeper.getByRole("button", { name: `C’est fabriqué (${code})` }).click();
        await expect(keeper.getByRole("button", { name: `C’est remis (${code})` })).toBeVisible();
        await page.goto(link);
        const doorCode = (await page.locator(".code").first().textContent()) ?? "";
        await keeper.getByLabel(/^Code lu par qui vient la chercher/).fill(doorCode);
        await keeper.getByRole("button", { name: `C’est remis (${code})` }).click();
        await expect(
          keeper.getByRole("button", { name: `Compté avec qui reçoit : tout est bon (${code})` }),
        ).toBeVisible();
        await expectNoSidewaysScroll(keeper);
        await keeper.getByRole("button", { name: `Compté avec qui reçoit : tout est bon (${code})` }).click();
        await expect(keeper.getByText(code)).toBeVisible();
      });
      await page.goto(link);
      await expect(page.getByText("servie", { exact: true })).toBeVisible();
      await expect(page.getByText("3 reçues sur 3")).toBeVisible();
      site.setClock(asked);
    });
  });
}
