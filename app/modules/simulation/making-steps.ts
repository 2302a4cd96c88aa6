import type { LotRow } from "#app/modules/audit/rows.ts";
import { room } from "#app/modules/campaigns/request.ts";
import {
  buckets,
  countsAgain,
  isCorrectable,
  type Leg,
  type MoveKind,
  moveKinds,
  reversal,
} from "#app/modules/flows/ledger.ts";
import { declareMoves, finishRework, judgeReturned, recount, writeOff } from "#app/modules/making/lot.ts";
import type { Result } from "#app/platform/result.ts";
import type { Operation } from "./operation.ts";
import { campaignId, inspectionPolicy, kit, pieces, recipe, spaces, type World } from "./world.ts";

/** What a step touched, or why it was refused. */
export type Outcome = { lots: string[]; lines: string[] } | { refused: string };

export const recent = 60;

/** The so-manieth from the end, among the latest. */
export function latest<Row>(rows: readonly Row[], number: number): Row | undefined {
  return rows.length === 0 ? undefined : rows[rows.length - 1 - (number % Math.min(rows.length, recent))];
}

export const touched = (...lots: string[]): Outcome => ({ lots, lines: [] });
export const refused = (code: string): Outcome => ({ refused: code });

export function momentOf(world: World, { ago }: Operation): number {
  return world.now - ago * 60_000;
}

/** Posts what a rule allows to one lot. */
function postTo(world: World, lot: LotRow, moves: Result<Parameters<World["post"]>[0]>, at: number): Outcome {
  if (!moves.ok) return refused(moves.failure.code);
  const code = world.post(moves.value, at);
  return code ? refused(code) : touched(lot.id);
}

function newLot(world: World, operation: Operation, itemId: string, quantity: number, isKit: boolean): LotRow {
  const number = world.lots.length;
  return {
    ...{ id: `lot${number}`, code: `LOT${number}`, campaignId, itemId, isKit, declared: quantity, pledgerId: null },
    makerId: `p${operation.actor}`,
    spaceId: spaces[operation.one % spaces.length] ?? spaces[0],
    revision: operation.share < 90 ? "v3" : "v4",
    materialBatch: `b${operation.other % 5}`,
    quarantineUntil: 0,
  };
}

export function declare(world: World, operation: Operation): Outcome {
  const item = pieces[operation.other % pieces.length] ?? pieces[0];
  const lot = newLot(world, operation, item, operation.quantity, false);
  world.lots.push(lot);
  const code = world.post(declareMoves(lot, operation.quantity), momentOf(world, operation));
  return code ? refused(code) : touched(lot.id);
}

export function inspect(world: World, operation: Operation): Outcome {
  const lot = latest(world.lots, operation.one);
  if (!lot) return refused("nothing");
  const facts = world.lotFacts(lot);
  const all = Math.min(operation.quantity * 2, facts.awaiting + (operation.other % 3 === 0 ? 1 : 0));
  const accepted = Math.floor((all * operation.share) / 100);
  const rework = Math.floor((all - accepted) / 2);
  const outcome = { accepted, rework, scrapped: all - accepted - rework, examined: all };
  const at = momentOf(world, operation);
  const moves = world.rules.inspect(facts, outcome, { ...inspectionPolicy, inspectorId: `p${operation.actor}` });
  const done = postTo(world, lot, moves, at);
  if (!("refused" in done)) {
    world.inspections.push({ lotId: lot.id, inspectorId: `p${operation.actor}`, accepted, occurredAt: at });
    if (accepted > 0) world.inspected.add(lot.id);
  }
  return done;
}

export function rework(world: World, operation: Operation): Outcome {
  const lot = latest(world.lots, operation.one);
  if (!lot) return refused("nothing");
  const facts = world.lotFacts(lot);
  const all = Math.min(operation.quantity, facts.inRework);
  const mended = Math.floor((all * operation.share) / 100);
  return postTo(world, lot, finishRework(facts, { mended, scrapped: all - mended }), momentOf(world, operation));
}

export function countAgain(world: World, operation: Operation): Outcome {
  const lot = latest(world.lots, operation.one);
  if (!lot || lot.isKit) return refused("nothing");
  const facts = world.lotFacts(lot);
  const counted = Math.max(0, facts.awaiting + (operation.share % 7) - 3);
  return postTo(world, lot, recount(facts, counted), momentOf(world, operation));
}

