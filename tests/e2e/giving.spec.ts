import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

async function openGiving(page: Page): Promise<void> {
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Visières 26·07", exact: true }).first().click();
  await page.getByRole("link", { name: "Répartir et livrer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Répartir ce qui est libre" })).toBeVisible();
}

test("what leaves is signed with a finger, and the signature can be erased", async ({ page, signIn }) => {
  await signIn(people.demoLab.email);
  await openGiving(page);
  await page.getByRole("link", { name: "Livraisons", exact: true }).click();
  await page.getByRole("link", { name: /^À remettre/ }).click();
  await page
    .getByRole("link", { name: /^EHPAD des Tilleuls/ })
    .first()
    .click();
  await page.locator("summary", { hasText: "Signature de qui emporte" }).click();
  const canvas = page.getByRole("img", { name: "Signature de qui emporte" });
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error("nowhere to sign");
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 5 });
  await page.mouse.up();
  await page.getByRole("button", { name: "C’est remis au transport" }).click();
  await expect(page.getByText("Signée.")).toBeVisible();
  await expect(page.getByRole("img", { name: /^Signature, / })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: /^Effacer la signature/ }).click();
  await expect(page.getByRole("img", { name: /^Signature, / })).toHaveCount(0);
  await expect(page.getByText("remise au transport", { exact: true })).toBeVisible();
});
