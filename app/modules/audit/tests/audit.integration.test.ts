import { beforeAll, expect, test } from "vitest";
import { addCampaignItem } from "#app/modules/campaigns/use-cases/add-campaign-item.server.ts";
import { makeAgreement } from "#app/modules/claims/use-cases/make-agreement.server.ts";
import { submitClaim } from "#app/modules/claims/use-cases/submit-claim.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { assembleKits } from "#app/modules/making/use-cases/assemble-kits.server.ts";
import { takeCampaignSnapshot } from "#app/modules/publication/use-cases/take-campaign-snapshot.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { wednesday } from "#tests/factories/people.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, unsigned } from "#tests/factories/production.ts";
import { auditProduction } from "../audit.server.ts";
import { productionCorruptions } from "../corruptions.fixture.ts";
import { productionInvariants } from "../judge.ts";
import type { Broken } from "../rows.ts";

const later = new Date(wednesday.getTime() + 60_000);
const ids: Record<string, string> = {};

/** A delivery that was counted, a promise that stands, a kit, an invoice: what a campaign in order looks like. */
async function tellTheStory() {
  const scene = await aCampaign();
  await aValidation(scene);
  const { campaign, item } = scene;
  const kit = await done(addCampaignItem, scene.coordinator, {
    campaign,
    name: "Kit",
    parts: [{ component: item, count: 2 }],
  });
  const made = await aRun(scene, { pledged: 100 });
  const lot = await aLot(scene, made.pledge, 60);
  const request = await aRequest(scene, 10);
  await done(applyAllocation, scene.coordinator, { campaign, item });
  const shipment = await done(prepareShipment, scene.coordinator, { request: request.code });
  await done(handOverShipment, scene.maker, { shipment: shipment.code, ...unsigned });
  const shipmentLine = shipment.lines[0]?.id ?? "";
  await done(receiveShipment, request.asker, {
    shipment: shipment.code,
    lines: [{ line: shipmentLine, good: 7, missing: 3 }],
  });
  const other = await aRequest(scene, 5);
  await done(applyAllocation, scene.coordinator, { campaign, item });
  const kits = { campaign, kit: kit.items.at(-1)?.id, space: scene.makerSpace.slug, quantity: 3 };
  const kitLot = await done(assembleKits, scene.maker, kits);
  const agreement = await done(makeAgreement, scene.coordinator, {
    campaign,
    payer: "Mairie",
    capCents: 100_000,
    rateCents: 300,
  });
  const invoice = { kind: "invoice", siret: "73282932000074", lots: [{ lot: lot.code, quantity: 20 }] };
  const claim = await done(submitClaim, scene.maker, { campaign, agreement: agreement.id, ...invoice });
  const snapshot = await done(takeCampaignSnapshot, scene.coordinator, { campaign });
  const db = await database();
  const movement = async (kind: string) =>
    (await db.productionMovement.findFirstOrThrow({ where: { lotId: lot.id, kind } })).id;
  Object.assign(ids, {
    ...{
      item,
      lot: lot.id,
      kitLot: kitLot.id,
      makerSpace: scene.makerSpace.id,
      claim: claim.id,
      agreement: agreement.id,
    },
    ...{ line: request.line, otherLine: other.line, otherRequest: other.id, shipment: shipment.id, shipmentLine },
    receiptLine: (await db.receiptLine.findFirstOrThrow({ where: { shipmentLineId: shipmentLine } })).id,
    promise: (await db.reservationEntry.findFirstOrThrow({ where: { requestLineId: other.line } })).id,
    snapshot: (await db.campaignSnapshot.findUniqueOrThrow({ where: { code: snapshot.code } })).id,
    run: (await db.productionRun.findUniqueOrThrow({ where: { code: made.run } })).id,
    ...{ declared: await movement("declared"), accepted: await movement("accepted") },
    ...{ shipped: await movement("shipped"), good: await movement("good") },
  });
}

