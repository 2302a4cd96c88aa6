import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

async function openMaking(page: Page): Promise<void> {
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Visières 26·07", exact: true }).first().click();
  await expect(page).toHaveURL(/\/c\/\w+$/);
  await page.goto(`${page.url()}/making`);
}

/** Who keeps the workshop sends six sheets of a bag to Démo-Lab, without script. */
async function prepareSix(page: Page): Promise<string> {
  await openMaking(page);
  await page.getByRole("link", { name: "Porter des pièces dans un autre lieu" }).click();
  await expect(page.getByText("cela ne compte jamais comme livré")).toBeVisible();
  await page.getByLabel("Vers quel lieu").selectOption({ label: "Démo-Lab" });
  await page.getByRole("button", { name: "Préparer le transfert" }).click();
  await expect(page.getByRole("alert")).toContainText("Dites combien");
  await expectNoSidewaysScroll(page);
  await page.getByRole("spinbutton").first().fill("6");
  await page.getByRole("button", { name: "Préparer le transfert" }).click();
  await expect(page.getByText("Transfert entre deux lieux : cela ne compte pas comme livré.")).toBeVisible();
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

test("pieces go from the space that keeps them to another, which counts them: never a delivery", async ({
  page,
  browser,
  site,
  signIn,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR", baseURL: site.address });
  const keeper = await context.newPage();
  await signIn(people.moulin.email, keeper);
  const code = await prepareSix(keeper);
  const handOver = keeper.getByRole("button", { name: "C’est remis au transport" });
  await handOver.click();
  await expect(keeper.getByRole("alert")).toContainText("Il manque de quoi prouver la remise");
  await keeper.getByLabel(/^Sinon, pourquoi/).fill("Emportées par une personne du lieu.");
  await handOver.click();
  await expect(keeper.getByText("Sans code ni signature.")).toBeVisible();
  await keeper.getByRole("link", { name: "Bon de livraison à imprimer" }).click();
  await expect(keeper.getByText("Emportées par une personne du lieu.")).toBeVisible();
  await context.close();

  await signIn(people.demoLab.email);
  await page.goto(`/e/${code}`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Compter ce qui est arrivé" }).click();
  await page.getByLabel("Bonnes").fill("6");
  await page.getByRole("button", { name: "Enregistrer ce compte" }).click();
  await expect(page.getByText("Tout ce qui était envoyé est compté.")).toBeVisible();
  await openMaking(page);
  await page.getByRole("link", { name: "Préparer les livraisons" }).click();
  await page.getByRole("link", { name: "Porter des pièces d’un lieu à un autre" }).click();
  const sheets = page.getByRole("group", { name: "Feuille transparente" });
  await expect(sheets).toContainText("9 libres");
  await page.getByRole("link", { name: "Démo-Lab", exact: true }).click();
  // Seven were there.
  await expect(sheets).toContainText("13 libres");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
