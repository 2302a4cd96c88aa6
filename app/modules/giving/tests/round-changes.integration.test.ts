import { expect, test } from "vitest";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { eventsOf } from "#app/modules/flows/flows.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { aPrepared, aReadyCampaign, aRound, hours, planned } from "#tests/factories/giving.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { done, run, unsigned } from "#tests/factories/production.ts";
import { cancelRound } from "../use-cases/cancel-round.server.ts";
import { getRound } from "../use-cases/get-round.server.ts";
import { getShipment } from "../use-cases/get-shipment.server.ts";
import { handOverShipment } from "../use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "../use-cases/move-shipment.server.ts";
import { planRound } from "../use-cases/plan-round.server.ts";
import { takeOutOfRound } from "../use-cases/take-out-of-round.server.ts";

const load = (shipment: string, key: string) => run(handOverShipment, visitor, { shipment, key, ...unsigned });

test("a cancelled round gives its deliveries back as they were, says so to its driver, and stays cancelled", async () => {
  const scene = await aReadyCampaign();
  const [one, other] = [await aPrepared(scene, 10), await aPrepared(scene, 20)];
  const before = await done(getShipment, scene.coordinator, { shipment: one.shipment });
  const { code, key } = await aRound(scene, [one.shipment, other.shipment]);
  const cancelled = await done(cancelRound, scene.coordinator, { round: code, reason: "Camionnette en panne" });
  expect(cancelled).toMatchObject({ stage: "cancelled", stops: [] });
  const after = await done(getShipment, scene.coordinator, { shipment: one.shipment });
  expect({ ...after, version: before.version }).toEqual(before);
  expect(await done(getRound, visitor, { round: code, key })).toMatchObject({ stage: "cancelled", stops: [] });
  expect(refusal(await load(one.shipment, key))).toMatchObject({ code: "giving.not_in_round", status: 409 });
  const again = await run(cancelRound, scene.coordinator, { round: code });
  expect(refusal(again).code).toBe("giving.round_cancelled");
  expect(await planned(scene, [one.shipment, other.shipment])).toMatchObject({ ok: true, value: { left: [] } });
  expect((await checkEverything(wednesday)).violations).toEqual([]);
});

test("cancelling sent twice with one key counts once; the event names what was in the round and keeps the reason", async () => {
  const scene = await aReadyCampaign();
  const { shipment } = await aPrepared(scene, 10);
  const { code } = await aRound(scene, [shipment]);
  const press = () => run(cancelRound, scene.coordinator, { round: code, reason: "Neige" }, { idempotencyKey: "k" });
  expect([await press(), await press()]).toMatchObject([{ ok: true }, { ok: true, value: { stage: "cancelled" } }]);
  const { id } = await done(getRound, scene.coordinator, { round: code });
  const { id: carried } = await done(getShipment, scene.coordinator, { shipment });
  expect(await eventsOf("round", id)).toMatchObject([
    { kind: "planned", toStage: "planned" },
    { kind: "cancel", fromStage: "planned", toStage: "cancelled", details: { shipments: [carried], reason: "Neige" } },
  ]);
});

test("what has left is not cancelled, what is loaded stays in it, and only whoever coordinates decides", async () => {
  const scene = await aReadyCampaign();
  const [one, other] = [await aPrepared(scene, 10), await aPrepared(scene, 20)];
  const { code, key } = await aRound(scene, [one.shipment, other.shipment]);
  expect(refusal(await run(cancelRound, await aPerson(), { round: code })).code).toBe("giving.round_not_found");
  expect((await load(one.shipment, key)).ok).toBe(true);
  expect(refusal(await run(cancelRound, scene.coordinator, { round: code }))).toMatchObject({
    ...{ code: "giving.round_left", status: 409 },
  });
  const takeOut = (shipment: string) => run(takeOutOfRound, scene.coordinator, { round: code, shipment });
  expect(refusal(await takeOut(one.shipment)).code).toBe("giving.already_loaded");
  expect(await takeOut(other.shipment)).toMatchObject({ ok: true, value: { stage: "under_way" } });
  expect(refusal(await takeOut(other.shipment)).code).toBe("giving.not_in_round");
  expect(refusal(await load(other.shipment, key)).code).toBe("giving.not_in_round");
  expect((await done(getRound, visitor, { round: code, key })).stops).toMatchObject([
    { position: 0, kind: "pickup", shipment: one.shipment },
    { position: 1, kind: "drop", shipment: one.shipment },
  ]);
  await done(moveShipment, visitor, { shipment: one.shipment, key, verb: "deliver", ...unsigned });
  expect(await done(getRound, scene.coordinator, { round: code })).toMatchObject({ stage: "done" });
});

test("the last delivery taken out cancels the round; one that is cancelled leaves it too, and marks no stop as done", async () => {
  const scene = await aReadyCampaign();
  const [one, other] = [await aPrepared(scene, 10), await aPrepared(scene, 20)];
  const { code } = await aRound(scene, [one.shipment, other.shipment]);
  await done(moveShipment, scene.coordinator, { shipment: one.shipment, verb: "cancel" });
  const left = await done(getRound, scene.coordinator, { round: code });
  expect(left).toMatchObject({ stage: "planned", stops: [{ doneAt: null }, { doneAt: null }] });
  await done(takeOutOfRound, scene.coordinator, { round: code, shipment: other.shipment });
  expect(await done(getRound, scene.coordinator, { round: code })).toMatchObject({ stage: "cancelled", stops: [] });
});

test("a delivery that goes on in a later round marks nothing in the one that never left", async () => {
  const scene = await aReadyCampaign();
  const { shipment } = await aPrepared(scene, 10);
  const missed = await aRound(scene, [shipment]);
  const later = { now: hours(60) };
  const input = { campaign: scene.campaign, shipments: [shipment], capacity: 60, leavesAt: hours(62).toISOString() };
  const next = await done(planRound, scene.coordinator, { ...input, driver: { name: "Sam" } }, later);
  await done(handOverShipment, visitor, { shipment, key: next.key, ...unsigned }, later);
  expect(await done(getRound, scene.coordinator, { round: missed.code }, later)).toMatchObject({ stops: [] });
  expect(await done(getRound, scene.coordinator, { round: next.code }, later)).toMatchObject({ stage: "under_way" });
});
