import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expect, test } from "./support/site.ts";

/** The sewing machines of the demonstration, in May: nobody has them then. */
async function openCalendar(page: Page): Promise<void> {
  await page.goto("/catalogue?q=coudre");
  const href = await page.getByRole("link", { name: "Machine à coudre mécanique" }).getAttribute("href");
  await page.goto(`${href}?month=2027-05`);
}

const panel = (page: Page) => page.getByRole("complementary", { name: "Emprunter" });

test("with script one drags over days", async ({ page, isMobile }) => {
  await openCalendar(page);
  const table = page.getByRole("table", { name: /mai 2027/i });
  const [first, last] = [table.getByRole("link", { name: /^11\b/ }), table.getByRole("link", { name: /^13\b/ })];
  await page.waitForLoadState("networkidle");
  if (isMobile) {
    // A finger scrolls: it taps the first day, then the last.
    await first.tap();
    await expect(panel(page)).toContainText("Choisissez maintenant la fin");
    await table.getByRole("link", { name: /^13\b/ }).tap();
  } else {
    await last.scrollIntoViewIfNeeded();
    const [from, to] = [await first.boundingBox(), await last.boundingBox()];
    if (!from || !to) throw new Error("no days to drag over");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
  }
  await expect(panel(page)).toContainText("du mardi 11 au jeudi 13 mai");
});

test("a loan is asked for by keyboard alone, and a screen reader is told the same", async ({ page, signIn }) => {
  await signIn(people.remise.email);
  await openCalendar(page);
  await page.waitForLoadState("networkidle");
  const table = page.getByRole("table", { name: /mai 2027/i });
  await table.getByRole("link", { name: /^18\b/ }).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText("Choisissez maintenant la fin");
  await table.getByRole("link", { name: /^20\b/ }).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText("du mardi 18 au jeudi 20 mai");
  await expect(panel(page)).toMatchAriaSnapshot(`
    - complementary "Emprunter":
      - heading "Emprunter" [level=2]
      - paragraph:
        - strong: du mardi 18 au jeudi 20 mai
        - text: 3 jours · libre
      - text: Possible à ces dates.
      - link "Demander le prêt":
        - /url: /\\/ask\\?from=2027-05-18&to=2027-05-20/
  `);
  await panel(page).getByRole("link", { name: "Demander le prêt" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/ask/);
  await page.getByLabel(/^Un mot pour/).focus();
  await page.keyboard.type("Atelier couture du samedi.");
  await page.getByRole("button", { name: "Demander le prêt" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/b\/\w+/);
  await expect(page.getByRole("list").filter({ hasText: "Demandé" }).first()).toBeVisible();
});
