import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

const noticed = "2027-02-24T09:00:00Z";
const aMinuteLater = "2027-02-24T09:01:00Z";

/** Dates once, two rooms and twelve beds, and who asks. */
async function fillIn(page: Page, { title, email, first, last }: Record<"title" | "email" | "first" | "last", string>) {
  await page.getByLabel("Premier jour").fill(first);
  await page.getByLabel("Dernier jour").fill(last);
  await page.getByLabel("Pour quoi").fill(title);
  await page.getByLabel("Combien de personnes").fill("12");
  for (const room of ["Salle Tilleul", "Salle Amandier"])
    await page.getByRole("checkbox", { name: `Demander : ${room}` }).check();
  await page.getByRole("spinbutton", { name: /^Combien : Lit en chambre de deux/ }).fill("12");
  await page.getByLabel("Votre nom").fill("Zoé N’Diaye");
  await page.getByLabel("Adresse de courriel").fill(email);
  await page.getByLabel(/^Association/).fill("Batucada du Val");
  await page.getByLabel(/^Un mot pour/).fill("Nous venons avec nos tambours.");
}

/** The address in the newest mail of that subject, as whoever reads it follows it. */
async function linkOfMail(page: Page, subject: RegExp, path: RegExp): Promise<string> {
  await page.goto("/outbox");
  await page.getByRole("link", { name: subject }).first().click();
  const href = await page.getByRole("link", { name: path }).first().getAttribute("href");
  return new URL(href ?? "", "http://localhost").pathname;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("rooms and beds are asked together without an account, confirmed once, answered line by line, cancelled by the same link", async ({
      page,
      browser,
      site,
      signIn,
      viewport,
    }, info) => {
      test.setTimeout(150_000);
      site.setClock(noticed);
      const variant = ["phone", "desktop"].indexOf(info.project.name) * 2 + (javaScriptEnabled ? 0 : 1);
      const date = (more: number) => `2027-07-${String(1 + variant * 7 + more).padStart(2, "0")}`;
      const title = `Stage de batucada ${variant}`;
      const email = `stage-${variant}@example.org`;
      await page.goto("/s/la-maison-de-la-demo");
      await page.getByRole("link", { name: "Demander plusieurs choses ensemble" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Demander sans compte");
      await fillIn(page, { title, email, first: date(0), last: date(2) });
      await page.getByRole("button", { name: "Voir si c’est possible" }).click();
      await expect(page.getByText("Tout est possible : 7 lignes, en une seule demande.")).toBeVisible();
      await expect(page.getByLabel("Votre nom")).toHaveValue("Zoé N’Diaye");
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      const send = page.getByRole("button", { name: "Envoyer ma demande" });
      // Nobody writes that fast: it is asked once more, and nothing is lost.
      await send.click();
      await expect(page.getByRole("alert")).toContainText("Relisez");
      await expect(page.getByLabel("Adresse de courriel")).toHaveValue(email);
      await expect(page.getByRole("checkbox", { name: "Demander : Salle Tilleul" })).toBeChecked();
      site.setClock(aMinuteLater);
      await page.getByLabel("Pour quoi").fill("");
      await send.click();
      await expect(page.getByText("À remplir.").first()).toBeVisible();
      await page.getByLabel("Pour quoi").fill(title);
      site.setClock("2027-02-24T09:02:00Z");
      await send.click();
      await expect(page.getByRole("heading", { name: "Regardez vos courriels" })).toBeVisible();

      const link = await linkOfMail(page, new RegExp(`^À confirmer : ${title}`), /\/request\//);
      await page.goto(link);
      await expect(page.getByText("Batucada du Val, Zoé N’Diaye")).toBeVisible();
      await expect(page.getByText("12 × Lit en chambre de deux")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole("button", { name: "Confirmer ma demande" }).click();
      await expect(page).toHaveURL(/\/follow-group\//);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      const followed = page.url();

      const context = await browser.newContext({
        javaScriptEnabled,
        locale: "fr-FR",
        viewport,
        baseURL: site.address,
      });
      const keeper = await context.newPage();
      await signIn(people.maison.email, keeper);
      await keeper.goto("/inbox");
      await keeper.getByRole("link", { name: title, exact: true }).click();
      await expect(keeper.getByText("Nous venons avec nos tambours.")).toBeVisible();
      await keeper.getByRole("checkbox", { name: "Cocher toutes les dates : Salle Amandier" }).check();
      const ticked = keeper.getByRole("group", { name: "Pour les lignes cochées" });
      await ticked.getByLabel("Un mot à joindre").fill("La salle Amandier est en peinture.");
      await keeper.getByRole("button", { name: "Refuser", exact: true }).click();
      await expect(keeper.getByText("Répondu en partie").first()).toBeVisible();
      await keeper.getByRole("button", { name: "Tout accepter" }).click();
      await expect(keeper.getByText("4 acceptées · 3 refusées")).toBeVisible();
      await context.close();

      // The link of the first mail, used again, leads to the same place.
      await page.goto(link);
      await expect(page).toHaveURL(followed);
      await expect(page.getByText("La salle Amandier est en peinture.")).toBeVisible();
      await expect(page.getByText("4 acceptées · 3 refusées")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByLabel("Répondre").fill("Merci ! Nous prendrons la salle Tilleul.");
      await page.getByRole("button", { name: "Envoyer", exact: true }).click();
      await expect(page.getByText("Nous prendrons la salle Tilleul.")).toBeVisible();

      await page.getByRole("checkbox", { name: /^Cocher : 12 × Lit en chambre de deux/ }).check();
      await page.getByRole("button", { name: "Annuler", exact: true }).click();
      await expect(page.getByText("1 annulée", { exact: false }).first()).toBeVisible();
      await page.locator("summary", { hasText: "Annuler tout ce qui reste" }).click();
      await page.getByRole("button", { name: "Tout annuler" }).click();
      await expect(page.getByText("4 annulées", { exact: false }).first()).toBeVisible();
      site.setClock(noticed);
    });
  });
}
