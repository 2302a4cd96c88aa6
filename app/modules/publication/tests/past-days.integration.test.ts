import { expect, test } from "vitest";
import { addDays, startOfDay } from "#app/modules/availability/availability.ts";
import { changeProductionRequest } from "#app/modules/campaigns/use-cases/change-production-request.server.ts";
import { closeProductionRequest } from "#app/modules/campaigns/use-cases/close-production-request.server.ts";
import { correctMovement } from "#app/modules/flows/use-cases/correct-movement.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { changePledge } from "#app/modules/making/use-cases/change-pledge.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, unsigned } from "#tests/factories/production.ts";
import { figureNames } from "../figures.ts";
import { getCampaignTotals } from "../use-cases/get-campaign-totals.server.ts";
import { listCampaignRows } from "../use-cases/list-campaign-rows.server.ts";

const on = (days: number) => ({ now: new Date(wednesday.getTime() + days * 86_400_000) });
const date = (days: number) => addDays("2027-02-24", days);

/** Five days: what is told late, taken back, reduced and cancelled. */
async function fiveDays() {
  const scene = await aCampaign();
  const { campaign, item, coordinator, maker } = scene;
  await aValidation(scene);
  const made = await aRun(scene, { pledged: 100 });
  await aLot(scene, made.pledge, 40, { accepted: 35, scrapped: 5, defects: [{ code: "Fissure", count: 5 }] });
  const first = await aRequest(scene, 30, { town: "Crest" });
  const other = await aRequest(scene, 10, { town: "Die" });
  await done(applyAllocation, coordinator, { campaign, item }, on(1));
  const shipment = await done(prepareShipment, coordinator, { request: first.code }, on(1));
  await done(handOverShipment, maker, { shipment: shipment.code, ...unsigned }, on(1));
  const line = shipment.lines[0]?.id ?? "";
  const receive = (days: number, counts: Record<string, number>, occurredAt?: string) =>
    done(receiveShipment, first.asker, { shipment: shipment.code, lines: [{ line, ...counts }], occurredAt }, on(days));
  await receive(2, { good: 10, missing: 2 });
  // Written on Saturday, half an hour after midnight where the campaign is: in Greenwich it was still Friday.
  await receive(3, { good: 5 }, "2027-02-27T00:30:00+01:00");
  await done(changePledge, maker, { pledge: made.pledge, verb: "reduce", quantity: 60 }, on(3));
  const db = await database();
  const good = await db.productionMovement.findFirstOrThrow({
    where: { campaignId: scene.id, kind: "good", quantity: 10 },
  });
  const wrong = { campaign, movement: good.id, quantity: 3, reason: "Recompté" };
  await done(correctMovement, coordinator, wrong, on(4));
  const change = { request: other.code, lines: [{ line: other.line, quantity: 8 }] };
  await done(changeProductionRequest, other.asker, change, on(2));
  await done(closeProductionRequest, other.asker, { request: other.code }, on(4));
  return scene;
}

/** The ledger replayed by itself, as far as the end of a day. */
async function replayed(campaignId: string, day: string) {
  const before = startOfDay(addDays(day, 1), "Europe/Paris");
  const rows = await (await database()).productionMovement.findMany({ where: { campaignId } });
  const happened = rows.filter(({ occurredAt }) => occurredAt.getTime() < before);
  const net = (...kinds: string[]) =>
    happened
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { quantity, reversed }) => sum + (reversed ? -quantity : quantity), 0);
  return {
    made: net("declared"),
    accepted: net("accepted"),
    scrapped: net("scrapped"),
    left: net("shipped"),
    road: net("shipped") - net("good", "missing"),
    received: net("good"),
    held: 0,
    gone: net("missing"),
  };
}

const asked = [40, 40, 38, 38, 30];
const promised = [100, 100, 100, 60, 60];
const reserved = [0, 10, 8, 8, 0];

test("a past day is what had happened by its end, whenever it was written down", async () => {
  const { id, campaign } = await fiveDays();
  for (const [days, pieces] of asked.entries()) {
    const at = date(days);
    const totals = await done(getCampaignTotals, visitor, { campaign, at }, on(6));
    const figures = { asked: pieces, promised: promised[days], ...(await replayed(id, at)) };
    expect([at, totals.figures, totals.reserved]).toEqual([at, figures, reserved[days]]);
    expect(totals.free).toBe(totals.figures.accepted - totals.figures.left);
    for (const what of figureNames) {
      const { items } = await done(listCampaignRows, visitor, { campaign, what, at }, on(6));
      expect([what, items.reduce((sum, row) => sum + row.pieces, 0)]).toEqual([what, totals.figures[what]]);
    }
    for (const name of ["accepted", "left", "received"] as const)
      expect(totals.days.reduce((sum, day) => sum + day[name], 0)).toBe(totals.figures[name]);
  }
});

test("the day that just ended is the present while nothing more happens; today and later are the present", async () => {
  const { campaign } = await fiveDays();
  const { at, ...yesterday } = await done(getCampaignTotals, visitor, { campaign, at: date(5) }, on(6));
  const present = await done(getCampaignTotals, visitor, { campaign }, on(6));
  expect(at).toBe(date(5));
  expect({ ...yesterday, at: null }).toEqual(present);
  expect(await done(getCampaignTotals, visitor, { campaign, at: date(6) }, on(6))).toEqual(present);
  expect(await done(getCampaignTotals, visitor, { campaign, at: date(9) }, on(6))).toEqual(present);
});

test("the rows of one town or one space are a part of those of the figure", async () => {
  const scene = await fiveDays();
  const { campaign, makerSpace } = scene;
  const sum = async (more: Record<string, string>) => {
    const { items } = await done(listCampaignRows, visitor, { campaign, ...more }, on(6));
    return items.reduce((pieces, row) => pieces + row.pieces, 0);
  };
  expect(await sum({ what: "asked", town: "Crest" })).toBe(30);
  expect(await sum({ what: "asked", town: "Die" })).toBe(0);
  expect(await sum({ what: "asked", town: "Die", at: date(2) })).toBe(8);
  expect(await sum({ what: "received", town: "Crest" })).toBe(12);
  expect(await sum({ what: "made", space: makerSpace.id })).toBe(40);
  expect(await sum({ what: "made", space: scene.space.id })).toBe(0);
  expect(await sum({ what: "promised", space: makerSpace.id })).toBe(60);
});
