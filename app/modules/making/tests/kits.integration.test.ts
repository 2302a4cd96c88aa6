import { expect, test } from "vitest";
import { auditProduction } from "#app/modules/audit/audit.server.ts";
import { getCampaignState } from "#app/modules/audit/use-cases/get-campaign-state.server.ts";
import { addCampaignItem } from "#app/modules/campaigns/use-cases/add-campaign-item.server.ts";
import { getProductionRequest } from "#app/modules/campaigns/use-cases/get-production-request.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, run, unsigned } from "#tests/factories/production.ts";
import { assembleKits } from "../use-cases/assemble-kits.server.ts";
import { declareLot } from "../use-cases/declare-lot.server.ts";
import { getLot } from "../use-cases/get-lot.server.ts";
import { liftRecall } from "../use-cases/lift-recall.server.ts";
import { listRecalls } from "../use-cases/list-recalls.server.ts";
import { previewRecall } from "../use-cases/preview-recall.server.ts";
import { recallLots } from "../use-cases/recall-lots.server.ts";

/** Headbands of two bags, sheets of one, and a kit of one headband and two sheets. */
async function aWorkshop() {
  const scene = await aCampaign({
    items: [
      { name: "Serre-tête", revision: "v3" },
      { name: "Feuille", revision: "v3" },
    ],
  });
  const { campaign, coordinator, maker, makerSpace } = scene;
  const [band, sheet] = scene.items.map(({ id }) => id);
  const parts = [
    { component: band, count: 1 },
    { component: sheet, count: 2 },
  ];
  const { items } = await done(addCampaignItem, coordinator, { campaign, name: "Visière", revision: "v3", parts });
  const kit = items.at(-1)?.id ?? "";
  for (const item of [band, sheet, kit]) await aValidation({ ...scene, item: item ?? "" });
  const bands = await aRun({ ...scene, item: band ?? "" });
  const sheets = await aRun({ ...scene, item: sheet ?? "" });
  const old = await aLot(scene, bands.pledge, 4);
  const recent = await aLot(scene, bands.pledge, 6);
  const cut = await aLot(scene, sheets.pledge, 30);
  const input = { campaign, kit, space: makerSpace.slug };
  return { ...scene, kit, old, recent, cut, pledge: bands.pledge, input, maker };
}

const bagsOf = (kin: readonly { code: string; quantity: number }[]) =>
  kin.map(({ code, quantity }) => [code, quantity]);

test("kits: as many as the scarcest part allows, from the bags that were chosen, each bag and each kit naming the other", async () => {
  const scene = await aWorkshop();
  const { maker, input, old, recent, cut, inspector } = scene;
  const refused = refusal(await run(assembleKits, maker, { ...input, quantity: 11 }));
  expect(refused).toMatchObject({ code: "making.not_enough_components", params: { most: 10, asked: 11 } });
  const chosen = { ...input, lots: [recent.code, cut.code] };
  expect(refusal(await run(assembleKits, maker, { ...chosen, quantity: 7 })).params).toMatchObject({ most: 6 });
  const first = await done(assembleKits, maker, { ...chosen, quantity: 3 });
  const second = await done(assembleKits, maker, { ...input, quantity: 5 });

  const made = await done(getLot, inspector, { lot: second.code });
  expect(bagsOf(made.madeFrom).sort()).toEqual(
    [
      [old.code, 4],
      [recent.code, 1],
      [cut.code, 10],
    ].sort(),
  );
  const used = await done(getLot, inspector, { lot: recent.code });
  expect(bagsOf(used.wentInto)).toEqual([
    [first.code, 3],
    [second.code, 1],
  ]);
  expect([made.wentInto, used.madeFrom]).toEqual([[], []]);
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);
});

test("a kit counts once: its parts are never delivered", async () => {
  const scene = await aWorkshop();
  const { maker, coordinator, campaign, kit, input } = scene;
  await done(assembleKits, maker, { ...input, quantity: 6 });
  const request = await aRequest({ ...scene, item: kit }, 6);
  await done(applyAllocation, coordinator, { campaign, item: kit });
  const { code: shipment } = await done(prepareShipment, coordinator, { request: request.code });
  const left = await done(handOverShipment, maker, { shipment, ...unsigned });
  await done(receiveShipment, request.asker, { shipment, lines: [{ line: left.lines[0]?.id, good: 6 }] });
  const { items } = await done(getCampaignState, coordinator, { campaign });
  const received = Object.fromEntries(items.map((item) => [item.name, item.received]));
  expect(received).toEqual({ "Serre-tête": 0, Feuille: 0, Visière: 6 });
  const asked = await done(getProductionRequest, coordinator, { request: request.code });
  expect(asked).toMatchObject({ status: "satisfied", lines: [{ received: 6 }] });
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);
});

test("a recall is seen before it is decided: every bag, kits included, and everybody who has some; lifted, it can be given again", async () => {
  const scene = await aWorkshop();
  const { maker, coordinator, campaign, kit, input, old } = scene;
  const made = await done(assembleKits, maker, { ...input, quantity: 6 });
  const request = await aRequest({ ...scene, item: kit }, 4, { phone: "0475000000" });
  await done(applyAllocation, coordinator, { campaign, item: kit });
  const { code: shipment } = await done(prepareShipment, coordinator, { request: request.code });
  await done(handOverShipment, maker, { shipment, ...unsigned });
  const waiting = await aRequest({ ...scene, item: kit }, 2);
  await done(applyAllocation, coordinator, { campaign, item: kit });

  const grounds = { campaign, by: "lot", value: old.code.toLowerCase() };
  const preview = await done(previewRecall, coordinator, grounds);
  expect(preview.lots.map(({ code }) => code).sort()).toEqual([old.code, made.code].sort());
  expect(preview).toMatchObject({
    promised: 2,
    served: [{ request: request.code, lot: made.code, onTheWay: 4, contact: { email: request.asker.email } }],
  });
  expect((await done(listRecalls, coordinator, { campaign })).items).toEqual([]);
  expect((await done(getLot, maker, { lot: made.code })).status).not.toBe("blocked");

  const recalled = await done(recallLots, coordinator, { ...grounds, reason: "Fissure" });
  expect(recalled).toMatchObject({ released: 2, pausedRuns: [] });
  expect((await done(getLot, maker, { lot: made.code })).status).toBe("blocked");
  await done(applyAllocation, coordinator, { campaign, item: kit });
  const asked = () => done(getProductionRequest, coordinator, { request: waiting.code });
  expect((await asked()).lines[0]?.reserved).toBe(0);
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);

  await done(liftRecall, coordinator, { campaign, recall: recalled.id, reason: "Ce n’était qu’une rayure" });
  await done(applyAllocation, coordinator, { campaign, item: kit });
  expect((await asked()).lines[0]?.reserved).toBe(2);
});

test("a revision that is recalled is no longer made", async () => {
  const scene = await aWorkshop();
  const { coordinator, campaign, maker, pledge } = scene;
  const recalled = await done(recallLots, coordinator, {
    ...{ campaign, by: "revision", value: "v3", item: scene.item, reason: "Bords coupants" },
  });
  expect(recalled.pausedRuns).toHaveLength(1);
  const late = await done(declareLot, maker, { pledge, quantity: 2 });
  expect((await done(getLot, maker, { lot: late.code })).status).toBe("blocked");
});
