import type { Page } from "@playwright/test";
import { expect } from "./site.ts";

/** The page on which a person helps to make an item of the campaign of the demonstration. */
export async function openRun(page: Page, item: string): Promise<void> {
  await page.goto("/campaigns");
  await page
    .getByRole("link", { name: /^Visières 26·07/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Donner un coup de main" }).first().click();
  await page.getByRole("table", { name: "Ce qui se fabrique" }).getByRole("link", { name: item, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: item })).toBeVisible();
}
