import { expect, test } from "vitest";
import { auditProduction } from "#app/modules/audit/audit.server.ts";
import { campaignJobs } from "#app/modules/campaigns/campaigns.server.ts";
import { askProduction } from "#app/modules/campaigns/use-cases/ask-production.server.ts";
import { changeProductionRequest } from "#app/modules/campaigns/use-cases/change-production-request.server.ts";
import { closeProductionRequest } from "#app/modules/campaigns/use-cases/close-production-request.server.ts";
import { confirmProductionRequest } from "#app/modules/campaigns/use-cases/confirm-production-request.server.ts";
import { getProductionRequest } from "#app/modules/campaigns/use-cases/get-production-request.server.ts";
import { verifyProductionRequests } from "#app/modules/campaigns/use-cases/verify-production-requests.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "#app/modules/giving/use-cases/move-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { declareLot } from "#app/modules/making/use-cases/declare-lot.server.ts";
import { getLot } from "#app/modules/making/use-cases/get-lot.server.ts";
import { listRuns } from "#app/modules/making/use-cases/list-runs.server.ts";
import { withdrawValidation } from "#app/modules/making/use-cases/withdraw-validation.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { refusal } from "#tests/factories/bookings.ts";
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
import { aMailTo } from "#tests/factories/sign-in.ts";

const day = 86_400_000;

async function aScene(pieces = 40) {
  const scene = await aCampaign();
  const validation = await aValidation(scene);
  const made = await aRun(scene);
  const lot = await aLot(scene, made.pledge, pieces);
  const allocate = () => done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  return { ...scene, ...made, lot, validation, allocate };
}

type Scene = Awaited<ReturnType<typeof aScene>>;

async function aDelivery(scene: Scene, quantity: number) {
  const request = await aRequest(scene, quantity);
  await scene.allocate();
  const { code: shipment } = await done(prepareShipment, scene.coordinator, { request: request.code });
  const left = await done(handOverShipment, scene.maker, { shipment, ...unsigned });
  return { request, shipment, line: left.lines[0]?.id ?? "" };
}

const received = async (scene: Scene, request: string) =>
  (await done(getProductionRequest, scene.coordinator, { request })).lines[0]?.received;

test("a visor approved on the 23rd and withdrawn on the 28th: the run stops, nothing more leaves, and who has some is named", async () => {
  const scene = await aScene();
  const { request } = await aDelivery(scene, 10);
  await aRequest(scene, 5);
  await scene.allocate();
  const input = { campaign: scene.campaign, validation: scene.validation.id, reason: "Avis du 28" };
  const effects = await done(withdrawValidation, scene.coordinator, input);
  expect(effects).toMatchObject({
    pausedRuns: [scene.run],
    released: 5,
    served: [{ request: request.code, onTheWay: 10 }],
  });
  expect((await done(listRuns, scene.maker, { campaign: scene.campaign })).items[0]).toMatchObject({ stage: "paused" });
  expect(await scene.allocate()).toEqual({ promised: 0, lines: 0 });
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);
});

test("a withdrawal for one usage leaves the others as they are", async () => {
  const scene = await aCampaign();
  const care = await aValidation(scene, { usage: "care" });
  await aValidation(scene, { usage: "school", regime: "no_claim" });
  const made = await aRun(scene);
  await aLot(scene, made.pledge, 20);
  await aRequest(scene, 5);
  const school = await aRequest(scene, 6, { usage: "school", requesterName: "École" });
  await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  const input = { campaign: scene.campaign, validation: care.id, reason: "Avis" };
  expect(await done(withdrawValidation, scene.coordinator, input)).toMatchObject({ pausedRuns: [], released: 5 });
  expect((await done(getProductionRequest, scene.coordinator, { request: school.code })).lines[0]).toMatchObject({
    reserved: 6,
  });
});

/** 1,500 in two hours is one every five seconds; here they come fifty at a time. */
const rush = Number(process.env.RUSH ?? 200);

