import { expect, test } from "vitest";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { askProduction } from "#app/modules/campaigns/use-cases/ask-production.server.ts";
import { changeCampaignItem } from "#app/modules/campaigns/use-cases/change-campaign-item.server.ts";
import { pinOf } from "#app/modules/designs/revision.ts";
import { getRevision } from "#app/modules/designs/use-cases/get-revision.server.ts";
import { publishRevision } from "#app/modules/designs/use-cases/publish-revision.server.ts";
import { recordDesignValidation } from "#app/modules/designs/use-cases/record-design-validation.server.ts";
import { updateRevision } from "#app/modules/designs/use-cases/update-revision.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { makingPath } from "#app/modules/making/making.urls.ts";
import { declareLot } from "#app/modules/making/use-cases/declare-lot.server.ts";
import { recordAdvance } from "#app/modules/making/use-cases/record-advance.server.ts";
import { createMaterial } from "#app/modules/materials/use-cases/create-material.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aDraft, by } from "#tests/factories/designs.ts";
import { wednesday } from "#tests/factories/people.ts";
import {
  aCampaign,
  aLot,
  aRequest,
  aRun,
  asking,
  aValidation,
  done,
  run,
  unsigned,
} from "#tests/factories/production.ts";
import { aVisit } from "#tests/factories/visits.ts";
import { getCampaignCoordination } from "../use-cases/get-campaign-coordination.server.ts";
import { coordinationPage } from "../views/coordination.view.server.ts";

const on = (days: number) => ({ now: new Date(wednesday.getTime() + days * 86_400_000) });
const elastic = { material: "Élastique", unit: "m" as const, quantity: 500, pieces: 1, lossPerMille: 0 };

/** A hundred promised, sixty made today, of which fifty found good; one delivery counted, one on the road, one request that waits. */
async function halfWay() {
  const scene = await aCampaign();
  const { campaign, item, coordinator, maker } = scene;
  await aValidation(scene);
  const made = await aRun(scene, { pledged: 100 });
  await aLot(scene, made.pledge, 50);
  await done(declareLot, maker, { pledge: made.pledge, quantity: 10 });
  const first = await aRequest(scene, 20);
  const second = await aRequest(scene, 15, { town: "Die" });
  await done(applyAllocation, coordinator, { campaign, item });
  const sent = await done(prepareShipment, coordinator, { request: first.code });
  await done(handOverShipment, maker, { shipment: sent.code, ...unsigned });
  const lines = [{ line: sent.lines[0]?.id, good: 20 }];
  await done(receiveShipment, first.asker, { shipment: sent.code, lines });
  const other = await done(prepareShipment, coordinator, { request: second.code });
  await done(handOverShipment, maker, { shipment: other.code, ...unsigned });
  await aRequest(scene, 10, { town: "Gap" });
  await done(applyAllocation, coordinator, { campaign, item });
  const { email } = scene.inspector;
  await done(askProduction, scene.inspector, { campaign, ...asking(item, 5, { email }), requesterName: "École" });
  return { ...scene, pledge: made.pledge };
}

test("where everything is, by item and by the space that made it", async () => {
  const { campaign, coordinator, makerSpace } = await halfWay();
  const { items, spaces } = await done(getCampaignCoordination, coordinator, { campaign });
  const figures = { promised: 100, made: 60, accepted: 50, reserved: 10, road: 15, held: 0, received: 20, gone: 0 };
  expect(items).toMatchObject([{ asked: 45, figures }]);
  expect(spaces).toMatchObject([{ space: { id: makerSpace.id }, figures }]);
});

test("what waits for whom, the oldest first, and when it no longer does", async () => {
  const { campaign, coordinator, maker } = await halfWay();
  const { waiting } = await done(getCampaignCoordination, coordinator, { campaign }, on(13));
  expect(waiting?.counts).toEqual({ verify: 1, inspect: 1, ship: 1, confirm: 1, decide: 0, lapse: 1 });
  const of = (kind: string) => waiting?.rows.filter((row) => row.kind === kind);
  expect(of("inspect")).toMatchObject([{ name: "Visière", quantity: 10 }]);
  expect(of("verify")).toMatchObject([{ name: "École", quantity: 5 }]);
  expect(of("ship")).toMatchObject([{ quantity: 10 }]);
  expect(of("confirm")).toMatchObject([{ quantity: 15, whom: "Hôpital de Crest", unproved: unsigned.reason }]);
  expect(of("lapse")).toMatchObject([{ quantity: 40 }]);
  expect(waiting?.rows.map(({ since }) => since)).toEqual(waiting?.rows.map(({ since }) => since).toSorted());
  expect(of("ship")?.[0]?.whom).toBe(of("lapse")?.[0]?.whom);
  const { waiting: before } = await done(getCampaignCoordination, coordinator, { campaign });
  expect(before?.counts.lapse).toBe(0);
  expect(refusal(await run(getCampaignCoordination, maker, { campaign })).code).toBe("campaigns.not_coordinator");
});

