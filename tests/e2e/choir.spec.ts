import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

/** Each way of trying it has hours of its own: they may share a hall. */
const hours: Record<string, [starts: string, ends: string]> = {
  "phone with": ["19:00", "21:00"],
  "phone without": ["16:30", "18:30"],
  "desktop with": ["14:00", "16:00"],
  "desktop without": ["10:00", "12:00"],
};

async function studio(page: Page): Promise<string> {
  await page.goto("/catalogue?kind=room&q=studio+de+repetition");
  return (await page.getByRole("link", { name: "Studio de répétition" }).getAttribute("href")) ?? "";
}

/** The place itself takes its room for an evening. */
async function take(page: Page, room: string, date: string, [starts, ends]: [string, string]): Promise<void> {
  await page.goto(`${room}/ask?use=on_the_spot&from=${date}T${starts}&to=${date}T${ends}`);
  await page.locator("button[name=verb][value=ask]:visible").click();
  await expect(page).toHaveURL(/\/b\/\w+/);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a choir gets its Thursdays from September to June, two that were taken left out", async ({
      page,
      browser,
      site,
      signIn,
      viewport,
    }, info) => {
      test.setTimeout(120_000);
      const way = `${info.project.name} ${javaScriptEnabled ? "with" : "without"}`;
      const [starts, ends] = hours[way] ?? ["08:00", "09:00"];
      const keepers = await browser.newContext({ javaScriptEnabled, locale: "fr-FR", viewport, baseURL: site.address });
      const keeper = await keepers.newPage();
      await signIn(people.moulin.email, keeper);
      const room = await studio(keeper);
      await take(keeper, room, "2027-10-07", [starts, ends]);
      await take(keeper, room, "2028-01-20", [starts, ends]);

      await signIn(people.grange.email);
      await page.goto(`${room}/ask`);
      await page.getByRole("link", { name: /^Demander en série/ }).click();
      await page.getByLabel("Jeudi").check();
      await page.getByLabel("De", { exact: true }).fill(starts);
      await page.getByLabel("À", { exact: true }).fill(ends);
      await page.getByLabel("À partir du").fill("2027-09-02");
      await page.getByLabel(/^Jusqu’au/).fill("2028-06-29");
      await page.getByLabel("Sauter les jours fériés").check();
      await page.getByLabel(/^Une école/).check();
      await page.getByLabel(/^Nom de l’école/).fill(`Chorale ${way}`);
      await page.getByRole("button", { name: "Voir les dates" }).click();

      const dates = page.getByRole("status").filter({ hasText: "dates libres" });
      await expect(dates).toContainText("40 dates libres");
      await expect(dates).toContainText("2 dates prises");
      await expect(dates).toContainText("2 dates sautées");
      await expect(page.getByRole("listitem").filter({ hasText: "jeudi 11 novembre" })).toContainText("Jour férié");
      await expect(page.getByRole("listitem").filter({ hasText: "jeudi 7 octobre" })).toContainText("Pas libre");
      await page.getByLabel("jeudi 23 décembre").uncheck();
      await expectNoSidewaysScroll(page);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel("Pour quoi").fill(`Chorale ${way}`);
      await page.getByRole("button", { name: "Demander les dates cochées" }).click();
      await expect(page).toHaveURL(/\/g\/\w+$/);
      await expect(page.getByText(/Chaque jeudi de .*, sauf les jours fériés/i)).toBeVisible();
      await expect(page.getByText(/^2 dates laissées de côté, car prises/)).toBeVisible();
      const group = new URL(page.url()).pathname;

      await keeper.goto(group);
      await keeper.getByRole("button", { name: "Tout accepter" }).click();
      await expect(keeper.getByText("Tout est accepté").first()).toBeVisible();
      await page.goto(group);
      const [before, after] = ["jeudi 28 octobre", "jeudi 4 novembre"];
      for (const date of [before, after])
        await expect(
          page.getByRole("link", { name: new RegExp(`${date}, de ${Number(starts.slice(0, 2))}\\sh`) }),
        ).toBeVisible();
      await expect(page.getByRole("link", { name: /jeudi 7 octobre/ })).toHaveCount(0);
      await expect(page.getByRole("link", { name: /jeudi 23 décembre/ })).toHaveCount(0);
      await expectNoSidewaysScroll(page);
      if (javaScriptEnabled) await expectAccessible(page);

      await page.getByText("Annuler à partir d’une date").click();
      await page.getByLabel("À partir du").last().selectOption("2028-06-01");
      await page.getByRole("button", { name: "Annuler ces dates" }).click();
      await expect(page.getByText(/5 annulées/).first()).toBeVisible();
      await keepers.close();
    });
  });
}
