import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";

/**
 * Where pieces are. `outside` is the rest of the world: what is made comes from it, what was miscounted goes back to it. Every other
 * bucket is never negative, at any instant.
 */
export const buckets = [
  "outside",
  "awaiting",
  "in_rework",
  "scrapped",
  "free",
  "quarantine",
  "in_transit",
  "at_intermediary",
  "kept_good",
  "kept_damaged",
  "missing",
  "lost",
  "consumed_in_kit",
  "scrapped_after",
] as const;
export type Bucket = (typeof buckets)[number];

/** Actions of ValueFlows 1.0 (https://w3id.org/valueflows/ont/vf). */
export type Action =
  | "produce"
  | "consume"
  | "accept"
  | "modify"
  | "combine"
  | "transferCustody"
  | "pickup"
  | "dropoff"
  | "transfer"
  | "raise"
  | "lower";

interface Kind {
  from: readonly Bucket[];
  to: readonly Bucket[];
  action: Action;
}

/** Every way in which pieces move, from which bucket to which, and its action of ValueFlows. */
export const kinds = {
  declared: { from: ["outside"], to: ["awaiting"], action: "produce" },
  counted_up: { from: ["outside"], to: ["awaiting"], action: "raise" },
  counted_down: { from: ["awaiting"], to: ["outside"], action: "lower" },
  accepted: { from: ["awaiting"], to: ["free"], action: "accept" },
  sent_to_rework: { from: ["awaiting"], to: ["in_rework"], action: "modify" },
  reworked: { from: ["in_rework"], to: ["awaiting"], action: "modify" },
  scrapped: { from: ["awaiting", "in_rework"], to: ["scrapped"], action: "lower" },
  assembled: { from: ["outside"], to: ["free"], action: "produce" },
  consumed_in_kit: { from: ["free"], to: ["consumed_in_kit"], action: "combine" },
  reaccepted: { from: ["quarantine"], to: ["free"], action: "accept" },
  scrapped_after: { from: ["free", "quarantine"], to: ["scrapped_after"], action: "lower" },
  lost_on_hand: { from: ["free", "quarantine"], to: ["lost"], action: "lower" },
  shipped: { from: ["free"], to: ["in_transit"], action: "pickup" },
  reached_intermediary: { from: ["in_transit"], to: ["at_intermediary"], action: "dropoff" },
  left_intermediary: { from: ["at_intermediary"], to: ["in_transit"], action: "pickup" },
  surplus_found: { from: ["outside"], to: ["in_transit"], action: "raise" },
  good: { from: ["in_transit"], to: ["kept_good"], action: "transfer" },
  damaged: { from: ["in_transit"], to: ["kept_damaged"], action: "transfer" },
  refused: { from: ["in_transit"], to: ["quarantine"], action: "transferCustody" },
  missing: { from: ["in_transit"], to: ["missing"], action: "lower" },
  returned: { from: ["in_transit"], to: ["quarantine"], action: "transferCustody" },
  lost: { from: ["in_transit"], to: ["lost"], action: "lower" },
  set_aside: { from: ["in_transit"], to: ["quarantine"], action: "transferCustody" },
  transferred: { from: ["in_transit"], to: ["free"], action: "transferCustody" },
} as const satisfies Record<string, Kind>;
export type MoveKind = keyof typeof kinds;
export const moveKinds = Object.keys(kinds) as MoveKind[];

/** A bucket, and who holds it: the space for what lies somewhere, the line of the shipment for what left. */
export interface Leg {
  bucket: Bucket;
  holder: string;
}

/** Pieces of one lot, from one leg to another. */
export interface Move {
  kind: MoveKind;
  lotId: string;
  itemId: string;
  /** Pieces, above zero. */
  quantity: number;
  from: Leg;
  to: Leg;
  shipmentLineId?: string;
  requestLineId?: string;
  kitLotId?: string;
  reversed?: boolean;
  correctsId?: string;
  reason?: string;
}

export const outside: Leg = { bucket: "outside", holder: "" };

/** The same leg, as a key. */
export function legKey(lotId: string, { bucket, holder }: Leg): string {
  return `${lotId}|${bucket}|${holder}`;
}

/** Moves of zero pieces are no moves. */
export function some(moves: readonly Move[]): Move[] {
  return moves.filter(({ quantity }) => quantity !== 0);
}

/** Kits are taken apart whole, not by taking back one of their moves. */
export function isCorrectable(kind: MoveKind): boolean {
  return kind !== "assembled" && kind !== "consumed_in_kit";
}

/** Whether what comes back into the leg counts again against the target of a line. */
export function countsAgain({ from, to }: Pick<Move, "from" | "to">): boolean {
  const counted: readonly Bucket[] = ["in_transit", "at_intermediary", "kept_good"];
  return counted.includes(to.bucket) && !counted.includes(from.bucket);
}

/** What a move takes back: the same kind the other way, for at most what is left of it. */
export function reversal(
  move: Move & { id: string },
  { quantity, already, reason }: { quantity: number; already: number; reason: string },
): Result<Move> {
  if (move.reversed) return fail("not_correctable");
  if (quantity < 1 || quantity > move.quantity - already)
    return fail("corrected_too_much", { params: { most: move.quantity - already } });
  const { id: correctsId, from: to, to: from, ...same } = move;
  return ok({ ...same, quantity, from, to, reversed: true, correctsId, reason });
}

interface Entry {
  /** Milliseconds. */
  at: number;
  delta: number;
}

/**
 * The least that a leg holds at any instant from `at` on, with what is to be added to it. Movements of one instant count together.
 */
export function lowestFrom(entries: readonly Entry[], added: Entry): number {
  const byInstant = new Map<number, number>([[added.at, added.delta]]);
  for (const { at, delta } of entries) byInstant.set(at, (byInstant.get(at) ?? 0) + delta);
  let held = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const at of [...byInstant.keys()].sort((a, b) => a - b)) {
    held += byInstant.get(at) ?? 0;
    if (at >= added.at) lowest = Math.min(lowest, held);
  }
  return lowest;
}
