import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { openRun } from "./support/open-run.ts";
import { expect, test } from "./support/site.ts";

const now = "2027-02-24T09:00:00Z";

/** A browser complains of each request that finds no network: that is what is tried here. */
function forgetDisconnections(complaints: string[]): void {
  const expected = /ERR_INTERNET_DISCONNECTED|^Failed to fetch manifest patches/;
  const others = complaints.filter((one) => !expected.test(one));
  complaints.splice(0, complaints.length, ...others);
}

/** Of a component, this bag alone goes into the kits. */
async function onlyFrom(page: Page, component: string, bag: string): Promise<void> {
  await page.locator("summary", { hasText: "Choisir les sacs" }).click();
  for (const box of await page.getByRole("checkbox", { name: new RegExp(component) }).all())
    if ((await box.getAttribute("value")) !== bag) await box.uncheck();
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

test("a run is planned, tried, opened, made and inspected by somebody else; kits are put together; a recall names everybody", async ({
  page,
  browser,
  site,
  signIn,
}) => {
  test.slow();
  site.setClock(now);
  await signIn(people.demoLab.email);
  await page.goto("/campaigns");
  await page
    .getByRole("link", { name: /^Visières 26·07/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Donner un coup de main" }).first().click();
  await page.waitForURL(/\/making$/);
  const making = new URL(page.url()).pathname;
  await page.goto(making.replace(/making$/, "edit"));
  await page.locator("summary", { hasText: "La carte et les règles" }).click();
  await page.locator("summary", { hasText: /^Règles$/ }).click();
  await page.getByLabel("Une fabrication n’ouvre qu’après un premier lot accepté").check();
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("status").first()).toBeVisible();

  await page.goto(making);
  await page.getByRole("link", { name: "Prévoir une fabrication" }).click();
  const items = page.getByRole("combobox", { name: "Objet" });
  await items.selectOption((await items.getByRole("option", { name: /^Serre-tête \(\w+ r2\)$/ }).textContent()) ?? "");
  await page.getByLabel("Combien").fill("20");
  await page.getByLabel("Pièces d’essai").fill("2");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Prévoir" }).click();
  await expect(page.getByText("essai : 0 sur 2 contrôlées bonnes")).toBeVisible();
  await expect(page.getByText("Un premier lot d’essai doit d’abord être accepté.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ouvrir à tout le monde" })).toHaveCount(0);
  await page.getByRole("button", { name: "Commencer l’essai" }).click();
  await expect(page.getByText("premier sac d’essai")).toBeVisible();
  await page.waitForURL(/\/run\//);
  const run = new URL(page.url()).pathname;

  await page.getByLabel("Combien", { exact: true }).fill("6");
  await page.getByRole("button", { name: "Je promets" }).click();
  await expect(page.getByText(/0 sur 6 déclarées/)).toBeVisible();
  await declare(page, 2, "PETG-E");
  await expect(page.getByText("Recopiez ce repère sur le sac")).toBeVisible();
  await expect(page.getByText("Ce sac est de vous : quelqu’un d’autre le contrôle.")).toBeVisible();
  const lot = new URL(page.url()).pathname;

  const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", baseURL: site.address });
  const inspector = await context.newPage();
  await signIn(people.grange.email, inspector);
  await inspector.goto(lot);
  await inspector.getByLabel("Bonnes").fill("2");
  await inspector.getByRole("button", { name: "Enregistrer le contrôle" }).click();
  await expect(inspector.getByText("2 bonnes, 0 à reprendre, 0 rebutées.")).toBeVisible();
  await context.close();

  await page.goto(run);
  await page.getByRole("button", { name: "Ouvrir à tout le monde" }).click();
  await expect(page.getByText("ouvert", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto(making);
  await page.getByRole("link", { name: "Assembler des kits" }).click();
  await expect(page.getByText(/^De quoi en assembler \d+ ici\.$/)).toBeVisible();
  await expect(page.getByText("manque en premier").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Combien de kits").fill("2");
  await onlyFrom(page, "Serre-tête", lot.split("/").at(-1) ?? "");
  await page.getByRole("button", { name: "C’est assemblé" }).click();
  await expect(page.getByRole("heading", { name: "Fait de" })).toBeVisible();
  const kit = /\/lot\/(\w+)/.exec(page.url())?.[1] ?? "";
  await page.getByRole("listitem").filter({ hasText: "Serre-tête" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Entré dans" })).toBeVisible();
  await expect(page.getByRole("link", { name: kit })).toBeVisible();

  await page.getByRole("link", { name: "Rappeler ce sac" }).click();
  await expect(page.getByText("2 sacs seraient bloqués.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Sacs" }).getByRole("link", { name: kit })).toBeVisible();
  await expect(page.getByText("Personne n’en a encore reçu.")).toBeVisible();
  const ofBag = page.url();
  await page.locator("summary", { hasText: "Que faut-il rappeler" }).click();
  await page.getByRole("link", { name: /^Serre-tête · \w+ r2/ }).click();
  const served = page.getByRole("table", { name: "Qui en a, ou va en recevoir" });
  await expect(served.getByRole("link", { name: "Hôpital de l’Exemple (démo)" }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goto(ofBag);
  await page.getByLabel("Pourquoi", { exact: true }).fill("Fissure aux ergots");
  await page.getByRole("button", { name: "Rappeler ces sacs" }).click();
  await expect(page.getByText("2 sacs sont bloqués.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Rappeler ces sacs" })).toHaveCount(0);
  await page.locator("summary", { hasText: "Lever ce rappel" }).first().click();
  await page.getByLabel("Pourquoi ce n’est plus à craindre").first().fill("Ce n’était qu’une rayure");
  await page.getByRole("button", { name: "Lever ce rappel" }).first().click();
  await expect(page.getByText("levé", { exact: true })).toBeVisible();
});
