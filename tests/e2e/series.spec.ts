import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

/** Each way of trying it has hours of its own: they may share a room. */
const hours: Record<string, [starts: string, ends: string]> = {
  "phone with": ["08:00", "10:00"],
  "phone without": ["11:00", "13:00"],
  "desktop with": ["14:00", "16:00"],
  "desktop without": ["18:00", "20:00"],
};

const halfPast = (time: string) => time.replace(":00", ":30");
/** « 8 h 30 » as it is read on the page. */
const read = (time: string) =>
  new RegExp(`${Number(time.slice(0, 2))}\\sh${time.endsWith(":00") ? "" : `\\s${time.slice(3)}`}`);

/** Six Tuesdays of the autumn, asked from the address of the page. */
async function ask(page: Page, room: string, title: string, [startsAt, endsAt]: [string, string]): Promise<string> {
  const rule = new URLSearchParams({ from: "2027-09-07", every: "week", weekdays: "2", times: "6", startsAt, endsAt });
  await page.goto(`${room}/series?${rule}`);
  await expect(page.getByRole("status").filter({ hasText: "6 dates libres" })).toBeVisible();
  await page.getByLabel("Pour quoi").fill(title);
  await page.getByRole("button", { name: "Demander les dates cochées" }).click();
  await expect(page).toHaveURL(/\/g\/\w+$/);
  return new URL(page.url()).pathname;
}

/** Opens a form of the series. */
async function open(page: Page, summary: string): Promise<void> {
  await page.locator("summary", { hasText: summary }).click();
}

