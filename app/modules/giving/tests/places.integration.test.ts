import { describe, expect, test } from "vitest";
import { getProductionRequest } from "#app/modules/campaigns/use-cases/get-production-request.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { aPrepared, aReadyCampaign, aRound, hours } from "#tests/factories/giving.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, unsigned } from "#tests/factories/production.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { applyAllocation } from "../use-cases/apply-allocation.server.ts";
import { getRound } from "../use-cases/get-round.server.ts";
import { handOverShipment } from "../use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "../use-cases/move-shipment.server.ts";
import { planRound } from "../use-cases/plan-round.server.ts";
import { prepareShipment } from "../use-cases/prepare-shipment.server.ts";
import { proposeAllocation } from "../use-cases/propose-allocation.server.ts";

const inDie = { town: "DIE", postcode: "26150" };
const die = { latitude: 44.7536, longitude: 5.3703 };

type Scene = Awaited<ReturnType<typeof aReadyCampaign>>;

async function deliveryTo(scene: Scene, asked: Record<string, unknown>, intermediary = "") {
  const request = await aRequest(scene, 10, asked);
  await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  const { code } = await done(prepareShipment, scene.coordinator, { request: request.code, intermediary });
  return code;
}

async function stopsOf(scene: Scene, shipments: string[]) {
  const { code } = await aRound(scene, shipments);
  return done(getRound, scene.coordinator, { round: code });
}

describe("where a request is", () => {
  test("asked with a town alone, it is on the map of a round at the centre of the town", async () => {
    const scene = await aReadyCampaign();
    const { stops, kilometres } = await stopsOf(scene, [await deliveryTo(scene, inDie)]);
    expect(stops).toMatchObject([{ precision: "exact" }, { ...die, precision: "town" }]);
    expect(kilometres).toBeGreaterThan(25);
    expect(kilometres).toBeLessThan(29);
  });

  test("in a village that no list knows, its postcode says about where", async () => {
    const scene = await aReadyCampaign();
    const { stops, kilometres } = await stopsOf(scene, [
      await deliveryTo(scene, { town: "Romeyer", postcode: "26150" }),
    ]);
    expect(stops[1]).toMatchObject({ precision: "area" });
    expect(kilometres).toBeGreaterThan(20);
    expect(kilometres).toBeLessThan(35);
  });

  test("a pin of its own is where it is", async () => {
    const scene = await aReadyCampaign();
    const own = { latitude: 44.7601, longitude: 5.3802 };
    const { stops } = await stopsOf(scene, [await deliveryTo(scene, { ...inDie, ...own })]);
    expect(stops[1]).toMatchObject({ ...own, precision: "exact" });
  });

  test("two deliveries to one unknown town are one drive, and are not on the map", async () => {
    const scene = await aReadyCampaign();
    const nowhere = { town: "Nulle-Part-lès-Bois", postcode: "26999" };
    const one = await deliveryTo(scene, nowhere);
    const other = await deliveryTo(scene, { ...nowhere, requesterName: "École", town: "nulle part les bois" });
    const { stops, kilometres } = await stopsOf(scene, [one, other]);
    expect(stops.map(({ precision }) => precision)).toEqual(["exact", "exact", "unknown", "unknown"]);
    expect(kilometres).toBe(30);
  });

  test("whoever asked is told of its pin; the driver is told until the stop is done", async () => {
    const scene = await aReadyCampaign();
    const { request, shipment } = await aPrepared(scene, 10);
    const told = await done(getProductionRequest, request.asker, { request: request.code });
    // Crest alone is a name that one town has.
    expect(told).toMatchObject({ precision: "town", latitude: 44.7264, longitude: 5.0152 });
    const round = await aRound(scene, [shipment]);
    const driver = { round: round.code, key: round.key };
    expect((await done(getRound, visitor, driver)).stops[0]?.latitude).not.toBeNull();
    await done(handOverShipment, visitor, { shipment, key: round.key, ...unsigned });
    expect((await done(getRound, visitor, driver)).stops[0]).toMatchObject({ latitude: null, precision: "unknown" });
  });
});

test("the nearest space serves a request that has a town alone, and a space without a pin lies in its town", async () => {
  const near = await aSpace({ town: "Die", postcode: "26150", latitude: null, longitude: null });
  const scene = await aCampaign({ makerSpace: near });
  await aValidation(scene);
  // Older, and so the first to go if it were as near.
  const further = { ...scene, makerSpace: scene.space, maker: scene.coordinator };
  const older = await aRun(further, { pledged: 50 });
  await aLot(further, older.pledge, 50);
  const made = await aRun(scene, { pledged: 50 });
  const lot = await aLot(scene, made.pledge, 50);
  await aRequest(scene, 20, inDie);
  const { items } = await done(proposeAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  expect(items.map(({ from }) => from)).toMatchObject([[{ lot: lot.id, quantity: 20 }]]);
});

describe("where an intermediary is", () => {
  test("in the town that its name ends with", async () => {
    const scene = await aReadyCampaign();
    const shipment = await deliveryTo(scene, { town: "Crest" }, "Pharmacie du Pont, 26150 Die");
    expect((await stopsOf(scene, [shipment])).stops[1]).toMatchObject({ ...die, precision: "town" });
  });

  test("where the space of that name is", async () => {
    const scene = await aReadyCampaign();
    const pharmacy = await aSpace({ name: "Le Relais du Vercors", latitude: 45.01, longitude: 5.31 });
    const shipment = await deliveryTo(scene, inDie, pharmacy.name);
    expect((await stopsOf(scene, [shipment])).stops[1]).toMatchObject({ latitude: 45.01, precision: "exact" });
  });

  test("else near whoever it serves, to whom nothing is left to drive", async () => {
    const scene = await aReadyCampaign();
    const shipment = await deliveryTo(scene, inDie, "La protection civile");
    expect((await stopsOf(scene, [shipment])).stops[1]).toMatchObject({ ...die, precision: "recipient" });
    await done(handOverShipment, scene.coordinator, { shipment, ...unsigned });
    const drop = { shipment, verb: "drop_at_intermediary", intermediary: "La protection civile", ...unsigned };
    await done(moveShipment, scene.coordinator, drop, { now: hours(0.5) });
    const input = { campaign: scene.campaign, shipments: [shipment], capacity: 60, leavesAt: hours(4).toISOString() };
    const next = await done(planRound, scene.coordinator, { ...input, driver: { name: "Sam" } }, { now: hours(3) });
    expect(next).toMatchObject({ kilometres: 0, stops: [{ precision: "recipient" }, { precision: "town" }] });
  });
});