class Undo extends Error {}

/** What is found once the rows have been corrupted; the corruption is undone. */
async function afterwards(statements: readonly string[]): Promise<Broken[]> {
  let found: Broken[] | undefined;
  const work = transaction(async () => {
    const db = await database();
    for (const statement of statements)
      await db.$executeRawUnsafe(statement.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? "?"));
    found = await auditProduction(later);
    throw new Undo();
  });
  await work.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
  return found ?? [];
}

beforeAll(tellTheStory);

test("a campaign in order breaks no invariant", async () => {
  expect(await auditProduction(later)).toEqual([]);
});

test("every invariant has its corruption, and all thirteen are there", () => {
  const names = Object.keys(productionInvariants);
  expect(productionCorruptions.map(([name]) => name).sort()).toEqual(names.sort());
  expect([...new Set(Object.values(productionInvariants).flat())].sort((a, b) => a - b)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
  ]);
});

test.each(productionCorruptions)("%s is found on %s", async (invariant, row, ...statements) => {
  const where = row.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? "?");
  const found = await afterwards(statements);
  expect(found.map((one) => `${one.invariant}: ${one.row}`)).toContain(`${invariant}: ${where}`);
});

test("a total that is kept by space, and one of promises, are compared with their rows too", async () => {
  const found = await afterwards(["UPDATE ProductionSpaceTotal SET quantity = quantity + 1"]);
  const names = found.map(({ row }) => row);
  expect(new Set(found.map(({ invariant }) => invariant))).toEqual(new Set(["totals_are_the_sums_of_movements"]));
  expect(names).toContain(`ProductionSpaceTotal ${ids.item}|${ids.makerSpace}|promised|||true`);
  expect(names).toContain(`ProductionSpaceTotal ${ids.item}|${ids.makerSpace}|declared|outside|awaiting|false`);
});

test.each([
  [
    "a negative leg",
    "INSERT INTO ProductionBalance (lotId, bucket, holder, quantity) VALUES ('{lot}', 'free', 'x', -1)",
  ],
  ["an edited movement", "UPDATE ProductionMovement SET quantity = 1 WHERE lotId = '{lot}'"],
  ["a deleted movement", "DELETE FROM ProductionMovement WHERE lotId = '{lot}'"],
  [
    "a promise beyond what is free",
    "INSERT INTO ReservationEntry (id, campaignId, requestLineId, lotId, spaceId, kind, delta, explanation, occurredAt, recordedAt, actorId, key) SELECT 'x', campaignId, requestLineId, lotId, spaceId, 'promised', 999, '{}', 1, 1, 'x', 'x' FROM ReservationEntry LIMIT 1",
  ],
  [
    "a piece claimed twice",
    "INSERT INTO ClaimEntry (id, claimId, lotId, delta, rateCents, recordedAt, key) VALUES ('x', '{claim}', '{lot}', 50, 300, 1, 'x')",
  ],
  ["an agreement beyond its cap", "UPDATE Claim SET amountCents = 100001 WHERE id = '{claim}'"],
  ["a cap below what is claimed", "UPDATE PaymentAgreement SET capCents = 1 WHERE id = '{agreement}'"],
  ["a target below what left", "UPDATE RequestLine SET target = 3 WHERE id = '{line}'"],
  ["an edited snapshot", "UPDATE CampaignSnapshot SET document = '{}' WHERE id = '{snapshot}'"],
  ["a deleted snapshot", "DELETE FROM CampaignSnapshot WHERE id = '{snapshot}'"],
  ["an edited receipt", "UPDATE ReceiptLine SET good = 1 WHERE id = '{receiptLine}'"],
  ["an edited decision", "UPDATE ProductionEvent SET kind = 'x'"],
])("the database itself refuses %s", async (_what, statement) => {
  const written = statement.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? "?");
  await expect(transaction(async () => (await database()).$executeRawUnsafe(written))).rejects.toThrow(/guard: ledger/);
});
