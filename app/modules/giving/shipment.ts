import { type Transition, target } from "#app/modules/flows/event.ts";
import { type Move, outside, some } from "#app/modules/flows/ledger.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";

export const shipmentStages = [
  "prepared",
  "handed_over",
  "in_transit",
  "at_intermediary",
  "delivered",
  "received",
  "disputed",
  "returned",
  "lost",
  "cancelled",
] as const;
export type ShipmentStage = (typeof shipmentStages)[number];
export const shipmentVerbs = [
  "hand_over",
  "leave",
  "drop_at_intermediary",
  "pick_up_again",
  "deliver",
  "receive",
  "dispute",
  "return",
  "lose",
  "cancel",
] as const;
export type ShipmentVerb = (typeof shipmentVerbs)[number];

type By = "sender" | "driver" | "recipient" | "coordinator";
const away: readonly ShipmentStage[] = ["handed_over", "in_transit", "at_intermediary", "delivered"];

/** Never received by itself: only somebody who counted says so. */
export const shipmentTransitions: readonly Transition<ShipmentStage, ShipmentVerb, By>[] = [
  { verb: "hand_over", from: ["prepared"], to: "handed_over", by: ["sender", "driver", "coordinator"] },
  { verb: "leave", from: ["handed_over"], to: "in_transit", by: ["driver", "coordinator"] },
  {
    verb: "drop_at_intermediary",
    from: ["handed_over", "in_transit"],
    to: "at_intermediary",
    by: ["driver", "coordinator"],
  },
  { verb: "pick_up_again", from: ["at_intermediary"], to: "in_transit", by: ["driver", "coordinator"] },
  {
    verb: "deliver",
    from: ["handed_over", "in_transit", "at_intermediary"],
    to: "delivered",
    by: ["driver", "coordinator"],
  },
  { verb: "receive", from: [...away, "received", "disputed"], to: "received", by: ["recipient", "coordinator"] },
  { verb: "dispute", from: [...away, "received", "disputed"], to: "disputed", by: ["recipient", "coordinator"] },
  { verb: "return", from: [...away, "disputed"], to: "returned", by: ["driver", "coordinator"] },
  { verb: "lose", from: [...away, "disputed"], to: "lost", by: ["driver", "coordinator"] },
  { verb: "cancel", from: ["prepared"], to: "cancelled", by: ["sender", "coordinator"] },
];

export function shipmentStageOf(text: string): ShipmentStage {
  return shipmentStages.find((one) => one === text) ?? "prepared";
}

export function shipmentAfter(stage: ShipmentStage, verb: ShipmentVerb): ShipmentStage | undefined {
  return target(shipmentTransitions, verb, stage);
}

/** What these roles may do with a shipment at that stage. */
export function shipmentActs(stage: ShipmentStage, roles: readonly By[]): ShipmentVerb[] {
  return shipmentTransitions
    .filter(({ from, by }) => from.includes(stage) && by.some((one) => roles.includes(one)))
    .map(({ verb }) => verb);
}

/** A line of a shipment: pieces of one lot, for one line of a request or for another space. */
export interface ShippedLine {
  id: string;
  lotId: string;
  itemId: string;
  quantity: number;
  /** Absent between two spaces. */
  requestLineId: string | null;
  fromSpaceId: string;
  toSpaceId: string | null;
  inTransit: number;
  atIntermediary: number;
}

export interface LeavingFacts {
  blocked: boolean;
  valid: boolean;
  inspected: boolean;
  /** Milliseconds. */
  quarantineUntil: number;
  /** Promised to this line, of this lot, in this place. */
  promised: number;
  /** Lying there and promised to nobody. */
  unpromised: number;
}

/** Whether pieces may leave: not recalled, validated for whoever receives them, inspected, out of quarantine, and promised to them. */
export function mayLeave(line: ShippedLine, facts: LeavingFacts, now: number): Result<undefined> {
  if (facts.blocked) return fail("blocked");
  if (!facts.inspected) return fail("not_inspected");
  if (now < facts.quarantineUntil) return fail("in_quarantine");
  if (line.requestLineId === null)
    return facts.unpromised >= line.quantity
      ? ok(undefined)
      : fail("nothing_free", { params: { free: facts.unpromised, asked: line.quantity } });
  if (!facts.valid) return fail("not_valid");
  return facts.promised >= line.quantity
    ? ok(undefined)
    : fail("not_promised", { params: { promised: facts.promised } });
}