test("what will be missing: unknown without a stock, then counted from shelves and hands", async () => {
  const { campaign, item, coordinator, makerSpace, maker, pledge } = await halfWay();
  const shortages = async () => (await done(getCampaignCoordination, coordinator, { campaign })).shortages;
  expect((await shortages())?.materials).toEqual([]);
  await done(changeCampaignItem, coordinator, { campaign, item, materials: [elastic] });
  const needed = { needed: 40 * 500, used: 60 * 500 };
  expect(await shortages()).toMatchObject({ days: 1, materials: [{ state: "unknown", available: null, ...needed }] });
  const shelf = { title: "Élastique plat 6 mm", category: "elastic_cord", unit: "m", publish: true, quantity: 2000 };
  await done(createMaterial, maker, { space: makerSpace.id, ...shelf, offered: "given" });
  expect((await shortages())?.materials).toMatchObject([
    { state: "short", available: 2000, missing: 18_000, daysLeft: 0, ...needed },
  ]);
  const given = { pledge, material: "élastique", unit: "cm", kind: "advanced", quantity: 1900 };
  await done(recordAdvance, coordinator, given);
  expect((await shortages())?.materials).toMatchObject([{ state: "enough", available: 21_000 }]);
});

test("what one piece takes is that of the pinned revision, loss included, until the item says otherwise", async () => {
  const { keeper, here } = await aDraft();
  const petg = { material: "PETG", unit: "kg", quantity: 40, pieces: 1, lossPerMille: 50 };
  const { version } = must(await by(keeper, getRevision, here));
  must(await by(keeper, updateRevision, { ...here, version, materials: [petg] }));
  must(await by(keeper, publishRevision, here));
  const decision = {
    authority: "CHU de Valence",
    regime: "no_protection",
    usages: ["care"],
    evidenceAddress: "https://example.org/avis",
  };
  must(await by(keeper, recordDesignValidation, { ...here, ...decision }));
  const revision = pinOf({ design: here.design, number: here.number });
  const scene = await aCampaign({ items: [{ name: "Visière", revision }] });
  const { coordinator, campaign, item } = scene;
  await aRun(scene, { target: 100, pledged: 100 });
  const materials = async () => (await done(getCampaignCoordination, coordinator, { campaign })).shortages?.materials;
  expect(await materials()).toMatchObject([{ material: "PETG", needed: 4200 }]);
  await done(changeCampaignItem, coordinator, {
    campaign,
    item,
    materials: [{ ...petg, quantity: 30, lossPerMille: 0 }],
  });
  expect(await materials()).toMatchObject([{ material: "PETG", needed: 3000 }]);
});

test("a past day says where everything was, and nothing of what waits", async () => {
  const { campaign, coordinator, maker, pledge } = await halfWay();
  await done(declareLot, maker, { pledge, quantity: 7 }, on(2));
  const at = await done(getCampaignCoordination, coordinator, { campaign, at: "2027-02-24" }, on(3));
  expect(at).toMatchObject({ at: "2027-02-24", shortages: null, waiting: null });
  expect(at.items[0]).toMatchObject({ asked: 45, figures: { made: 60, reserved: 10, road: 15, received: 20 } });
  expect(at.spaces[0]?.figures).toEqual(at.items[0]?.figures);
  const now = await done(getCampaignCoordination, coordinator, { campaign }, on(3));
  expect(now.items[0]?.figures.made).toBe(67);
});

test("the page begins with what is asked, only names what nothing has happened to, and says where a fresh campaign starts", async () => {
  const fresh = await aCampaign({ items: [{ name: "Blouse" }, { name: "Surchausse" }] });
  const pageOf = async ({ campaign, coordinator }: typeof fresh) => {
    const row = must(await campaignFor(coordinator, campaign));
    return coordinationPage(aVisit(coordinator), row, new URLSearchParams());
  };
  const empty = await pageOf(fresh);
  expect(empty).toMatchObject({ isFresh: true, items: [], begin: makingPath(fresh.campaign) });
  expect(empty.idle).toMatch(/Blouse, Surchausse\.$/);
  const parts = [
    { name: "Sangle", requestable: false, revision: "v3" },
    { name: "Visière", revision: "v3" },
  ];
  const scene = await aCampaign({ items: [...parts, { name: "Housse" }] });
  await aValidation(scene);
  await aRun(scene, { pledged: 10 });
  await aRequest({ ...scene, item: scene.items[1]?.id ?? "" }, 5);
  const begun = await pageOf(scene);
  expect(begun.items.map(({ name }) => name)).toEqual(["Visière", "Sangle"]);
  expect(begun).toMatchObject({ isFresh: false, idle: expect.stringMatching(/Housse\.$/) });
  expect(begun.items[0]?.cells.every(({ isZero }) => isZero)).toBe(true);
});
