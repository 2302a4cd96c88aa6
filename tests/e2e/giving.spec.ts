import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

const nurses = "Centre de soins de l’Exemple (démo)";

async function privateLink(page: Page, subject: RegExp): Promise<string> {
  await page.goto("/outbox");
  await page.getByRole("link", { name: subject }).first().click();
  const link = page.getByRole("link", { name: /\/follow-request\// }).first();
  return new URL((await link.getAttribute("href")) ?? "", "http://localhost").pathname;
}

async function openGiving(page: Page): Promise<void> {
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Visières 26·07", exact: true }).first().click();
  await page.getByRole("link", { name: "Répartir et livrer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Répartir ce qui est libre" })).toBeVisible();
}

/** The coordinator gives more than the rule would, with a reason, after seeing what it does to the others. */
async function promiseByHand(page: Page): Promise<void> {
  const row = page.getByRole("listitem").filter({ hasText: nurses });
  await row.getByRole("link", { name: /^Changer à la main/ }).click();
  await page.getByLabel("Sac").selectOption({ index: 1 });
  await page.getByLabel("Combien").fill("20");
  await page.getByRole("button", { name: "Voir ce que cela change" }).click();
  await expect(page.getByText(/^Vous lui en promettez 20/)).toBeVisible();
  await expect(page.getByText(/^Hôpital de l’Exemple.*→/)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Pourquoi").fill("Trois équipes partent demain.");
  await page.getByRole("button", { name: "Appliquer", exact: true }).click();
}

async function prepareFor(page: Page, name: string): Promise<string> {
  await page.getByRole("link", { name: "Livraisons", exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^Préparer \\(${name.replace(/[()]/g, "\\$&")}`) }).click();
  await expect(page.getByText("préparée", { exact: true })).toBeVisible();
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

async function planFor(page: Page, code: string): Promise<string> {
  await page.getByRole("link", { name: "Livraisons", exact: true }).click();
  await page.getByRole("link", { name: "Tournées", exact: true }).click();
  await expect(page.getByRole("list", { name: "Arrêts, dans l’ordre" })).toBeVisible();
  for (const box of await page.getByRole("checkbox").all())
    if ((await box.getAttribute("value")) !== code) await box.uncheck();
  await page.getByLabel("Qui conduit").fill("Bénévole du soir");
  await page.getByRole("button", { name: "Prévoir la tournée" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: `Déposer : ${nurses}` })).toBeVisible();
  await expectNoSidewaysScroll(page);
  return (await page.getByRole("link", { name: "Ouvrir cette page" }).getAttribute("href")) ?? "";
}

/** Without script: the first press says what it does, the second does it. */
async function cancelRound(page: Page, rounds: string, reason: string): Promise<void> {
  await page.goto(rounds);
  await page.locator("summary", { hasText: "Annuler la tournée" }).click();
  const form = page.locator("form").filter({ hasText: "C’est définitif" });
  await form.getByLabel(/^Pourquoi/).fill(reason);
  await form.getByRole("button", { name: /^Annuler la tournée/ }).click();
  await expect(page.getByRole("status")).toContainText("est annulée");
  await expectNoSidewaysScroll(page);
}

test("from the proposal to what is counted at the door: by hand with a reason, a round, a code read out", async ({
  page,
  browser,
  site,
  signIn,
}) => {
  test.slow();
  await signIn(people.demoLab.email);
  await openGiving(page);
  await page.locator("summary", { hasText: "Et avec une autre règle" }).click();
  await page.getByLabel("Comparer avec").selectOption("proportional");
  await page.getByRole("button", { name: "Comparer", exact: true }).click();
  await expect(page.getByText(/^Avec l’autre règle/).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await promiseByHand(page);
  await page.getByRole("button", { name: "Appliquer la proposition" }).click();
  await expect(page.getByRole("status")).toContainText("promises");
  const code = await prepareFor(page, nurses);
  await page.getByRole("link", { name: "Bon de livraison à imprimer" }).click();
  await expect(page.getByRole("heading", { name: `Bon de livraison ${code}` })).toBeVisible();
  await page.getByRole("link", { name: "Revenir à la livraison" }).click();
  const missed = await planFor(page, code);

  const context = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR", baseURL: site.address });
  const [driver, requester] = [await context.newPage(), await context.newPage()];
  await signIn(people.demoLab.email, requester);
  await cancelRound(requester, page.url(), "La camionnette est en panne.");
  await context.clearCookies();
  await driver.goto(missed);
  await expect(driver.getByRole("status")).toContainText("La camionnette est en panne.");
  await driver.goto(await planFor(page, code));
  await page.goto(`/e/${code}`);
  const loadCode = (await page.locator(".code").first().textContent()) ?? "";
  await driver.getByRole("button", { name: `C’est chargé (${code})` }).click();
  await expect(driver.getByRole("alert")).toContainText("Il manque de quoi prouver la remise");
  await driver.getByLabel(/^Code lu par qui vous la remet/).fill(loadCode);
  await driver.getByRole("button", { name: `C’est chargé (${code})` }).click();
  await expect(driver.getByText("C’est noté.")).toBeVisible();
  const link = await privateLink(requester, /^À confirmer.*\b36\b/);
  await requester.goto(link);
  await expect(requester.getByText("Trois équipes partent demain.")).toBeVisible();
  const mine = requester.getByRole("listitem").filter({ hasText: code });
  const doorCode = (await mine.locator(".code").textContent()) ?? "";
  await driver.getByLabel(/^Code lu par qui reçoit/).fill("ZZZZ");
  await driver.getByRole("button", { name: `C’est livré (${code})` }).click();
  await expect(driver.getByRole("alert")).toContainText("Ce n’est pas le code");
  await driver.getByLabel(/^Code lu par qui reçoit/).fill(doorCode.toLowerCase());
  await expectNoSidewaysScroll(driver);
  await driver.getByRole("button", { name: `C’est livré (${code})` }).click();
  await expect(driver.getByText("Merci !")).toBeVisible();

  await requester.goto(link);
  await requester.getByRole("link", { name: `Compter ce qui est arrivé (${code})` }).click();
  const record = requester.getByRole("button", { name: "Enregistrer ce compte" });
  await record.click();
  await expect(requester.getByRole("alert")).toContainText("Dites combien vous en comptez");
  await requester.getByLabel("Bonnes").fill("15");
  await record.click();
  await expect(requester.getByText("C’est compté. Merci.")).toBeVisible();
  // What the rule added to what was given by hand came with it.
  const left = Number.parseInt((await requester.getByText(/pas encore comptées?$/).textContent()) ?? "", 10);
  await requester.getByLabel("Bonnes").fill(String(left - 1));
  await requester.locator("summary", { hasText: "Tout n’est pas bon" }).click();
  await requester.getByLabel("Abîmées").fill("1");
  await expectNoSidewaysScroll(requester);
  await record.click();
  await expect(requester.getByText("Tout ce qui était envoyé est compté.")).toBeVisible();
  await expect(requester.getByText(/15 bonnes/)).toBeVisible();
  await requester.goto(link);
  await expect(requester.getByText(`${15 + left - 1} reçues sur 36`)).toBeVisible();
  await context.close();
});

test("what leaves is signed with a finger, and the signature can be erased", async ({ page, signIn }) => {
  await signIn(people.demoLab.email);
  await openGiving(page);
  await page.getByRole("link", { name: "Livraisons", exact: true }).click();
  await page.getByRole("link", { name: /^À remettre/ }).click();
  await expect(page).toHaveURL(/show=to_leave/);
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
  await page.getByRole("button", { name: /^Effacer la signature/ }).click();
  await expect(page.getByRole("img", { name: /^Signature, / })).toHaveCount(0);
  await expect(page.getByText("remise au transport", { exact: true })).toBeVisible();
});
