import { describe, expect, test } from "vitest";
import { requestKey } from "#app/modules/campaigns/campaigns.server.ts";
import { getProductionRequest } from "#app/modules/campaigns/use-cases/get-production-request.server.ts";
import { eventsOf } from "#app/modules/flows/flows.server.ts";
import { getCampaignTotals } from "#app/modules/publication/use-cases/get-campaign-totals.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { aPrepared, aReadyCampaign, aRound, hours, planned } from "#tests/factories/giving.ts";
import { aRequest, done, run, unsigned } from "#tests/factories/production.ts";
import { signaturesOf } from "../signature.server.ts";
import { applyAllocation } from "../use-cases/apply-allocation.server.ts";
import { eraseSignature } from "../use-cases/erase-signature.server.ts";
import { getRound } from "../use-cases/get-round.server.ts";
import { getShipment } from "../use-cases/get-shipment.server.ts";
import { handOverShipment } from "../use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "../use-cases/move-shipment.server.ts";
import { planRound } from "../use-cases/plan-round.server.ts";
import { promisePieces } from "../use-cases/promise-pieces.server.ts";
import { receiveShipment } from "../use-cases/receive-shipment.server.ts";

/** One dot. */
const drawn =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("a round and its link", () => {
  test("the link opens its own round and no other, with no more than the driver needs", async () => {
    const scene = await aReadyCampaign();
    const [one, other] = [await aPrepared(scene, 10), await aPrepared(scene, 20)];
    const [round, elsewhere] = [await aRound(scene, [one.shipment]), await aRound(scene, [other.shipment])];
    const opened = await done(getRound, visitor, { round: round.code, key: round.key });
    expect(opened.stops.map(({ kind }) => kind)).toEqual(["pickup", "drop"]);
    expect(opened.stops[1]).toMatchObject({ address: "2 rue du Pont, Crest", phone: "04 75 00 00 00" });
    const wrong = await run(getRound, visitor, { round: round.code, key: elsewhere.key });
    expect(refusal(wrong).code).toBe("giving.round_not_found");
    const load = (shipment: string, key: string) => run(handOverShipment, visitor, { shipment, key, ...unsigned });
    expect(refusal(await load(other.shipment, round.key)).code).toBe("giving.shipment_not_found");
    expect(await load(one.shipment, round.key)).toMatchObject({ ok: true, value: { stage: "handed_over" } });
    expect(refusal(await run(getRound, visitor, { round: round.code })).code).toBe("giving.round_not_found");
  });

  test("once every stop is done the link shows no address; two days after leaving it opens nothing", async () => {
    const scene = await aReadyCampaign();
    const { shipment, request } = await aPrepared(scene, 10);
    const round = await aRound(scene, [shipment]);
    const key = { key: round.key };
    await done(handOverShipment, visitor, { shipment, ...key, ...unsigned });
    const { handOverCode } = await done(getShipment, request.asker, { shipment });
    const deliver = { shipment, ...key, verb: "deliver" };
    expect(refusal(await run(moveShipment, visitor, { ...deliver, code: "ZZZZ" })).code).toBe("giving.wrong_code");
    await done(moveShipment, visitor, { ...deliver, code: handOverCode?.toLowerCase() });
    const over = await done(getRound, visitor, { round: round.code, ...key });
    expect(over).toMatchObject({ stage: "done", stops: [{ address: "" }, { address: "", phone: "" }] });
    const again = await run(moveShipment, visitor, { shipment, ...key, verb: "return" });
    expect(refusal(again).code).toBe("giving.shipment_not_found");
    const late = await aPrepared(scene, 10);
    const second = await aRound(scene, [late.shipment]);
    const twoDaysLater = { now: hours(51) };
    const asked = { round: second.code, key: second.key };
    expect(refusal(await run(getRound, visitor, asked, twoDaysLater)).code).toBe("giving.round_over");
    const loaded = await run(
      handOverShipment,
      visitor,
      { shipment: late.shipment, key: second.key, ...unsigned },
      twoDaysLater,
    );
    expect(refusal(loaded).code).toBe("giving.shipment_not_found");
  });

  test("a delivery is in one round at a time; what cannot be there in its hours is left out", async () => {
    const scene = await aReadyCampaign();
    const [one, other] = [await aPrepared(scene, 10), await aPrepared(scene, 20)];
    const windows = [{ shipment: one.shipment, opens: hours(-2).toISOString(), closes: hours(-1).toISOString() }];
    const first = await planned(scene, [one.shipment, other.shipment], { windows });
    expect(first).toMatchObject({ ok: true, value: { left: [one.shipment], stops: [{}, {}] } });
    expect(refusal(await planned(scene, [other.shipment])).code).toBe("giving.in_a_round");
    expect((await planned(scene, [one.shipment])).ok).toBe(true);
  });

  test("what waits with an intermediary is taken there first", async () => {
    const scene = await aReadyCampaign();
    const { shipment } = await aPrepared(scene, 10);
    await done(handOverShipment, scene.coordinator, { shipment, ...unsigned });
    const drop = { shipment, verb: "drop_at_intermediary", intermediary: "Pharmacie du Pont", ...unsigned };
    await done(moveShipment, scene.coordinator, drop, { now: hours(0.5) });
    const input = { campaign: scene.campaign, shipments: [shipment], capacity: 60, leavesAt: hours(2).toISOString() };
    const round = await done(planRound, scene.coordinator, { ...input, driver: { name: "Sam" } }, { now: hours(1) });
    expect(round.stops).toMatchObject([{ kind: "pickup", place: "Pharmacie du Pont" }, { kind: "drop" }]);
    await done(moveShipment, visitor, { shipment, key: round.key, verb: "pick_up_again" }, { now: hours(2) });
    const after = await done(getRound, visitor, { round: round.code, key: round.key }, { now: hours(2) });
    expect(after.stops.map(({ doneAt }) => doneAt !== null)).toEqual([true, false]);
  });
});

