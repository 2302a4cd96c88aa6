import type { Page } from "@playwright/test";
import { expect, test } from "./support/site.ts";

const map = (page: Page) => page.locator(".leaflet-container");

/** The land on the map has the colour of a sheet of paper, as the page has it at that moment. */
function landIsPaper(page: Page): Promise<boolean> {
  return map(page).evaluate((element) => {
    const canvas = element.querySelector("canvas");
    const drawn = canvas?.getContext("2d");
    if (!canvas || !drawn) return false;
    const paper = getComputedStyle(element).getPropertyValue("--sheet").trim();
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(paper.slice(at, at + 2), 16));
    const { data } = drawn.getImageData(0, 0, canvas.width, canvas.height);
    let same = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) same += 1;
    return same > data.length / 40;
  });
}

test("the land of an open map turns dark with the page, and light again", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/catalogue");
  await page.getByRole("region", { name: /carte/i }).scrollIntoViewIfNeeded();
  await expect.poll(() => landIsPaper(page)).toBe(true);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => landIsPaper(page)).toBe(true);
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "light"));
  await expect.poll(() => landIsPaper(page)).toBe(true);
});
