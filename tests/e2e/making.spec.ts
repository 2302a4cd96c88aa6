import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

const now = "2027-02-24T09:00:00Z";

/** The page on which a person declares bags of headbands. */
async function openRun(page: Page, item: string): Promise<void> {
  await page.goto("/campaigns");
  await page
    .getByRole("link", { name: /^Visières 26·07/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Donner un coup de main" }).first().click();
  await page.getByRole("table", { name: "Ce qui se fabrique" }).getByRole("link", { name: item }).click();
  await expect(page.getByRole("heading", { level: 1, name: item })).toBeVisible();
}

/** A browser complains of each request that finds no network: that is what is tried here. */
function forgetDisconnections(complaints: string[]): void {
  const others = complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"));
  complaints.splice(0, complaints.length, ...others);
}

async function declare(page: Page, quantity: number, batch: string): Promise<void> {
  await page.getByLabel("Combien dans ce sac").fill(String(quantity));
  await page.getByLabel("Lot de matière").fill(batch);
  await page.getByRole("button", { name: "Déclarer ce sac" }).click();
}

test("bags declared without a network wait on the phone, go by themselves when it is back, and count once", async ({
  page,
  context,
  site,
  signIn,
  isMobile,
  complaints,
}) => {
  site.setClock(now);
  await signIn(people.grange.email);
  await openRun(page, "Serre-tête");
  await expect(page.getByText(/\d+ sur 120 déclarées/)).toBeVisible();
  const made = Number(/\d+/.exec((await page.getByText(/\d+ sur 120 déclarées/).textContent()) ?? "")?.[0]);

  await context.setOffline(true);
  await declare(page, 3, `PETG-${isMobile ? "A" : "B"}1`);
  await declare(page, 4, `PETG-${isMobile ? "A" : "B"}2`);
  const kept = page.getByRole("status").filter({ hasText: "Sacs gardés sur ce téléphone" });
  await expect(kept.getByText("gardé sur ce téléphone, sera envoyé")).toHaveCount(2);
  await expect(page.getByLabel("Combien dans ce sac")).toHaveValue("");
  await expectNoSidewaysScroll(page);

  site.setClock("2027-02-24T11:00:00Z");
  await context.setOffline(false);
  await expect(kept.getByText("envoyé", { exact: true })).toHaveCount(2);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(`${made + 7} sur 120 déclarées`, { exact: false })).toBeVisible();
  await expect(kept.getByRole("link", { name: /^Sac / })).toHaveCount(2);
  for (let left = 2; left > 0; left -= 1) await kept.getByRole("button", { name: "C’est noté" }).first().click();
  await expect(kept).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(`${made + 7} sur 120 déclarées`, { exact: false })).toBeVisible();
  site.setClock(now);
  forgetDisconnections(complaints);
});

test("the page is opened again before the network is: the bag goes then, and a refusal is told", async ({
  page,
  context,
  site,
  signIn,
  complaints,
}) => {
  site.setClock(now);
  await signIn(people.grange.email);
  await openRun(page, "Serre-tête");
  const address = page.url();
  await context.setOffline(true);
  await declare(page, 2, "PETG-C");
  await expect(page.getByText("gardé sur ce téléphone, sera envoyé")).toBeVisible();
  await page.goto("about:blank");
  await context.setOffline(false);
  await page.goto(address);
  await expect(page.getByText("envoyé", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "C’est noté" }).click();

  // Refused by the server: nothing was counted, and the reason is said.
  await context.setOffline(true);
  await page.getByLabel("Combien dans ce sac").evaluate((field) => field.removeAttribute("min"));
  await declare(page, 0, "");
  await context.setOffline(false);
  await expect(page.getByText("refusé, rien n’a été compté")).toBeVisible();
  await page.getByRole("button", { name: "Retirer de ce téléphone" }).click();
  await expect(page.getByText("refusé, rien n’a été compté")).toHaveCount(0);
  forgetDisconnections(complaints);
});
