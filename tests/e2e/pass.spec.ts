import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

async function desks(page: Page): Promise<string> {
  await page.goto("/catalogue?q=bureau+partage");
  return (await page.getByRole("link", { name: "Bureau partagé" }).getAttribute("href")) ?? "";
}

async function daysLeft(page: Page): Promise<number> {
  await page.goto("/account/passes");
  const words = await page.getByRole("heading", { name: /jours? restants?/ }).textContent();
  return Number.parseInt(words ?? "", 10);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a desk is taken with a pass, and its day comes back when it is cancelled", async ({
      page,
      signIn,
      isMobile,
    }) => {
      await signIn(people.demoLabVolunteer.email);
      const before = await daysLeft(page);
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      // A Wednesday of April each.
      const day = `2027-04-${{ truetrue: 14, truefalse: 21, falsetrue: 28, falsefalse: "07" }[`${isMobile}${javaScriptEnabled}`]}`;
      await page.goto(`${await desks(page)}/ask?use=on_the_spot&from=${day}&to=${day}`);
      await expect(page.getByRole("radio", { name: /^Avec mon pass/ })).toBeChecked();
      await expect(
        page
          .getByText("Accepté tout de suite")
          .or(page.getByText(/^C’est possible/))
          .first(),
      ).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.locator("button[value=ask]").last().click();
      await expect(page).toHaveURL(/\/b\/\w+$/);
      await expect(page.getByText(/^réservée?$/i).first()).toBeVisible();
      await expect(page.getByText("pass : 1 jour")).toBeVisible();
      const booking = page.url();
      expect(await daysLeft(page)).toBe(before - 1);

      await page.goto(`${booking}/cancel`);
      await page.locator("main form button").last().click();
      await expect(page).toHaveURL(booking);
      expect(await daysLeft(page)).toBe(before);
    });
  });
}

test("a space gives a pass, adds days to it, and says whose it honours", async ({ page, signIn, isMobile }) => {
  await signIn(people.grange.email);
  await page.goto("/s/la-grange-numerique-demo/passes");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Adresse de courriel de son compte").fill("personne@example.org");
  await page.getByRole("button", { name: "Donner ce pass" }).click();
  await expect(page.getByRole("alert")).toContainText("Cette personne doit d’abord créer son compte");
  await page.getByLabel("Adresse de courriel de son compte").fill(people.remise.email);
  await page
    .getByLabel("Combien de jours")
    .last()
    .fill(isMobile ? "7" : "8");
  await page.getByRole("button", { name: "Donner ce pass" }).click();
  await expect(page.getByRole("heading", { name: isMobile ? /^7 jours restants/ : /^8 jours restants/ })).toBeVisible();
  await page
    .getByRole("button", { name: /^(Accepter|Ne plus accepter)$/ })
    .first()
    .click();
  await expect(page.getByText("C’est enregistré.")).toBeVisible();
});

test("a series of desks is paid with a pass: refused with how many days are missing, then taken, then given back", async ({
  page,
  signIn,
  isMobile,
}) => {
  test.slow();
  await signIn(people.demoLabVolunteer.email);
  const before = await daysLeft(page);
  // Mondays or Tuesdays of the spring, more of them than the pass has days; one is a public holiday.
  const from = isMobile ? "2027-04-05" : "2027-04-06";
  const series = (times: number) =>
    `/series?from=${from}&every=week&weekdays=${isMobile ? 1 : 2}&times=${times}&days=1&skipPublicHolidays=on`;
  const desk = await desks(page);
  await page.goto(`${desk}${series(before + 3)}`);
  await expect(page.getByRole("radio", { name: /^Avec mon pass/ })).toBeChecked();
  await expect(page.getByText(/il en manque \d/)).toBeVisible();
  await page.getByLabel("Pour quoi").fill("Bureau du printemps");
  await page.getByRole("button", { name: "Réserver les dates cochées" }).click();
  await expect(page.getByRole("alert")).toContainText("il en manque");
  expect(await daysLeft(page)).toBe(before);

  await page.goto(`${desk}${series(4)}`);
  const free = await page.getByRole("checkbox", { checked: true }).filter({ visible: true }).count();
  await page.getByLabel("Pour quoi").fill("Bureau du printemps");
  await page.getByRole("button", { name: "Réserver les dates cochées" }).click();
  await expect(page).toHaveURL(/\/g\/\w+$/);
  await expect(page.getByText("Tout est accepté").first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  const group = page.url();
  const taken = before - (await daysLeft(page));
  expect(taken).toBeGreaterThan(1);
  expect(taken).toBeLessThanOrEqual(free);

  await page.goto(group);
  await page.locator("summary", { hasText: "Annuler tout ce qui reste" }).click();
  await page.getByRole("button", { name: "Tout annuler" }).click();
  await expect(page.getByText("Tout est annulé").first()).toBeVisible();
  expect(await daysLeft(page)).toBe(before);
});