/** Other hours, from one of the dates on. */
async function changeHours(page: Page, from: string, [starts, ends]: [string, string]): Promise<void> {
  await open(page, "Changer les jours ou les heures");
  const form = page.locator("form", { has: page.getByRole("button", { name: "Changer ces dates" }) });
  await form.getByLabel("À partir du").selectOption(from);
  await form.getByLabel("De", { exact: true }).fill(starts);
  await form.getByLabel("À", { exact: true }).fill(ends);
  await form.getByRole("button", { name: "Changer ces dates" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a series is changed and carried on from both sides: all of it, from one date on, one date alone", async ({
      page,
      browser,
      site,
      signIn,
      viewport,
    }, info) => {
      test.setTimeout(240_000);
      site.setClock("2027-02-24T09:00:00Z");
      const way = `${info.project.name} ${javaScriptEnabled ? "with" : "without"}`;
      const [starts, ends] = hours[way] ?? ["08:00", "10:00"];
      const title = `Atelier ${way}`;
      const keepers = await browser.newContext({ javaScriptEnabled, locale: "fr-FR", viewport, baseURL: site.address });
      const keeper = await keepers.newPage();
      await signIn(people.maison.email, keeper);
      await signIn(people.grange.email);
      await page.goto("/catalogue?kind=room&q=salle+noyer");
      const room = (await page.getByRole("link", { name: "Salle Noyer" }).getAttribute("href")) ?? "";
      const group = await ask(page, room, title, [starts, ends]);
      await keeper.goto(group);
      await keeper.getByRole("button", { name: "Tout accepter" }).click();
      await expect(keeper.getByText("Tout est accepté").first()).toBeVisible();

      await test.step("all of them: what is agreed stands until the place says yes", async () => {
        await page.goto(group);
        await changeHours(page, "2027-09-07", [halfPast(starts), halfPast(ends)]);
        await keeper.goto(group);
        await expect(keeper.getByText(/sont demandées pour 6 fois/)).toBeVisible();
        await expect(keeper.getByRole("link", { name: read(starts) }).first()).toBeVisible();
        if (javaScriptEnabled) await expectAccessible(keeper);
        await expectNoSidewaysScroll(keeper);
        await keeper.getByRole("button", { name: "Accepter ces changements" }).click();
        await expect(keeper.getByRole("link", { name: read(halfPast(starts)) })).toHaveCount(6);
      });

      await test.step("one alone: opened in the list", async () => {
        await page.goto(group);
        await page.getByRole("link", { name: /mardi 7 septembre/ }).click();
        await expect(page).toHaveURL(/\/b\/\w+$/);
        const booking = page.url();
        await page.goto(`${booking}/change`);
        await page.getByLabel("Fin").fill(`2027-09-07T${ends}`);
        await page.getByRole("button", { name: "Changer" }).first().click();
        await expect(page.getByText(read(ends)).first()).toBeVisible();
        await page.goto(group);
        await expect(page.getByRole("link", { name: /mardi 14 septembre/ })).toHaveText(read(halfPast(ends)));
      });

      await test.step("from one date on: what is in the way is said with its date, then left out", async () => {
        await keeper.goto(
          `${room}/ask?use=on_the_spot&from=2027-09-29T${halfPast(starts)}&to=2027-09-29T${halfPast(ends)}`,
        );
        await keeper.locator("button[name=verb][value=ask]:visible").click();
        await expect(keeper).toHaveURL(/\/b\/\w+/);
        await page.goto(group);
        await open(page, "Changer les jours ou les heures");
        const form = page.locator("form", { has: page.getByRole("button", { name: "Changer ces dates" }) });
        await form.getByLabel("À partir du").selectOption("2027-09-28");
        await form.getByLabel("mardi").uncheck();
        await form.getByLabel("mercredi").check();
        await form.getByRole("button", { name: "Changer ces dates" }).click();
        await expect(page.getByText("Une date n’est pas libre, et rien n’a été enregistré")).toBeVisible();
        await expect(form.getByRole("listitem").filter({ hasText: "mercredi 29 septembre" })).toBeVisible();
        await expect(form.getByLabel("mercredi")).toBeChecked();
        if (javaScriptEnabled) await expectAccessible(page);
        await form.getByLabel("L’annuler").check();
        await form.getByRole("button", { name: "Changer ces dates" }).click();
        await expect(page).not.toHaveURL(new RegExp(`${group}$`));
        await expect(page.getByText(/^Suite de/)).toBeVisible();
      });
      const following = new URL(page.url()).pathname;

      await test.step("the place says yes, carries it on, and the borrower says yes", async () => {
        await keeper.goto(following);
        await keeper.getByRole("button", { name: "Accepter ces changements" }).click();
        for (const date of [/mercredi 6 octobre/, /mercredi 13 octobre/])
          await expect(keeper.getByRole("link", { name: date })).toBeVisible();
        await open(keeper, "Prolonger la série");
        await keeper.getByLabel("Ou combien de fois de plus").fill("2");
        await keeper.getByRole("button", { name: "Prolonger", exact: true }).click();
        await expect(keeper.getByRole("link", { name: /mercredi 27 octobre/ })).toBeVisible();
        await page.goto(following);
        await page.getByRole("button", { name: "Accepter ces changements" }).click();
        for (const date of [/mercredi 20 octobre/, /mercredi 27 octobre/])
          await expect(page.getByRole("link", { name: date })).toBeVisible();
        await expectNoSidewaysScroll(page);
      });

      await test.step("the place asks for other hours from one date on; the borrower keeps what was agreed", async () => {
        await keeper.goto(following);
        await changeHours(keeper, "2027-10-20", [starts, ends]);
        await expect(keeper).not.toHaveURL(new RegExp(`${following}$`));
        await page.goto(new URL(keeper.url()).pathname);
        await page.getByRole("button", { name: "Garder les dates convenues" }).click();
        await expect(page.getByRole("button", { name: "Garder les dates convenues" })).toHaveCount(0);
        await expect(page.getByRole("link", { name: /mercredi 20 octobre/ })).toHaveText(read(halfPast(starts)));
        await expect(page.getByText("c’est la liste qui compte")).toBeVisible();
      });
      await keepers.close();
    });
  });
}
