import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

const orders = "/n/reseau-de-demonstration-26-07/orders";

async function look(page: Page, javaScriptEnabled: boolean): Promise<void> {
  if (javaScriptEnabled) await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("filament is bought together: opened, wished, ordered, received, settled", async ({
      page,
      signIn,
      site,
      isMobile,
    }) => {
      test.slow();
      const title = `Filament ASA ${isMobile ? "téléphone" : "bureau"} ${javaScriptEnabled ? "avec" : "sans"}`;
      await signIn(people.demoLab.email);
      await page.goto(`${orders}/new`);
      await page.getByLabel("Quoi, en quelques mots").fill(title);
      await page.getByLabel("Comment s’appelle un paquet").fill("bobine");
      await page.getByLabel("Ce que contient un paquet").fill("0,75");
      await page.getByLabel("Prix d’un paquet (1)").fill("20");
      await page.getByLabel("À partir de (2)").fill("10");
      await page.getByLabel("Prix d’un paquet (2)").fill("21,50");
      await page.getByLabel("Livraison", { exact: false }).first().fill("10");
      await page.getByLabel("Jusqu’au").fill("2027-03-05");
      await page.getByRole("button", { name: "Ouvrir la commande" }).click();
      await expect(page.getByRole("alert")).toContainText("Chaque palier coûte moins cher que le précédent");
      await page.getByLabel("Prix d’un paquet (2)").fill("15,50");
      await page.getByRole("button", { name: "Ouvrir la commande" }).click();
      await expect(page).toHaveURL(/\/o\/\w+$/);
      const order = page.url();
      await page.getByLabel("Combien de paquets").fill("7");
      await page.getByRole("button", { name: "En prendre" }).click();
      await expect(page.getByText(/Encore 3 et ce sera 15,50/)).toBeVisible();

      await signIn(people.moulin.email);
      await page.goto(orders);
      await page.getByRole("link", { name: title }).click();
      await page.getByLabel("Combien de paquets").fill("4");
      await page.getByLabel(/^Seulement si un paquet coûte au plus/).fill("16");
      await page.getByRole("button", { name: "En prendre" }).click();
      await expect(page.getByText(/4\s×\sbobine \(3\skg\) à 62,00/)).toBeVisible();
      await look(page, javaScriptEnabled);

      site.setClock("2027-03-08T09:00:00Z");
      await signIn(people.demoLab.email);
      await page.goto(order);
      await page.getByRole("button", { name: "C’est commandé" }).click();
      await expect(page.getByRole("heading", { name: "La part de chacun" })).toBeVisible();
      await look(page, javaScriptEnabled);

      await signIn(people.moulin.email);
      await page.goto(order);
      await expect(page.getByText(/^65,64/).first()).toBeVisible();
      await page.getByText("Dire ce qui est arrivé").click();
      await page.getByLabel("En bon état").fill("3");
      await page.getByLabel("En mauvais état").fill("1");
      await page.getByRole("button", { name: "Enregistrer l’arrivée" }).click();
      await expect(page.getByText(/3 en bon état sur 4, 1 en mauvais état/)).toBeVisible();
      await page.getByRole("button", { name: "Ranger" }).click();
      await expect(page.getByText("Choisissez la catégorie de la nouvelle matière.").first()).toBeVisible();
      await page.getByLabel("Catégorie").selectOption("filament");
      await page.getByRole("button", { name: "Ranger" }).click();
      await expect(page.getByRole("link", { name: /^3\s×\sbobine \(2,25\skg\) dans/ })).toBeVisible();
      await look(page, javaScriptEnabled);

      await signIn(people.demoLab.email);
      await page.goto(order);
      await page.getByText("Inscrire un règlement").click();
      await page.getByRole("button", { name: "Inscrire" }).click();
      await expect(page.getByText(/tout est réglé \(65,64/)).toBeVisible();
      site.setClock("2027-02-24T09:00:00Z");
    });
  });
}

test("a machine is bought by parts, listed with its owners, who then agree on rules", async ({
  page,
  signIn,
  site,
  isMobile,
}) => {
  test.slow();
  const title = `Presse à chaud ${isMobile ? "téléphone" : "bureau"}`;
  await signIn(people.demoLab.email);
  await page.goto(`${orders}/new?kind=machine`);
  await page.getByLabel("Quoi, en quelques mots").fill(title);
  await page.getByLabel("Prix de la machine").fill("300");
  await page.getByLabel("Jusqu’au").fill("2027-03-05");
  await page.getByRole("button", { name: "Ouvrir la commande" }).click();
  await expect(page).toHaveURL(/\/o\/\w+$/);
  const order = page.url();
  await page.getByLabel("Nombre de parts").fill("2");
  await page.getByRole("button", { name: "En prendre" }).click();
  await expect(page.getByText("Démo-Lab en prend 2 parts").first()).toBeVisible();
  await signIn(people.moulin.email);
  await page.goto(order);
  await page.getByLabel("Nombre de parts").fill("1");
  await page.getByRole("button", { name: "En prendre" }).click();
  await expect(page.getByText("Atelier du Moulin (démo) en prend 1 part").first()).toBeVisible();

  site.setClock("2027-03-08T09:00:00Z");
  await signIn(people.demoLab.email);
  await page.goto(order);
  await page.getByRole("button", { name: "C’est commandé" }).click();
  await page.getByText("Dire ce qui est arrivé").click();
  await page.getByRole("button", { name: "Enregistrer l’arrivée" }).click();
  await page.getByRole("link", { name: "Mettre la machine au catalogue" }).click();
  await page.getByLabel("Ce que c’est").selectOption({ label: "Presse à chaud" });
  await page.getByRole("button", { name: "Créer l’annonce et ses propriétaires" }).click();
  await expect(page).toHaveURL(/\/owners$/);
  await expect(page.getByRole("cell", { name: /66,67/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Proposer d’autres parts ou d’autres règles").click();
  await page.getByLabel(/^Ce que vous convenez d’autre/).fill("Les consommables sont à chacun.");
  await page.getByRole("button", { name: "Proposer aux autres" }).click();
  await expect(page.getByRole("heading", { name: "En attente" })).toBeVisible();
  const owners = page.url().replace(/\?.*/, "");
  await signIn(people.moulin.email);
  await page.goto(owners);
  await page.getByRole("button", { name: /^Accepter pour Atelier du Moulin/ }).click();
  await expect(page.getByRole("heading", { name: "En attente" })).toHaveCount(0);
  await expect(page.getByText("Les consommables sont à chacun.").first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  site.setClock("2027-02-24T09:00:00Z");
});
