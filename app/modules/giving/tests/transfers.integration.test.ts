import { expect, test } from "vitest";
import { getProductionRequest } from "#app/modules/campaigns/use-cases/get-production-request.server.ts";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { getLot } from "#app/modules/making/use-cases/get-lot.server.ts";
import { getCampaignTotals } from "#app/modules/publication/use-cases/get-campaign-totals.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { refusal } from "#tests/factories/bookings.ts";
import { aReadyCampaign } from "#tests/factories/giving.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { aRequest, done, run, unsigned } from "#tests/factories/production.ts";
import { applyAllocation } from "../use-cases/apply-allocation.server.ts";
import { handOverShipment } from "../use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "../use-cases/move-shipment.server.ts";
import { prepareTransfer } from "../use-cases/prepare-transfer.server.ts";
import { receiveShipment } from "../use-cases/receive-shipment.server.ts";

type Ready = Awaited<ReturnType<typeof aReadyCampaign>>;

const transferOf = (scene: Ready, ...quantities: number[]) => ({
  ...{ campaign: scene.campaign, from: scene.makerSpace.id, to: scene.space.id },
  lines: quantities.map((quantity) => ({ lot: scene.lot.code, quantity })),
});

test("a transfer between spaces never counts as delivered, whatever is counted at its end", async () => {
  const scene = await aReadyCampaign();
  const request = await aRequest(scene, 30);
  const totals = () => done(getCampaignTotals, visitor, { campaign: scene.campaign });
  const before = await totals();
  const input = { campaign: scene.campaign, from: scene.makerSpace.id, to: scene.space.id };
  const lines = [{ lot: scene.lot.code, quantity: 40 }];
  const transfer = await done(prepareTransfer, scene.coordinator, { ...input, lines });
  const left = await done(handOverShipment, scene.maker, { shipment: transfer.code, ...unsigned });
  const counted = [{ line: left.lines[0]?.id, good: 38, damaged: 2 }];
  await done(receiveShipment, scene.coordinator, { shipment: transfer.code, lines: counted });
  const asked = await done(getProductionRequest, request.asker, { request: request.code });
  expect(asked.lines).toMatchObject([{ received: 0, inTransit: 0, wanted: 30 }]);
  const { left: sent, road, held, received } = before.figures;
  expect((await totals()).figures).toMatchObject({ left: sent, road, held, received });
  // What arrived damaged waits there until somebody looks at it again.
  const lot = await done(getLot, scene.inspector, { lot: scene.lot.code });
  expect(lot).toMatchObject({ free: 98, reserved: 0, quarantine: 2 });
  expect((await checkEverything(wednesday)).violations).toEqual([]);
});

test("whoever keeps the space in which pieces lie prepares a transfer too; nobody else but who coordinates does", async () => {
  const scene = await aReadyCampaign();
  const { code } = await done(prepareTransfer, scene.maker, transferOf(scene, 10));
  expect(code).toMatch(/^\w{6}$/);
  const stranger = await run(prepareTransfer, await aPerson(), transferOf(scene, 10));
  expect(refusal(stranger).code).toBe("giving.not_yours");
  const back = { ...transferOf(scene, 10), from: scene.space.id, to: scene.makerSpace.id };
  expect(refusal(await run(prepareTransfer, scene.maker, back)).code).toBe("giving.not_yours");
  const nowhere = { ...transferOf(scene, 10), to: scene.makerSpace.id };
  expect(refusal(await run(prepareTransfer, scene.maker, nowhere))).toMatchObject({ fields: { to: [{}] } });
});

test("no piece is in two transfers, nor in one twice; what is cancelled may be carried again", async () => {
  const scene = await aReadyCampaign();
  expect(refusal(await run(prepareTransfer, scene.maker, transferOf(scene, 60, 60)))).toMatchObject({
    ...{ code: "giving.not_movable", params: { free: 100, asked: 120 } },
  });
  const first = await done(prepareTransfer, scene.maker, transferOf(scene, 30, 40));
  expect(first.lines).toMatchObject([{ quantity: 70 }]);
  const second = () => run(prepareTransfer, scene.coordinator, transferOf(scene, 31));
  expect(refusal(await second())).toMatchObject({ code: "giving.not_movable", params: { free: 30, asked: 31 } });
  await done(moveShipment, scene.maker, { shipment: first.code, verb: "cancel" });
  expect((await second()).ok).toBe(true);
});

test("a transfer that waits holds nothing back: what was promised since does not leave with it", async () => {
  const scene = await aReadyCampaign();
  const { code } = await done(prepareTransfer, scene.maker, transferOf(scene, 80));
  await aRequest(scene, 30);
  await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  const left = refusal(await run(handOverShipment, scene.maker, { shipment: code, ...unsigned }));
  expect(left).toMatchObject({ code: "giving.nothing_free", status: 409, params: { free: 70, asked: 80 } });
  expect((await checkEverything(wednesday)).violations).toEqual([]);
});
