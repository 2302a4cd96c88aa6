import { describe, expect, test } from "vitest";
import { changeProductionRequest } from "#app/modules/campaigns/use-cases/change-production-request.server.ts";
import { closeProductionRequest } from "#app/modules/campaigns/use-cases/close-production-request.server.ts";
import { getProductionRequest } from "#app/modules/campaigns/use-cases/get-production-request.server.ts";
import { getLot } from "#app/modules/making/use-cases/get-lot.server.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, run, unsigned } from "#tests/factories/production.ts";
import { applyAllocation } from "../use-cases/apply-allocation.server.ts";
import { handOverShipment } from "../use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "../use-cases/move-shipment.server.ts";
import { prepareShipment } from "../use-cases/prepare-shipment.server.ts";
import { proposeAllocation } from "../use-cases/propose-allocation.server.ts";
import { receiveShipment } from "../use-cases/receive-shipment.server.ts";

async function aReadyCampaign(accepted = 100) {
  const scene = await aCampaign();
  await aValidation(scene);
  const made = await aRun(scene, { pledged: 200 });
  const lot = await aLot(scene, made.pledge, accepted);
  return { ...scene, ...made, lot };
}

type Ready = Awaited<ReturnType<typeof aReadyCampaign>>;

async function sent(scene: Ready, quantity: number) {
  const request = await aRequest(scene, quantity);
  await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  const shipment = await done(prepareShipment, scene.coordinator, { request: request.code });
  const left = await done(handOverShipment, scene.maker, { shipment: shipment.code, ...unsigned });
  const line = left.lines[0]?.id ?? "";
  return { request, shipment: shipment.code, line };
}

describe("from the request to the receipt", () => {
  test("what is asked is proposed with its reason, promised, sent, counted at the door, and adds up", async () => {
    const scene = await aReadyCampaign();
    const request = await aRequest(scene, 60);
    const proposed = await done(proposeAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
    expect(proposed.items).toMatchObject([{ quantity: 60, wanted: 60, explanation: { code: "tier_whole" } }]);
    expect(proposed.items[0]?.explanation.sentence).toContain("les 60 demandées");
    expect(await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item })).toEqual({
      promised: 60,
      lines: 1,
    });
    const shipment = await done(prepareShipment, scene.coordinator, { request: request.code });
    const left = await done(handOverShipment, scene.maker, { shipment: shipment.code, ...unsigned });
    expect(left).toMatchObject({ stage: "handed_over", derogations: [{ authority: "CHU", regime: "derogation" }] });
    expect(left.lines).toMatchObject([{ quantity: 60, inTransit: 60 }]);
    const line = left.lines[0]?.id ?? "";
    await done(moveShipment, scene.coordinator, {
      shipment: shipment.code,
      ...unsigned,
      verb: "drop_at_intermediary",
      intermediary: "Protection civile",
    });
    expect((await done(getProductionRequest, request.asker, { request: request.code })).lines).toMatchObject([
      { received: 0, atIntermediary: 60 },
    ]);
    const first = await done(receiveShipment, request.asker, { shipment: shipment.code, lines: [{ line, good: 50 }] });
    expect(first).toMatchObject({ stage: "at_intermediary", lines: [{ good: 50, atIntermediary: 10 }] });
    const second = await done(receiveShipment, request.asker, {
      shipment: shipment.code,
      lines: [{ line, good: 3, damaged: 2, missing: 5 }],
    });
    expect(second).toMatchObject({
      stage: "disputed",
      lines: [{ good: 53, damaged: 2, missing: 5, atIntermediary: 0 }],
    });
    const after = await done(getProductionRequest, request.asker, { request: request.code });
    expect(after).toMatchObject({ status: "partially_served", lines: [{ received: 53, wanted: 7 }] });
    expect(await done(getLot, scene.inspector, { lot: scene.lot.code })).toMatchObject({ free: 40, reserved: 0 });
  });

  test("nothing leaves without a validation that stands for the usage", async () => {
    const scene = await aCampaign();
    await aValidation(scene, { usage: "general" });
    const made = await aRun(scene);
    await aLot(scene, made.pledge, 10);
    await aRequest(scene, 5);
    const proposed = await done(proposeAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
    expect(proposed.items).toMatchObject([{ quantity: 0, explanation: { code: "nothing_valid" } }]);
  });

  test("more than is on the way is not counted, unless it is said to be surplus and kept", async () => {
    const scene = await aReadyCampaign();
    const { request, shipment, line } = await sent(scene, 10);
    const receive = (input: Record<string, unknown>) => run(receiveShipment, request.asker, { shipment, ...input });
    expect(refusal(await receive({ lines: [{ line, good: 11 }] })).code).toBe("giving.counted_too_many");
    expect(refusal(await receive({ lines: [{ line, good: 11, surplus: 1 }] })).code).toBe("giving.surplus_not_agreed");
    const kept = await receive({ lines: [{ line, good: 11, surplus: 1 }], keepsSurplus: true });
    expect(kept).toMatchObject({ ok: true, value: { stage: "received", lines: [{ good: 11, surplus: 1 }] } });
  });

  test("a receipt sent twice with one key counts once", async () => {
    const scene = await aReadyCampaign();
    const { request, shipment, line } = await sent(scene, 10);
    const input = { shipment, lines: [{ line, good: 4 }] };
    await done(receiveShipment, request.asker, input, { idempotencyKey: "door" });
    const again = await done(receiveShipment, request.asker, input, { idempotencyKey: "door" });
    expect(again.lines).toMatchObject([{ good: 4, inTransit: 6 }]);
  });

  test("what was refused waits in quarantine, and the request can be served again", async () => {
    const scene = await aReadyCampaign();
    const { request, shipment, line } = await sent(scene, 10);
    const refused = { line, good: 6, refused: 4, refusedReason: "Élastique cassant" };
    await done(receiveShipment, request.asker, { shipment, lines: [refused] });
    expect(await done(getLot, scene.inspector, { lot: scene.lot.code })).toMatchObject({ quarantine: 4, free: 90 });
    expect((await done(getProductionRequest, request.asker, { request: request.code })).lines[0]).toMatchObject({
      wanted: 4,
    });
  });
});

describe("changing one’s mind", () => {
  test("asking for fewer gives back what was promised beyond, and never undoes what left", async () => {
    const scene = await aReadyCampaign();
    const request = await aRequest(scene, 10);
    await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
    const change = (quantity: number) =>
      run(changeProductionRequest, request.asker, { request: request.code, lines: [{ line: request.line, quantity }] });
    expect(await change(6)).toMatchObject({ ok: true, value: { lines: [{ target: 6, reserved: 6 }] } });
    expect(await done(getLot, scene.inspector, { lot: scene.lot.code })).toMatchObject({ free: 100, reserved: 6 });
    const shipment = await done(prepareShipment, scene.coordinator, { request: request.code });
    await done(handOverShipment, scene.maker, { shipment: shipment.code, ...unsigned });
    expect(refusal(await change(5))).toMatchObject({ code: "campaigns.already_on_the_way", params: { least: 6 } });
  });

  test("cancelling gives back exactly what was free before", async () => {
    const scene = await aReadyCampaign();
    const request = await aRequest(scene, 30);
    await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
    await done(closeProductionRequest, request.asker, { request: request.code });
    expect(await done(getLot, scene.inspector, { lot: scene.lot.code })).toMatchObject({ free: 100, reserved: 0 });
  });
});
