import type { Unit } from "./quantity.ts";

/** What one material says of itself, beside its listing. */

export const offers = ["given", "swapped", "at_cost", "advanced"] as const;
export type Offered = (typeof offers)[number];

export function offeredOf(text: string): Offered {
  return offers.find((one) => one === text) ?? "given";
}

export const requestStatuses = ["requested", "accepted", "sent", "received", "declined", "cancelled"] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export const requestVerbs = ["accept", "decline", "cancel", "send", "receive", "explain"] as const;
export type RequestVerb = (typeof requestVerbs)[number];

export type RequestSide = "giver" | "asker";

interface Transition {
  from: readonly RequestStatus[];
  to: RequestStatus;
  by: readonly RequestSide[];
}

/** The one table of a request: from, verb, who. What was sent can no longer be cancelled: it is received, whatever arrived. */
export const transitions: Record<RequestVerb, Transition> = {
  accept: { from: ["requested"], to: "accepted", by: ["giver"] },
  decline: { from: ["requested"], to: "declined", by: ["giver"] },
  cancel: { from: ["requested", "accepted"], to: "cancelled", by: ["asker", "giver"] },
  send: { from: ["accepted"], to: "sent", by: ["giver"] },
  receive: { from: ["sent"], to: "received", by: ["asker"] },
  explain: { from: ["received"], to: "received", by: ["giver"] },
};

/** A giver withdraws what it accepted; a request that waits is declined, not cancelled, by it. */
export function mayDo(verb: RequestVerb, side: RequestSide, status: RequestStatus): boolean {
  const { from, by } = transitions[verb];
  if (verb === "cancel" && side === "giver") return status === "accepted";
  return from.includes(status) && by.includes(side);
}

/** What did not arrive as it was sent: above zero is missing, below is more than was said. */
export function missingOf(sent: number, arrived: number): number {
  return sent - arrived;
}

export const differences = ["lost", "miscounted"] as const;
export type Difference = (typeof differences)[number];

/** What a maker may be given on account: a space, or somebody by name. */
export interface Holder {
  spaceId: string | null;
  name: string;
}

export interface MaterialFacts {
  unit: Unit;
  colour: string;
  grade: string;
  storedAt: string;
  lowStock: number | null;
  offered: Offered;
  priceCents: number | null;
  swapFor: string;
}

/** Low when something was said to be low, and what is free is not above it. */
export function isLow(free: number, lowStock: number | null): boolean {
  return lowStock !== null && free <= lowStock;
}

/** What is to be done about it: each crossing is told once, and forgotten when there is enough again. */
export function lowNotice(
  { free, lowStock }: { free: number; lowStock: number | null },
  told: boolean,
): "tell" | "forget" | null {
  if (isLow(free, lowStock) === told) return null;
  return told ? "forget" : "tell";
}
