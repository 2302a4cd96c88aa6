import { afterEach, expect, test } from "vitest";
import { makeAgreement } from "#app/modules/claims/use-cases/make-agreement.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { aPrepared, aReadyCampaign, aRound } from "#tests/factories/giving.ts";
import { aToken } from "#tests/factories/people.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done } from "#tests/factories/production.ts";
import { countByStatus, post, serve, violations } from "./product.ts";
import type { RunningServer } from "./server.ts";

const many = 50;
let server: RunningServer | undefined;

afterEach(async () => {
  await server?.kill();
  server = undefined;
});

async function aLotOf(pieces: number) {
  const scene = await aCampaign();
  await aValidation(scene);
  const made = await aRun(scene);
  const lot = await aLot(scene, made.pledge, pieces);
  return { ...scene, lot };
}

test("fifty allocations at once of a lot of thirty, two pieces each: fifteen lines get theirs, thirty-five are told", async () => {
  const scene = await aLotOf(30);
  const requests = [];
  for (let number = 0; number < many; number += 1)
    requests.push(await aRequest(scene, 2, { requesterName: `Lieu ${number}` }));
  const token = await aToken(scene.coordinator);
  server = await serve();
  const running = server;
  const answers = await Promise.all(
    requests.map(({ line }) =>
      post(running, `/campaigns/${scene.campaign}/promises`, token, {
        line,
        lot: scene.lot.code,
        quantity: 2,
        reason: "Urgence",
      }),
    ),
  );
  expect(countByStatus(answers)).toEqual({ 201: 15, 409: 35 });
  for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.code).toBe("giving.nothing_free");
  await running.stop();
  const db = await database();
  const { _sum } = await db.reservationBalance.aggregate({ where: { lotId: scene.lot.id }, _sum: { quantity: true } });
  expect(_sum.quantity).toBe(30);
  expect(await violations()).toEqual([]);
});

test("fifty claims at once of the same ten pieces, one each: ten are written, forty are told, and each piece is paid once", async () => {
  const scene = await aLotOf(10);
  const terms = { campaign: scene.campaign, payer: "Mairie", capCents: 1_000_000, rateCents: 300 };
  const agreement = await done(makeAgreement, scene.coordinator, terms);
  const token = await aToken(scene.maker);
  server = await serve();
  const running = server;
  const claim = {
    agreement: agreement.id,
    kind: "invoice",
    employer: "Atelier",
    lots: [{ lot: scene.lot.code, quantity: 1 }],
  };
  const answers = await Promise.all(
    Array.from({ length: many }, () => post(running, `/campaigns/${scene.campaign}/claims`, token, claim)),
  );
  expect(countByStatus(answers)).toEqual({ 201: 10, 409: 40 });
  for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.code).toBe("claims.claimed_twice");
  await running.stop();
  const db = await database();
  const { _sum } = await db.claim.aggregate({ where: { campaignId: scene.id }, _sum: { amountCents: true } });
  expect(_sum.amountCents).toBe(3000);
  expect(await violations()).toEqual([]);
});

test("the driver loads while the coordinator cancels, twelve rounds at once: of each, one is done and the other told", async () => {
  const scene = await aReadyCampaign();
  const rounds: { shipment: string; code: string; key: string }[] = [];
  for (let number = 0; number < 12; number += 1) {
    const { shipment } = await aPrepared(scene, 5);
    rounds.push({ shipment, ...(await aRound(scene, [shipment])) });
  }
  const token = await aToken(scene.coordinator);
  server = await serve();
  const running = server;
  const answers = await Promise.all(
    rounds.map(async ({ shipment, code, key }, place) => {
      const load = () => post(running, `/shipments/${shipment}/hand-over`, "", { key, reason: "Posée au quai" });
      const cancel = () => post(running, `/rounds/${code}/cancel`, token, {});
      const [one, other] = place % 2 === 0 ? [load(), cancel()] : [cancel(), load()];
      return Promise.all([one, other]);
    }),
  );
  for (const both of answers) expect(countByStatus(both)).toEqual({ 200: 1, 409: 1 });
  await running.stop();
  const db = await database();
  const stages = await db.round.groupBy({ by: ["stage"], where: { campaignId: scene.id }, _count: true });
  const left = await db.shipment.count({ where: { campaignId: scene.id, stage: "handed_over" } });
  expect(stages.reduce((sum, { _count }) => sum + _count, 0)).toBe(12);
  expect(stages.find(({ stage }) => stage === "under_way")?._count ?? 0).toBe(left);
  expect(await violations()).toEqual([]);
});
