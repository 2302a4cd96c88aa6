import { daysBetween, type Interval, lastDateBefore, localDateOf } from "#app/modules/availability/availability.ts";

/** Days that a person may spend in shared rooms. What is left is the sum of the entries, and never below zero. */

export const entryKinds = ["granted", "used", "given_back", "corrected"] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface Entry {
  kind: EntryKind;
  /** Whole days: above zero for what is granted and given back, below for what is used; either for a correction. */
  days: number;
  bookingId: string | null;
}

export function left(entries: readonly Pick<Entry, "days">[]): number {
  return entries.reduce((sum, { days }) => sum + days, 0);
}

/** Days that a booking holds of its pass: what it used and was not given back. */
export function heldBy(bookingId: string, entries: readonly Entry[]): number {
  const held = left(entries.filter((entry) => entry.bookingId === bookingId));
  return held === 0 ? 0 : -held;
}

export interface Days {
  /** Plain dates of the place, both included. */
  first: string;
  last: string;
  count: number;
}

/** Local days that `[start, end)` touches in `zone`; midnight itself belongs to the day that it begins. */
export function daysTouched({ start, end }: Interval, zone: string): Days {
  const [first, last] = [localDateOf(start, zone), lastDateBefore(end, zone)];
  return { first, last, count: daysBetween(first, last) + 1 };
}

export interface Validity {
  validFrom: string;
  validUntil: string;
  revokedAt: Date | null;
}

export type PassRefusal = "revoked" | "not_valid" | "not_honoured" | "not_enough";

/** Places for some days: one of the bookings that a pass is to pay. */
export interface Stay {
  days: Days;
  quantity: number;
}

/** Days of a pass that some stays take together: each local day of each, for each place. */
export function daysFor(stays: readonly Stay[]): number {
  return stays.reduce((sum, { days, quantity }) => sum + days.count * quantity, 0);
}

/**
 * Whether a pass pays for all of these stays together, and if not, why. `left` is what it has, together with what they already
 * hold of it.
 */
export function refusalOf(
  pass: Validity,
  asked: { stays: readonly Stay[]; left: number; honoured: boolean },
): PassRefusal | undefined {
  const { stays } = asked;
  if (pass.revokedAt) return "revoked";
  if (stays.some(({ days }) => days.first < pass.validFrom || days.last > pass.validUntil)) return "not_valid";
  if (!asked.honoured) return "not_honoured";
  return daysFor(stays) > asked.left ? "not_enough" : undefined;
}

/** What must be written so that a booking holds what it should: nothing when it already does. */
export function entryFor(held: number, due: number): { kind: "used" | "given_back"; days: number } | undefined {
  if (due === held) return undefined;
  return due > held ? { kind: "used", days: held - due } : { kind: "given_back", days: held - due };
}
