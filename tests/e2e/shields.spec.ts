import { people } from "#prisma/demo/story.ts";
import { expectNoSidewaysScroll } from "./support/judge-page.ts";
import { claim, counts, drive, planRound, prepare } from "./support/shield-givers.ts";
import { ask, asked, inspect, make, mend, open } from "./support/shield-makers.ts";
import { expect, test } from "./support/site.ts";
import { apiOf, somebody } from "./support/somebody.ts";

test("300 shields for a hospital: from the public form to 291 good, 4 broken and 5 missing", async ({
  page,
  browser,
  site,
  signIn,
  isMobile,
  viewport,
}) => {
  test.setTimeout(240_000);
  site.setClock(asked);
  const options = { locale: "fr-FR", timezoneId: "Europe/Paris", viewport, isMobile, hasTouch: isMobile };
  const elsewhere = { browser, site, signIn, options };
  const noScript = { javaScriptEnabled: false };
  await signIn(people.demoLab.email);
  const campaign = await open(page, elsewhere, `300 visières ${isMobile ? "au téléphone" : "au bureau"}`);

  const link = await somebody(elsewhere, null, (nobody) => ask(elsewhere, nobody, campaign), noScript);

  await page.goto(`/c/${campaign.code}/queue`);
  await page.getByRole("checkbox", { name: /Hôpital du Confluent/ }).check();
  await page.getByRole("button", { name: "Vérifier les demandes cochées" }).click();
  await expect(page.getByText("1 demande vérifiée.")).toBeVisible();

  const by = (email: string, space: string, promised: number, bags: number[]) =>
    somebody(elsewhere, email, (maker) => make(maker, campaign, space, promised, bags), noScript);
  const [first, spare] = await by(people.grange.email, "La Grange numérique (démo)", 104, [100, 4]);
  const [second] = await by(people.moulin.email, "Atelier du Moulin (démo)", 90, [90]);
  const [third] = await by(people.remise.email, "La Remise (démo)", 70, [70]);
  const [fourth] = await by(people.maison.email, "La Maison de la démo", 40, [40]);

  // Two who made none of it look at the bags: four pieces are scrapped, six go back to the bench.
  await somebody(elsewhere, people.demoLabVolunteer.email, async (inspector) => {
    await inspect(inspector, first ?? "", { accepted: 96, scrapped: 4 });
    await inspect(inspector, third ?? "", { accepted: 70 });
  });
  await somebody(elsewhere, people.grange.email, async (inspector) => {
    await inspect(inspector, second ?? "", { accepted: 84, rework: 6 });
    await inspect(inspector, fourth ?? "", { accepted: 40 });
    await inspector.goto(`/lot/${spare}`);
    await expect(inspector.getByText("quelqu’un d’autre le contrôle")).toBeVisible();
    await expectNoSidewaysScroll(inspector);
  });

  // 290 of 300: whoever coordinates sees what is short and why, and promises what there is.
  const giving = `/c/${campaign.code}/giving`;
  await page.goto(giving);
  await expect(page.getByText("290 sur 300 attendues")).toBeVisible();
  await page.getByRole("button", { name: "Appliquer la proposition" }).click();
  await expect(page.getByText("290 pièces sont promises")).toBeVisible();
  await somebody(
    elsewhere,
    null,
    async (asker) => {
      await asker.goto(link);
      await expect(asker.getByText("290 promises")).toBeVisible();
      await expect(asker.getByText("0 reçues sur 300")).toBeVisible();
      await expectNoSidewaysScroll(asker);
    },
    noScript,
  );

  // What went back to the bench comes again, and the spare bag closes the gap.
  await somebody(elsewhere, people.moulin.email, (maker) => mend(maker, second ?? "", 6));
  await somebody(elsewhere, people.demoLabVolunteer.email, async (inspector) => {
    await inspect(inspector, second ?? "", { accepted: 6 });
    await inspect(inspector, spare ?? "", { accepted: 4 });
  });
  await page.goto(giving);
  await page.getByRole("button", { name: "Appliquer la proposition" }).click();
  await expect(page.getByText("10 pièces sont promises")).toBeVisible();
  const deliveries = await prepare(page, campaign);
  const bags = [first, second, third, fourth, spare].map((bag) => bag ?? "");

  // One round takes them to an intermediary: on their way, not yet received.
  const round = await planRound(page, campaign);
  await somebody(elsewhere, null, (driver) => drive(driver, round), noScript);
  await somebody(elsewhere, null, (asker) => counts(asker, link, { deliveries, bags }), noScript);

  // Paid at 3 € a piece, by invoice, up to what the agreement allows.
  await claim(page, elsewhere, campaign, first ?? "");

  // What is published is the sum of its rows, and the audit finds nothing.
  await page.goto(`/c/${campaign.code}`);
  await expect(page.getByText("291").first()).toBeVisible();
  const call = await apiOf(page, site);
  expect(await call<{ broken: unknown[] }>("GET", `/campaigns/${campaign.code}/check`)).toMatchObject({ broken: [] });
});