describe("hand-overs", () => {
  test("the same press sent twice counts once, for a driver without an account too", async () => {
    const scene = await aReadyCampaign();
    const { shipment } = await aPrepared(scene, 10);
    const { key } = await aRound(scene, [shipment]);
    const press = () => run(handOverShipment, visitor, { shipment, key, ...unsigned }, { idempotencyKey: "load" });
    expect([await press(), await press()]).toMatchObject([{ ok: true }, { ok: true, value: { stage: "handed_over" } }]);
    const leave = () => run(moveShipment, visitor, { shipment, key, verb: "leave" }, { idempotencyKey: "load" });
    expect([await leave(), await leave()]).toMatchObject([{ ok: true }, { ok: true, value: { stage: "in_transit" } }]);
  });

  test("nothing changes hands without the code of the other side, a signature, or a reason that is told afterwards", async () => {
    const scene = await aReadyCampaign();
    const { shipment, request } = await aPrepared(scene, 10);
    const { key } = await aRound(scene, [shipment]);
    const load = (proof: Record<string, unknown>) => run(handOverShipment, visitor, { shipment, key, ...proof });
    expect(refusal(await load({}))).toMatchObject({
      code: "giving.proof_needed",
      status: 422,
      fields: { reason: [{}] },
    });
    const { loadCode } = await done(getShipment, scene.maker, { shipment });
    const { handOverCode, loadCode: none } = await done(getShipment, request.asker, { shipment });
    expect(none).toBeNull();
    expect(refusal(await load({ code: handOverCode })).code).toBe("giving.wrong_code");
    expect((await load({ code: loadCode })).ok).toBe(true);
    const move = (verb: string, proof: Record<string, unknown>) =>
      run(moveShipment, visitor, { shipment, key, verb, intermediary: "Pharmacie", ...proof });
    expect(refusal(await move("drop_at_intermediary", {})).code).toBe("giving.proof_needed");
    expect(refusal(await move("drop_at_intermediary", { code: handOverCode })).code).toBe("giving.wrong_code");
    expect(refusal(await move("deliver", {})).code).toBe("giving.proof_needed");
    expect((await move("deliver", unsigned)).ok).toBe(true);
    const { id } = await done(getShipment, request.asker, { shipment });
    expect((await eventsOf("shipment", id)).slice(1)).toMatchObject([
      { kind: "hand_over", details: { byCode: true, signed: false, reason: "" } },
      { kind: "deliver", details: { byCode: false, signed: false, ...unsigned } },
    ]);
  });

  test("whoever receives may fetch it: their own code proves that it was given to them", async () => {
    const scene = await aReadyCampaign();
    const { shipment, request } = await aPrepared(scene, 10);
    const { handOverCode: code } = await done(getShipment, request.asker, { shipment });
    expect(await done(handOverShipment, scene.maker, { shipment, code })).toMatchObject({ stage: "handed_over" });
  });

  test("a signature lies beside the ledger, and erasing it changes no total", async () => {
    const scene = await aReadyCampaign();
    const { shipment, request } = await aPrepared(scene, 10);
    const fake = `data:image/png;base64,${Buffer.from("<script>").toString("base64")}`;
    const signed = (signature: string) => run(handOverShipment, scene.coordinator, { shipment, signature });
    expect(refusal(await signed(fake)).code).toBe("platform.file_web_page");
    expect((await signed(drawn)).ok).toBe(true);
    const { id } = await done(getShipment, request.asker, { shipment });
    const [kept] = await signaturesOf(id);
    const db = await database();
    const events = await db.productionEvent.findMany({ where: { subjectId: id } });
    expect(JSON.stringify(events)).not.toContain("iVBOR");
    const totals = () => done(getCampaignTotals, visitor, { campaign: scene.campaign });
    const before = await totals();
    await done(eraseSignature, request.asker, { shipment, signature: kept?.id });
    expect(await signaturesOf(id)).toEqual([]);
    expect(await totals()).toEqual(before);
  });
});

