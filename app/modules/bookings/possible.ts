import type { Viewer } from "#app/platform/viewer.ts";
import { type Parties, sidesOf } from "./booking.policy.ts";
import type { Booking } from "./booking.ts";
import { transition, type Verb, verbs } from "./transitions.ts";

/** The verbs that the table allows the viewer now, for one of their sides. Availability may still say no. */
export function allowedVerbs(booking: Booking & Parties, viewer: Viewer, now: Date): Verb[] {
  const sides = sidesOf(viewer, booking);
  return verbs.filter((verb) => sides.some((side) => transition(booking, verb, side, now).ok));
}