export function writeOffSome(world: World, operation: Operation): Outcome {
  const lot = latest(world.lots, operation.one);
  if (!lot) return refused("nothing");
  const kind = operation.other % 2 === 0 ? "scrapped_after" : "lost_on_hand";
  return postTo(
    world,
    lot,
    writeOff(world.lotFacts(lot), kind, 1 + (operation.quantity % 5)),
    momentOf(world, operation),
  );
}

export function judgeAgain(world: World, operation: Operation): Outcome {
  const waiting = world.lots.filter((lot) => world.held(lot.id, "quarantine", lot.spaceId) > 0).slice(-recent);
  const lot = latest(waiting, operation.one);
  if (!lot) return refused("nothing");
  const facts = world.lotFacts(lot);
  const accepted = Math.floor((facts.quarantine * operation.share) / 100);
  const counts = { accepted, scrapped: facts.quarantine - accepted };
  const by = { inspectorId: `p${operation.actor}`, inspectorIsNotProducer: inspectionPolicy.inspectorIsNotProducer };
  return postTo(world, lot, judgeReturned(facts, counts, by), momentOf(world, operation));
}

export function assemble(world: World, operation: Operation): Outcome {
  const lot = newLot(world, operation, kit, Math.max(1, operation.quantity % 12), true);
  lot.revision = "";
  const candidates = world.lots.slice(-recent).filter(({ isKit }) => !isKit);
  const facts = candidates.map((one) => world.lotFacts(one));
  const moves = world.rules.assemble(
    { lotId: lot.id, itemId: kit, spaceId: lot.spaceId, quantity: lot.declared },
    recipe,
    facts,
  );
  if (!moves.ok) return refused(moves.failure.code);
  const code = world.post(moves.value, world.now);
  if (code) return refused(code);
  world.lots.push(lot);
  const used = new Set(moves.value.map(({ lotId }) => lotId));
  world.components.set(
    lot.id,
    candidates.filter(({ id }) => used.has(id)),
  );
  return touched(...used);
}

const legOf = (bucket: string, holder: string): Leg => ({
  bucket: buckets.find((one) => one === bucket) ?? "outside",
  holder,
});

/** Takes back a part of something that happened, perhaps long ago; what is promised or paid for stays. */
export function correct(world: World, operation: Operation): Outcome {
  const row = latest(world.movements, operation.one);
  const kind: MoveKind | undefined = moveKinds.find((one) => one === row?.kind);
  if (!row || !kind || !isCorrectable(kind) || row.reversed) return refused("not_correctable");
  const { kitLotId: _kit, ...same } = row;
  const move = {
    ...{ id: same.id, kind, lotId: same.lotId, itemId: same.itemId, quantity: same.quantity },
    ...{ from: legOf(same.fromBucket, same.fromHolder), to: legOf(same.toBucket, same.toHolder) },
    ...(same.shipmentLineId ? { shipmentLineId: same.shipmentLineId } : {}),
    ...(same.requestLineId ? { requestLineId: same.requestLineId } : {}),
  };
  const quantity = 1 + (operation.quantity % 4);
  const back = reversal(move, { quantity, already: world.corrected.get(row.id) ?? 0, reason: "counted again" });
  if (!back.ok) return refused(back.failure.code);
  const line = world.lines.find(({ id }) => id === row.requestLineId);
  if (line && countsAgain(back.value) && room(world.lineFacts(line)) < quantity) return refused("line_full_again");
  const lot = world.lots.find(({ id }) => id === row.lotId);
  const at = Math.max(row.occurredAt, momentOf(world, operation));
  if (!lot || stands(world, lot, back.value.from, kind, quantity)) return refused("promised_or_paid");
  const code = world.post([back.value], at);
  return code ? refused(code) : { lots: [lot.id], lines: line ? [line.id] : [] };
}

/** Pieces that are promised or paid for cannot be taken back: the guards of the database say the same. */
function stands(world: World, lot: LotRow, from: Leg, kind: MoveKind, quantity: number): boolean {
  if (from.bucket !== "free") return false;
  const facts = world.lotFacts(lot, from.holder);
  const accepted = (world.byLot.get(lot.id) ?? [])
    .filter((move) => move.kind === "accepted" || move.kind === "assembled")
    .reduce((sum, move) => sum + (move.reversed ? -move.quantity : move.quantity), 0);
  const paid = kind === "accepted" && accepted - quantity < (world.claimedOf.get(lot.id) ?? 0);
  return facts.free - quantity < facts.reserved || paid;
}