test("another rule than that of the campaign needs a reason, which each promise keeps", async () => {
  const scene = await aReadyCampaign();
  const request = await aRequest(scene, 30);
  const input = { campaign: scene.campaign, item: scene.item, policy: "first_come" };
  expect(refusal(await run(applyAllocation, scene.coordinator, input)).code).toBe("giving.reason_needed");
  await done(applyAllocation, scene.coordinator, { ...input, reason: "Décidé en réunion" });
  const { why } = await done(getProductionRequest, request.asker, { request: request.code });
  expect(why).toMatchObject([{ explanation: { code: "first_come" }, reason: "Décidé en réunion" }]);
});

test("several counts by the private link add up, none rewrites another, and nothing counted is no count", async () => {
  const scene = await aReadyCampaign();
  const { request, shipment, line } = await aPrepared(scene, 20);
  await done(handOverShipment, scene.coordinator, { shipment, ...unsigned });
  const key = requestKey({ id: request.id, contactId: request.contactId });
  const count = (counts: Record<string, unknown>) =>
    run(receiveShipment, visitor, { shipment, key, by: "link", lines: [{ line, ...counts }] });
  expect(refusal(await count({})).code).toBe("giving.nothing_counted");
  const silent = refusal(await count({ refused: 1 }));
  expect(silent).toMatchObject({ code: "giving.reason_needed", fields: { "lines.0.refusedReason": [{}] } });
  await count({ good: 12 });
  const second = await count({ good: 5, missing: 3 });
  expect(second).toMatchObject({ ok: true, value: { stage: "disputed", lines: [{ good: 17, missing: 3 }] } });
  expect(refusal(await count({ good: 1 }))).toMatchObject({ fields: { "lines.0.good": [{}] } });
});

test("what is promised by hand is given back whole, with its reason", async () => {
  const scene = await aReadyCampaign();
  const request = await aRequest(scene, 30);
  const by = { campaign: scene.campaign, line: request.line, lot: scene.lot.code, quantity: 12, reason: "Urgence" };
  expect(await done(promisePieces, scene.coordinator, by)).toMatchObject({ reserved: 12, proposed: 30 });
  expect(await done(promisePieces, scene.coordinator, { ...by, as: "release" })).toMatchObject({ reserved: 0 });
});
