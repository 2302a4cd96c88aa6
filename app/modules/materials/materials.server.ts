/**
 * What other parts of the product do with stock, inside their own transaction. Each names what it is for (`cause`), so that the
 * ledger says it and a recall finds it, and a key: the same key moves stock once.
 */
import { ok, type Result } from "#app/platform/result.ts";
import { correctStock } from "./correct-stock.server.ts";
import { fail } from "./failures.ts";
import { freeQuantities, moveStock } from "./move-stock.server.ts";
import { batchNamed, findMaterial, listMaterialRows, type MaterialRow } from "./repos/material.repo.server.ts";
import {
  findAdvance,
  insertAdvance,
  movementOfKey,
  movementsOfCause,
  movementsOfKeys,
  shelvesOf,
  usesOfBatch,
} from "./repos/stock.repo.server.ts";
import { settleCustody } from "./settle-custody.server.ts";

export interface Cause {
  /** « print », « lot », « order » … */
  kind: string;
  id: string;
}

interface StockChange {
  /** The code of its listing, or its id. */
  material: string;
  /** The space that moves it: a stock of another one is not found. */
  spaceId: string;
  /** In the smallest unit. */
  quantity: number;
  /** The id of the batch; absent: what expires first. */
  batchId?: string;
  cause: Cause;
  key: string;
  actorId: string | null;
  occurredAt?: Date;
  reason?: string;
  now: Date;
}

async function ownMaterial({
  material,
  spaceId,
}: Pick<StockChange, "material" | "spaceId">): Promise<Result<MaterialRow>> {
  const row = await findMaterial(material);
  return row?.listing.spaceId === spaceId ? ok(row) : fail("not_found");
}

async function change(kind: "consume" | "receive" | "return", given: StockChange): Promise<Result<number[]>> {
  const { cause, key, occurredAt = given.now, quantity, batchId, actorId, reason = "", now } = given;
  const before = await movementOfKey(key);
  if (before.length > 0) return ok(before.map(({ number }) => number));
  const material = await ownMaterial(given);
  if (!material.ok) return material;
  const common = { quantity, occurredAt, now, actorId, reason, key, causeKind: cause.kind, causeId: cause.id };
  return moveStock({ ...common, material: material.value, kind, ...(batchId ? { batchId } : {}) });
}

/** A print or a lot uses it up; nothing that is reserved for others is taken. */
export function consumeFrom(given: StockChange): Promise<Result<number[]>> {
  return change("consume", given);
}

/** What was consumed too much comes back, into its batch. */
export function returnTo(given: StockChange & { batchId: string }): Promise<Result<number[]>> {
  return change("return", given);
}

/** A delivery comes in, into the batch of that label. */
export async function receiveInto(
  given: Omit<StockChange, "batchId"> & { label?: string; expiresOn?: string | null },
): Promise<Result<number[]>> {
  const material = await ownMaterial(given);
  if (!material.ok) return material;
  const { label = "", expiresOn = null, now: createdAt } = given;
  const batchId = await batchNamed({ materialId: material.value.id, label, expiresOn, createdAt });
  return change("receive", { ...given, batchId });
}

/** Takes back what came in under a key, as if it never had; refused where some of it is used already. */
export async function undoReceived(given: {
  key: string;
  reason: string;
  actorId: string | null;
  now: Date;
}): Promise<Result<null>> {
  const { key, ...by } = given;
  for (const row of await movementOfKey(key)) {
    const undone = await correctStock({ ...by, row, quantity: 0 });
    if (!undone.ok) return undone;
  }
  return ok(null);
}

/** Which of these keys moved stock, and of what. */
export async function stockedUnder(keys: readonly string[]) {
  const rows = await movementsOfKeys(keys);
  return new Map(rows.map(({ key, delta, material }) => [key ?? "", { ...material.listing, quantity: delta }]));
}

/** Entrusts material to a maker; gives the id of the advance. */
export async function advanceFrom(
  given: StockChange & { holder: { spaceId: string | null; name: string } },
): Promise<Result<string>> {
  const [before] = await movementOfKey(given.key);
  if (before?.advanceId) return ok(before.advanceId);
  const material = await ownMaterial(given);
  if (!material.ok) return material;
  const { holder, cause, key, quantity, batchId, actorId, reason = "", now, occurredAt = now } = given;
  const advanceId = await insertAdvance({
    ...{ materialId: material.value.id, holderSpaceId: holder.spaceId, holderName: holder.spaceId ? "" : holder.name },
    ...{ note: reason, createdById: actorId, createdAt: now },
  });
  const moved = await moveStock({
    ...{ material: material.value, kind: "advance", quantity, advanceId, occurredAt, now, actorId, reason, key },
    ...{ causeKind: cause.kind, causeId: cause.id },
    ...(batchId ? { batchId } : {}),
  });
  return moved.ok ? ok(advanceId) : moved;
}

/** What became of an advance; what is not said is still with its holder. */
export async function settleAdvanceOf(given: {
  advanceId: string;
  consumed?: number;
  returned?: number;
  lost?: number;
  cause: Cause;
  actorId: string | null;
  reason?: string;
  now: Date;
}): Promise<Result<null>> {
  const advance = await findAdvance(given.advanceId);
  const material = advance && (await findMaterial(advance.materialId));
  if (!advance || !material) return fail("no_such_advance");
  const { consumed = 0, returned = 0, lost = 0, reason = "", cause, actorId, now } = given;
  return settleCustody(material, advance, { consumed, returned, lost, reason, cause, actorId, now });
}

/** A material by the code of its listing: whose it is, and what it is counted in. */
export async function materialNamed(named: string) {
  const row = await findMaterial(named);
  return row && { id: row.id, unit: row.unit, title: row.listing.title, spaceId: row.listing.spaceId };
}

/** What may still be taken of it now, in the smallest unit; undefined where there is no such material. */
export async function freeQuantity(material: string, now: Date): Promise<number | undefined> {
  const row = await findMaterial(material);
  return row ? ((await freeQuantities([row], now)).get(row.id) ?? 0) : undefined;
}

/** The batches of a material with what stands on their shelves. */
export async function batchesOf(material: string, now: Date) {
  const row = await findMaterial(material);
  return row ? shelvesOf([row.id], now) : [];
}

export { draftMaterial } from "./draft-material.server.ts";
export { materialJobs } from "./low-stock.server.ts";
export { materialsToOffer, offerMaterial } from "./offers.server.ts";
export { requestsWaiting } from "./waiting-requests.server.ts";
/** What a space has in stock that is not archived, by title: for its own people only, who choose what to take from. */
export async function stockOfSpace(spaceId: string) {
  const rows = await listMaterialRows(spaceId, true);
  return rows.map(({ id, unit, listing: { code, title } }) => ({ id, unit, code, title }));
}

/** From which batches something was made, and what was made from a batch: both ways of a recall. */
export { movementsOfCause, usesOfBatch };
