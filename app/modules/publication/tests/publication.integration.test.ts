import { expect, test } from "vitest";
import { auditProduction } from "#app/modules/audit/audit.server.ts";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { listShipments } from "#app/modules/giving/use-cases/list-shipments.server.ts";
import { moveShipment } from "#app/modules/giving/use-cases/move-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { wednesday } from "#tests/factories/people.ts";

import { aCampaign, aLot, aRequest, aRun, aValidation, done, run, unsigned } from "#tests/factories/production.ts";
import { figureNames } from "../figures.ts";
import { reconcile } from "../reconciliation.server.ts";
import { itemOf, totalsOf } from "../totals.server.ts";
import { getCampaignTotals } from "../use-cases/get-campaign-totals.server.ts";
import { listCampaignRows } from "../use-cases/list-campaign-rows.server.ts";

async function aCampaignUnderWay() {
  const scene = await aCampaign();
  await aValidation(scene);
  const made = await aRun(scene, { pledged: 100 });
  await aLot(scene, made.pledge, 80, { accepted: 70, scrapped: 10, defects: [{ code: "Fissure", count: 10 }] });
  const first = await aRequest(scene, 30, { town: "Crest" });
  const second = await aRequest(scene, 20, { town: "Die" });
  await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  for (const { code } of [first, second]) {
    const shipment = await done(prepareShipment, scene.coordinator, { request: code });
    await done(handOverShipment, scene.maker, { shipment: shipment.code, ...unsigned });
    const line = shipment.lines[0]?.id ?? "";
    if (code === first.code) {
      const lines = [{ line, good: 28, damaged: 1, missing: 1 }];
      await done(receiveShipment, first.asker, { shipment: shipment.code, lines });
    } else {
      const verb = { verb: "drop_at_intermediary", intermediary: "Pharmacie", ...unsigned };
      await done(moveShipment, scene.coordinator, { shipment: shipment.code, ...verb });
    }
  }
  return scene;
}

test("everybody reads the totals of a campaign, and each is the sum of the rows it opens", async () => {
  const { campaign } = await aCampaignUnderWay();
  const totals = await done(getCampaignTotals, visitor, { campaign });
  expect(totals).toMatchObject({
    figures: {
      asked: 50,
      promised: 100,
      accepted: 70,
      scrapped: 10,
      left: 50,
      road: 0,
      held: 20,
      received: 28,
      gone: 2,
    },
    free: 20,
    reserved: 0,
    requests: 2,
  });
  for (const what of figureNames) {
    const { items } = await done(listCampaignRows, visitor, { campaign, what });
    const sum = items.reduce((pieces, row) => pieces + row.pieces, 0);
    expect([what, sum]).toEqual([what, totals.figures[what]]);
  }
});

test("what is lost at an intermediary waits there no longer", async () => {
  const scene = await aCampaignUnderWay();
  const { campaign, coordinator } = scene;
  const { items } = await done(listShipments, coordinator, { campaign, stage: "at_intermediary" });
  await done(moveShipment, coordinator, { shipment: items[0]?.code, verb: "lose" });
  const { figures } = await done(getCampaignTotals, visitor, { campaign });
  expect(figures).toMatchObject({ left: 50, road: 0, held: 0, received: 28, gone: 22 });
  for (const what of ["held", "gone"] as const) {
    const rows = await done(listCampaignRows, visitor, { campaign, what });
    expect(rows.items.reduce((pieces, row) => pieces + row.pieces, 0)).toBe(figures[what]);
  }
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);
});

test("every figure is counted again from the movements and from its rows; a total that is wrong shows by how much", async () => {
  const { campaign: code } = await aCampaignUnderWay();
  const campaign = must(await campaignNamed(visitor, code));
  const [item] = campaign.items;
  if (!item) throw new Error("The campaign makes nothing.");
  const right = await reconcile(campaign, item);
  expect(right).toMatchObject({ agrees: true, kept: 28, keptDifference: 0 });
  expect(right.counts.find(({ name }) => name === "accepted")).toMatchObject({
    ...{ published: 70, recomputed: 70, rows: 70, difference: 0 },
  });
  await transaction(async () => {
    const db = await database();
    await db.$executeRaw`UPDATE ProductionDayTotal SET quantity = quantity + 3 WHERE campaignId = ${campaign.id} AND kind = 'accepted'`;
  });
  const wrong = await reconcile(campaign, item);
  expect(wrong.agrees).toBe(false);
  expect(wrong.counts.filter(({ difference }) => difference !== 0)).toEqual([
    { name: "accepted", published: 73, recomputed: 70, rows: 70, difference: -3 },
  ]);
});

test("totals by day and by town add up to the same", async () => {
  const { campaign } = await aCampaignUnderWay();
  const { figures, days, towns } = await done(getCampaignTotals, visitor, { campaign });
  for (const name of ["accepted", "left", "received"] as const)
    expect(days.reduce((sum, day) => sum + day[name], 0)).toBe(figures[name]);
  expect(towns).toEqual([
    { town: "Crest", asked: 30, received: 28 },
    { town: "Die", asked: 20, received: 0 },
  ]);
});

test("a town is shown at its centre: the pin of whoever asked there is not published", async () => {
  const scene = await aCampaign();
  await aRequest(scene, 10, { town: "Die", postcode: "26150", latitude: 44.81, longitude: 5.29 });
  await aRequest(scene, 10, { town: "Valence", latitude: 44.93, longitude: 4.89 });
  const campaign = must(await campaignNamed(visitor, scene.campaign));
  const item = itemOf(campaign);
  if (!item) throw new Error("nothing is asked for");
  expect((await totalsOf(campaign, item)).towns).toMatchObject([
    { town: "Die", pin: { latitude: 44.7536, longitude: 5.3703 } },
    // Two towns have this name, and nobody wrote a postcode.
    { town: "Valence", pin: { precision: "unknown" } },
  ]);
});

test("rows come in pages, and name nobody who asked", async () => {
  const { campaign } = await aCampaignUnderWay();
  const first = await done(listCampaignRows, visitor, { campaign, what: "asked", limit: 1 });
  const second = await done(listCampaignRows, visitor, { campaign, what: "asked", limit: 1, after: first.next });
  expect([first.items[0]?.pieces, second.items[0]?.pieces, second.next]).toEqual([30, 20, null]);
  const everything = JSON.stringify([
    first,
    second,
    await done(listCampaignRows, visitor, { campaign, what: "received" }),
  ]);
  expect(everything).not.toMatch(/Hôpital de Crest|Marchand|hopital\.example/);
});

test("a campaign that is being prepared publishes nothing", async () => {
  const refused = await run(getCampaignTotals, visitor, { campaign: "NOTONE" });
  expect(refusal(refused).code).toBe("campaigns.not_found");
});
