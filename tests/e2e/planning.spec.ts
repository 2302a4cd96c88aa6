import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

/** The rehearsal room of the demonstration, in a week of June when nobody has it. Each test has a day of its own. */
async function studio(page: Page): Promise<string> {
  await page.goto("/s/atelier-du-moulin-demo/planning?day=2027-06-14");
  const href = await page.getByRole("link", { name: "Studio de répétition" }).first().getAttribute("href");
  return href?.split("/")[2] ?? "";
}

const weekOf = (code: string) => `/l/${code}/week?day=2027-06-14`;

/** The keepers of the room write down what is agreed: accepted at once. */
async function book(page: Page, code: string, from: string, to: string): Promise<void> {
  const form = { use: "on_the_spot", from, to, quantity: "1", message: "", purpose: "Répétition" };
  const asked = await page.request.get(`/l/${code}/ask?from=${from}&to=${to}&use=on_the_spot`);
  const who = /name="who"[^>]*value="([^"]+)"|value="(space:[^"]+)"/.exec(await asked.text());
  const posted = await page.request.post(`/l/${code}/ask`, {
    form: { ...form, verb: "ask", who: who?.[1] ?? who?.[2] ?? "person" },
    maxRedirects: 0,
  });
  expect([302, 303], await posted.text()).toContain(posted.status());
}

/** One line of the plan: a day of the room. */
const line = (page: Page, day: string) =>
  page.locator("tbody", { has: page.getByRole("rowheader", { name: new RegExp(day, "i") }) });

async function dragFrom(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

test("a time is chosen by dragging over what is free, or by its link", async ({ page, signIn, isMobile }) => {
  await signIn(people.grange.email);
  const code = await studio(page);
  await page.goto(weekOf(code), { waitUntil: "networkidle" });
  const free = line(page, "mardi 15 juin").getByRole("link", { name: /libre$/ });
  if (isMobile) {
    await free.tap();
    await expect(page).toHaveURL(/\/ask\?from=2027-06-15T08:00&to=2027-06-15T09:00/);
    return;
  }
  await free.scrollIntoViewIfNeeded();
  const box = await free.boundingBox();
  if (!box) throw new Error("nothing free to drag over");
  // Open from 8 to 23: an hour is a fifteenth of the track.
  const hour = box.width / 15;
  await dragFrom(page, { x: box.x + hour * 6.1, y: box.y + 20 }, { x: box.x + hour * 8.4, y: box.y + 22 });
  await expect(page).toHaveURL(/\/ask\?from=2027-06-15T14:00&to=2027-06-15T16:30/);
});

test("a booking is moved by dragging, and the answer is said in place", async ({ page, signIn, isMobile }) => {
  test.slow();
  await signIn(people.moulin.email);
  const code = await studio(page);
  await book(page, code, "2027-06-16T09:00", "2027-06-16T11:00");
  await page.goto(weekOf(code), { waitUntil: "networkidle" });
  const booking = line(page, "mercredi 16 juin").locator("td.known a");
  await expect(booking).toContainText(/9\sh – 11\sh/);
  if (isMobile) {
    // A finger scrolls: one moves it from its own page, which the list below leads to.
    await page
      .getByRole("link", { name: /^Déplacer/ })
      .first()
      .tap();
    await expect(page).toHaveURL(/\/b\/\w+\/change/);
    return;
  }
  await booking.scrollIntoViewIfNeeded();
  const box = await booking.boundingBox();
  if (!box) throw new Error("nothing to move");
  const hour = box.width / 2;
  await dragFrom(page, { x: box.x + 30, y: box.y + 20 }, { x: box.x + 30 + hour * 3, y: box.y + 22 });
  await expect(page.getByRole("status")).toContainText(/C’est fait.*de 12\sh à 14\sh/);
  await expect(booking).toContainText(/12\sh – 14\sh/);
  await expect(page).toHaveURL(weekOf(code));
});

test("the same is done by keyboard alone", async ({ page, signIn }) => {
  test.slow();
  await signIn(people.moulin.email);
  const code = await studio(page);
  await book(page, code, "2027-06-17T09:00", "2027-06-17T11:00");
  await page.goto(weekOf(code), { waitUntil: "networkidle" });
  await line(page, "vendredi 18 juin")
    .getByRole("link", { name: /libre$/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/ask\?from=2027-06-18T08:00/);
  await page.goto(weekOf(code), { waitUntil: "networkidle" });
  await page
    .getByRole("listitem")
    .filter({ hasText: "17 juin" })
    .getByRole("link", { name: /^Déplacer/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/b\/\w+\/change/);
});

test("the screen at the door is right before, during and after", async ({ page, signIn, site }) => {
  test.slow();
  await signIn(people.moulin.email);
  const code = await studio(page);
  await book(page, code, "2027-06-19T10:00", "2027-06-19T12:00");
  const says = async (instant: string, words: RegExp[]) => {
    site.setClock(instant);
    await page.goto(`/l/${code}/door`);
    for (const word of words) await expect(page.getByRole("main")).toContainText(word);
  };
  try {
    await says("2027-06-19T06:00:00+02:00", [/Fermé/, /Ouvre à 8\sh/]);
    await says("2027-06-19T09:00:00+02:00", [/Libre/, /jusqu’à 10\sh/, /de 10\sh à 12\sh/]);
    await says("2027-06-19T11:00:00+02:00", [/Occupé/, /jusqu’à 12\sh/, /Réservé/]);
    await says("2027-06-19T12:00:00+02:00", [/Libre/, /jusqu’à 23\sh/]);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await expect(page.getByRole("banner")).toHaveCount(0);
    await expect(page.getByRole("navigation")).toHaveCount(0);
  } finally {
    site.setClock("2027-02-24T09:00:00Z");
  }
});

test("a week full of bookings is one sheet of paper", async ({ page, signIn, isMobile }) => {
  // Paper has one size.
  if (isMobile) return;
  test.slow();
  await signIn(people.moulin.email);
  const code = await studio(page);
  const pages = async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length;
  };
  await page.goto(`/l/${code}/week-sheet?day=2027-06-21`, { waitUntil: "networkidle" });
  expect(await pages()).toBe(1);
  // An hour, half an hour of nothing, and so on: what follows without a gap would be one block.
  const at = (day: number, minutes: number) =>
    `2027-06-${day}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${minutes % 60 === 0 ? "00" : "30"}`;
  for (let day = 21; day <= 27; day += 1)
    for (let minutes = 480; minutes < 1380; minutes += 90)
      await book(page, code, at(day, minutes), at(day, minutes + 60));
  await page.goto(`/l/${code}/week-sheet?day=2027-06-21`, { waitUntil: "networkidle" });
  await expect(page.locator(".sheet-week li b")).toHaveCount(7 * 10);
  expect(await pages()).toBe(1);
  await page.goto(`/l/${code}/poster`, { waitUntil: "networkidle" });
  expect(await pages()).toBe(1);
});

test("the week of all rooms comes once: its rows are there before the script and after, and the next week is fetched", async ({
  page,
}) => {
  await page.goto("/s/atelier-du-moulin-demo/planning?view=week&day=2027-06-14", { waitUntil: "networkidle" });
  const rows = page.locator("#week-rows tr");
  const cells = await rows.locator("td").allTextContents();
  expect(cells.length).toBeGreaterThan(7);
  expect(await page.evaluate(() => document.documentElement.innerHTML.split("/ask?from=2027-06-15").length)).toBe(
    (await page.locator('#week-rows a[href*="/ask?from=2027-06-15"]').count()) + 1,
  );
  await page.evaluate(() => document.body.setAttribute("data-same-page", ""));
  await page.getByRole("link", { name: "La semaine suivante" }).click();
  await expect(page.locator('#week-rows a[href*="2027-06-22"]').first()).toBeVisible();
  await expect(page.locator("body")).toHaveAttribute("data-same-page", "");
  await page.getByRole("link", { name: "La semaine précédente" }).click();
  await expect(page.locator('#week-rows a[href*="2027-06-15"]').first()).toBeVisible();
  expect(await rows.locator("td").allTextContents()).toEqual(cells);
});