const transit = ({ id }: ShippedLine) => ({ bucket: "in_transit" as const, holder: id });
const stop = ({ id }: ShippedLine) => ({ bucket: "at_intermediary" as const, holder: id });

function base(line: ShippedLine) {
  const { lotId, itemId, requestLineId } = line;
  return { lotId, itemId, shipmentLineId: line.id, ...(requestLineId ? { requestLineId } : {}) };
}

export function leavingMoves(line: ShippedLine): Move[] {
  const from = { bucket: "free" as const, holder: line.fromSpaceId };
  return [{ ...base(line), kind: "shipped", quantity: line.quantity, from, to: transit(line) }];
}

/** In the hands of somebody who passes it on: neither received nor delivered. */
export function dropMoves(line: ShippedLine): Move[] {
  return some([
    { ...base(line), kind: "reached_intermediary", quantity: line.inTransit, from: transit(line), to: stop(line) },
  ]);
}

export function pickUpMoves(line: ShippedLine): Move[] {
  return some([
    { ...base(line), kind: "left_intermediary", quantity: line.atIntermediary, from: stop(line), to: transit(line) },
  ]);
}

export interface Counts {
  good: number;
  damaged: number;
  refused: number;
  missing: number;
  /** Found beyond what was sent; counted in the others too. */
  surplus: number;
}

/** What arrives at whoever asked is kept there; in another space it is free, or set aside until somebody looks at it again. */
function arrivals({ id, requestLineId, fromSpaceId, toSpaceId }: ShippedLine) {
  const holder = toSpaceId ?? fromSpaceId;
  if (requestLineId === null)
    return {
      good: { kind: "transferred", to: { bucket: "free", holder } },
      damaged: { kind: "set_aside", to: { bucket: "quarantine", holder } },
    } as const;
  return {
    good: { kind: "good", to: { bucket: "kept_good", holder: id } },
    damaged: { kind: "damaged", to: { bucket: "kept_damaged", holder: id } },
  } as const;
}

/**
 * What one count at the door does. Several counts of one line add up; none rewrites an earlier one. What an intermediary holds
 * leaves it when it is counted here. More than was sent is surplus, and has to be said.
 */
export function receiveMoves(line: ShippedLine, counts: Counts, roomForSurplus: number): Result<Move[]> {
  const counted = counts.good + counts.damaged + counts.refused + counts.missing;
  const onTheWay = line.inTransit + line.atIntermediary;
  if (counted < 1) return ok([]);
  if (counts.surplus > 0 && counted - counts.surplus !== onTheWay)
    return fail("counts_differ", { params: { sent: onTheWay, counted } });
  if (counted - counts.surplus > onTheWay) return fail("counted_too_many", { params: { sent: onTheWay, counted } });
  if (counts.surplus > counted - counts.missing) return fail("counts_differ", { params: { sent: onTheWay, counted } });
  if (counts.surplus > roomForSurplus && line.requestLineId !== null)
    return fail("surplus_not_agreed", { params: { surplus: counts.surplus } });
  const fromStop = Math.max(0, counted - counts.surplus - line.inTransit);
  const { good, damaged } = arrivals(line);
  const common = { ...base(line), from: transit(line) };
  return ok(
    some([
      { ...base(line), kind: "left_intermediary", quantity: fromStop, from: stop(line), to: transit(line) },
      { ...base(line), kind: "surplus_found", quantity: counts.surplus, from: outside, to: transit(line) },
      { ...common, ...good, quantity: counts.good },
      { ...common, ...damaged, quantity: counts.damaged },
      { ...common, kind: "refused", quantity: counts.refused, to: { bucket: "quarantine", holder: line.fromSpaceId } },
      { ...common, kind: "missing", quantity: counts.missing, to: { bucket: "missing", holder: line.id } },
    ]),
  );
}

/** Everything still on the way comes back, into quarantine, or is lost; what an intermediary holds leaves it first. */
export function endMoves(line: ShippedLine, kind: "returned" | "lost"): Move[] {
  const to =
    kind === "returned"
      ? { bucket: "quarantine" as const, holder: line.fromSpaceId }
      : { bucket: "lost" as const, holder: line.id };
  const quantity = line.inTransit + line.atIntermediary;
  return [...pickUpMoves(line), ...some([{ ...base(line), kind, quantity, from: transit(line), to }])];
}