test("a rush of requests: none is lost, the queue is verified many at a time", async () => {
  const scene = await aCampaign();
  const began = performance.now();
  for (let from = 0; from < rush; from += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, rush - from) }, (_, index) => {
        const number = from + index;
        const who = { email: `lieu-${number}@example.org`, requesterName: `Lieu ${number}` };
        return done(askProduction, visitor, { campaign: scene.campaign, ...asking(scene.item, 5, who) });
      }),
    );
  if (process.env.RUSH) console.log(`${rush} requests in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const db = await database();
  const drafts = await db.productionRequest.findMany({
    where: { campaignId: scene.id, stage: "draft" },
    orderBy: { id: "asc" },
  });
  expect(drafts).toHaveLength(rush);
  expect(await db.outboxMail.count({ where: { recipient: { endsWith: "@example.org" } } })).toBeGreaterThanOrEqual(
    rush,
  );
  const { link } = await aMailTo("lieu-7@example.org");
  const [, , request, key] = link.pathname.split("/");
  const confirmed = await done(confirmProductionRequest, visitor, { request, key });
  expect(confirmed).toMatchObject({ status: "submitted", requesterName: "Lieu 7" });
  expect(refusal(await run(confirmProductionRequest, visitor, { request: drafts[0]?.code, key })).code).toBe(
    "campaigns.request_not_found",
  );
  const verified = await done(verifyProductionRequests, scene.coordinator, {
    campaign: scene.campaign,
    requests: [request, drafts[0]?.code],
  });
  expect(verified).toEqual({ verified: [request], left: [drafts[0]?.code] });
});

test("requests that nobody closed: whoever asked is asked once, then they expire and give back what they held", async () => {
  const scene = await aScene();
  const request = await aRequest(scene, 8);
  await scene.allocate();
  const [askAgain, expire] = ["ask-still-needed", "expire-production-requests"].map((named) =>
    campaignJobs.find(({ name }) => name === named),
  );
  const soon = new Date(wednesday.getTime() + 18 * day);
  await askAgain?.run(soon);
  await askAgain?.run(soon);
  const db = await database();
  const mails = await db.outboxMail.findMany({ where: { recipient: request.asker.email } });
  expect(mails.filter(({ subject }) => subject.startsWith("Toujours besoin"))).toHaveLength(1);
  await expire?.run(new Date(wednesday.getTime() + 22 * day));
  const after = await done(getProductionRequest, scene.coordinator, { request: request.code });
  expect(after).toMatchObject({ status: "expired", lines: [{ reserved: 0 }] });
  expect(await done(getLot, scene.inspector, { lot: scene.lot.code })).toMatchObject({ free: 40, reserved: 0 });
});

test("bags in the hands of an intermediary are not delivered", async () => {
  const scene = await aScene();
  const { request, shipment } = await aDelivery(scene, 10);
  await done(moveShipment, scene.coordinator, {
    shipment,
    ...unsigned,
    verb: "drop_at_intermediary",
    intermediary: "Protection civile",
  });
  expect(await received(scene, request.code)).toBe(0);
});

test("a maker is asked the same thing once: the bag knows its run, its revision and its place", async () => {
  const scene = await aScene();
  const lot = await done(
    declareLot,
    scene.maker,
    { pledge: scene.pledge, quantity: 12 },
    { idempotencyKey: "kept-offline" },
  );
  expect(lot).toMatchObject({ revision: "v3", item: { id: scene.item }, space: { id: scene.makerSpace.id } });
  const again = await done(
    declareLot,
    scene.maker,
    { pledge: scene.pledge, quantity: 12 },
    { idempotencyKey: "kept-offline" },
  );
  expect(again.code).toBe(lot.code);
});

test("cancelling gives the stock back", async () => {
  const scene = await aScene();
  const request = await aRequest(scene, 30);
  await scene.allocate();
  await done(closeProductionRequest, request.asker, { request: request.code });
  expect(await done(getLot, scene.inspector, { lot: scene.lot.code })).toMatchObject({ free: 40, reserved: 0 });
});

test("a second partial receipt does not roll back the first", async () => {
  const scene = await aScene();
  const { request, shipment, line } = await aDelivery(scene, 10);
  await done(receiveShipment, request.asker, { shipment, lines: [{ line, good: 6 }] });
  await done(receiveShipment, request.asker, { shipment, lines: [{ line, good: 3, damaged: 1 }] });
  expect(await received(scene, request.code)).toBe(9);
  expect(await auditProduction(wednesday, scene.id)).toEqual([]);
});

test("demand cut from 10 to 6 does not leave a move of 10", async () => {
  const scene = await aScene();
  const request = await aRequest(scene, 10);
  await scene.allocate();
  const lines = [{ line: request.line, quantity: 6 }];
  await done(changeProductionRequest, request.asker, { request: request.code, lines });
  const shipment = await done(prepareShipment, scene.coordinator, { request: request.code });
  expect(shipment.lines.map(({ quantity }) => quantity)).toEqual([6]);
});

test("demand cut after the delivery was prepared: the old one does not leave", async () => {
  const scene = await aScene();
  const request = await aRequest(scene, 10);
  await scene.allocate();
  const { code: shipment } = await done(prepareShipment, scene.coordinator, { request: request.code });
  const lines = [{ line: request.line, quantity: 6 }];
  await done(changeProductionRequest, request.asker, { request: request.code, lines });
  expect(refusal(await run(handOverShipment, scene.maker, { shipment, ...unsigned })).code).toBe("giving.not_promised");
});
