import type { Page } from "@playwright/test";
import { people } from "#prisma/demo/story.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

/** Dates typed once, three rooms and thirty beds with full board; looked at, then asked. */
async function askSeminar(page: Page, { title, first, last }: Record<"title" | "first" | "last", string>) {
  await page.goto("/s/la-maison-de-la-demo");
  await page.getByRole("link", { name: "Demander plusieurs choses ensemble" }).click();
  await page.getByLabel("Premier jour").fill(first);
  await page.getByLabel("Dernier jour").fill(last);
  await page.getByLabel("Pour quoi").fill(title);
  await page.getByLabel("Combien de personnes").fill("30");
  for (const room of ["Auditorium", "Salle Tilleul", "Salle Cerisier"])
    await page.getByRole("checkbox", { name: `Demander : ${room}` }).check();
  await page.getByRole("spinbutton", { name: /^Combien : Lit en chambre de deux/ }).fill("30");
  await page.getByRole("button", { name: "Voir si c’est possible" }).click();
  await expect(page.getByText("Tout est possible : 13 lignes, en une seule demande.")).toBeVisible();
  await expect(page.getByText("En tout :")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Tout demander" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("Attend une réponse").first()).toBeVisible();
}

/** One room is refused with a word, the rest accepted in one tap. */
async function answer(page: Page, title: string): Promise<void> {
  await page.goto("/inbox");
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByText("13 lignes attendent votre réponse. Rien ne s’y oppose.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Cocher toutes les dates : Salle Cerisier" }).check();
  await page.getByRole("button", { name: "Refuser", exact: true }).click();
  await expect(page.getByText("À remplir.").first()).toBeVisible();
  await page.getByRole("checkbox", { name: "Cocher toutes les dates : Salle Cerisier" }).check();
  const ticked = page.getByRole("group", { name: "Pour les lignes cochées" });
  await ticked.getByLabel("Un mot à joindre").fill("La salle Cerisier est en peinture.");
  await page.getByRole("button", { name: "Refuser", exact: true }).click();
  await expect(page.getByText("Répondu en partie").first()).toBeVisible();
  await page.getByRole("button", { name: "Tout accepter" }).click();
  await expect(page.getByText("Accepté en partie").first()).toBeVisible();
  await expect(page.getByText("9 acceptées · 4 refusées")).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a seminar of three nights is asked, one room refused, the rest accepted", async ({
      page,
      browser,
      site,
      signIn,
      viewport,
    }, info) => {
      test.setTimeout(120_000);
      site.setClock("2027-02-24T09:00:00Z");
      const variant = ["phone", "desktop"].indexOf(info.project.name) * 2 + (javaScriptEnabled ? 0 : 1);
      const day = 1 + variant * 7;
      const date = (at: number) => `2027-06-${String(at).padStart(2, "0")}`;
      const title = `Séminaire ${info.project.name}${javaScriptEnabled ? "" : " sans script"}`;
      await signIn(people.grange.email);
      await askSeminar(page, { title, first: date(day), last: date(day + 3) });
      const address = new URL(page.url()).pathname;

      const context = await browser.newContext({
        javaScriptEnabled,
        locale: "fr-FR",
        viewport,
        baseURL: site.address,
      });
      const keeper = await context.newPage();
      await signIn(people.maison.email, keeper);
      await answer(keeper, title);
      if (javaScriptEnabled) await expectAccessible(keeper);
      await expectNoSidewaysScroll(keeper);
      await context.close();

      await page.goto(address);
      await expect(page.getByText("La salle Cerisier est en peinture.")).toBeVisible();
      await expect(page.getByText("Accepté en partie").first()).toBeVisible();
      await page.goto("/inbox");
      await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(1);
    });
  });
}
