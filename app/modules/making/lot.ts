import { sampleSize } from "#app/modules/campaigns/policy.ts";
import { type Move, outside, some } from "#app/modules/flows/ledger.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";

/** A lot and what its buckets hold where it lies, in pieces. */
export interface LotFacts {
  id: string;
  itemId: string;
  spaceId: string;
  makerId: string;
  /** The person behind the pledge, where somebody else typed the lot. */
  pledgerId?: string;
  awaiting: number;
  inRework: number;
  free: number;
  quarantine: number;
  scrapped: number;
  /** Promised to lines, of what is free. */
  reserved: number;
  /** By a recall that stands. */
  blocked: boolean;
  /** Milliseconds. */
  quarantineUntil: number;
}

export const lotStatuses = [
  "quarantine",
  "inspecting",
  "accepted",
  "split",
  "rework",
  "scrapped",
  "allocated",
  "shipped",
  "blocked",
] as const;
export type LotStatus = (typeof lotStatuses)[number];

/** Where a lot stands, from what its buckets hold. */
export function lotStatus(lot: LotFacts & { declared: number }, now: number): LotStatus {
  if (lot.blocked) return "blocked";
  if (lot.awaiting === lot.declared || lot.quarantine > 0)
    return now < lot.quarantineUntil ? "quarantine" : "inspecting";
  if (lot.scrapped >= lot.declared) return "scrapped";
  if (lot.inRework > 0 && lot.free === 0) return "rework";
  if (lot.awaiting > 0 || lot.inRework > 0 || (lot.scrapped > 0 && lot.free > 0)) return "split";
  if (lot.free === 0) return "shipped";
  return lot.reserved >= lot.free ? "allocated" : "accepted";
}

const at = (
  bucket: "awaiting" | "in_rework" | "scrapped" | "free" | "quarantine" | "scrapped_after",
  holder: string,
) => ({
  bucket,
  holder,
});

/** Made and waiting to be inspected. */
export function declareMoves(lot: Pick<LotFacts, "id" | "itemId" | "spaceId">, quantity: number): Move[] {
  return [
    { kind: "declared", lotId: lot.id, itemId: lot.itemId, quantity, from: outside, to: at("awaiting", lot.spaceId) },
  ];
}

export interface Outcome {
  accepted: number;
  rework: number;
  scrapped: number;
  /** Pieces looked at one by one. */
  examined: number;
}

interface Inspecting {
  inspectorId: string;
  inspectorIsNotProducer: boolean;
  samplingPercent: number;
}

/**
 * What an inspection does to the pieces that wait. Part of a lot may be judged. Whoever made the lot does not inspect it where the campaign says so.
 */
export function inspect(lot: LotFacts, outcome: Outcome, by: Inspecting): Result<Move[]> {
  const judged = outcome.accepted + outcome.rework + outcome.scrapped;
  if (by.inspectorIsNotProducer && (by.inspectorId === lot.makerId || by.inspectorId === lot.pledgerId))
    return fail("own_lot");
  if (judged < 1) return fail("nothing_to_inspect");
  if (judged > lot.awaiting) return fail("counts_differ", { params: { waiting: lot.awaiting, counted: judged } });
  const least = Math.min(judged, sampleSize(judged, by.samplingPercent));
  if (outcome.examined < least) return fail("too_few_examined", { params: { least } });
  const from = at("awaiting", lot.spaceId);
  const common = { lotId: lot.id, itemId: lot.itemId, from };
  return ok(
    some([
      { ...common, kind: "accepted", quantity: outcome.accepted, to: at("free", lot.spaceId) },
      { ...common, kind: "sent_to_rework", quantity: outcome.rework, to: at("in_rework", lot.spaceId) },
      { ...common, kind: "scrapped", quantity: outcome.scrapped, to: at("scrapped", lot.spaceId) },
    ]),
  );
}

/** Back to be inspected, or given up. */
export function finishRework(
  lot: LotFacts,
  { mended, scrapped }: { mended: number; scrapped: number },
): Result<Move[]> {
  if (mended + scrapped < 1 || mended + scrapped > lot.inRework)
    return fail("nothing_in_rework", { params: { most: lot.inRework } });
  const common = { lotId: lot.id, itemId: lot.itemId, from: at("in_rework", lot.spaceId) };
  return ok(
    some([
      { ...common, kind: "reworked", quantity: mended, to: at("awaiting", lot.spaceId) },
      { ...common, kind: "scrapped", quantity: scrapped, to: at("scrapped", lot.spaceId) },
    ]),
  );
}

/** What was refused or came back waits in quarantine until somebody looks at it again. */
export function judgeReturned(
  lot: LotFacts,
  { accepted, scrapped }: { accepted: number; scrapped: number },
  by: Omit<Inspecting, "samplingPercent">,
): Result<Move[]> {
  if (by.inspectorIsNotProducer && (by.inspectorId === lot.makerId || by.inspectorId === lot.pledgerId))
    return fail("own_lot");
  if (accepted + scrapped < 1) return fail("nothing_to_inspect");
  if (accepted + scrapped > lot.quarantine)
    return fail("counts_differ", { params: { waiting: lot.quarantine, counted: accepted + scrapped } });
  const common = { lotId: lot.id, itemId: lot.itemId, from: at("quarantine", lot.spaceId) };
  return ok(
    some([
      { ...common, kind: "reaccepted", quantity: accepted, to: at("free", lot.spaceId) },
      { ...common, kind: "scrapped_after", quantity: scrapped, to: at("scrapped_after", lot.spaceId) },
    ]),
  );
}

/** Counted again before any inspection: more or fewer than was declared. */
export function recount(lot: LotFacts, counted: number): Result<Move[]> {
  const difference = counted - lot.awaiting;
  if (difference === 0 || counted < 0) return fail("counts_differ", { params: { waiting: lot.awaiting, counted } });
  const waiting = at("awaiting", lot.spaceId);
  const common = { lotId: lot.id, itemId: lot.itemId, quantity: Math.abs(difference) };
  return ok([
    difference > 0
      ? { ...common, kind: "counted_up", from: outside, to: waiting }
      : { ...common, kind: "counted_down", from: waiting, to: outside },
  ]);
}

/** Accepted and promised to nobody. */
export function unpromised(lot: Pick<LotFacts, "free" | "reserved">): number {
  return lot.free - lot.reserved;
}

/** Scrapped or lost although accepted; what is promised has to be given back first. */
export function writeOff(lot: LotFacts, kind: "scrapped_after" | "lost_on_hand", quantity: number): Result<Move[]> {
  if (quantity > unpromised(lot)) return fail("not_enough", { params: { most: unpromised(lot) } });
  const to =
    kind === "scrapped_after" ? at("scrapped_after", lot.spaceId) : { bucket: "lost" as const, holder: lot.spaceId };
  return ok([{ kind, lotId: lot.id, itemId: lot.itemId, quantity, from: at("free", lot.spaceId), to }]);
}
