import { isLocalDate, type LocalDate } from "#app/modules/availability/availability.ts";

/**
 * The last day of validity plus one, `months` after `from`: a record of 31 January that holds one month expires on
 * 28 or 29 February. `from` is a plain date of the training's space.
 */
export function expiryDate(from: LocalDate, months: number): LocalDate {
  if (!isLocalDate(from)) throw new RangeError(`Not a date: ${from}`);
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(from.slice(8, 10)), lastDay);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

export interface Held {
  heldFrom: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** Whether a record holds at `now`: `[heldFrom, expiresAt)`, unless it was revoked. */
export function recordState(
  { heldFrom, expiresAt, revokedAt }: Held,
  now: Date,
): "valid" | "expired" | "not_yet" | "revoked" {
  if (revokedAt) return "revoked";
  if (expiresAt && expiresAt <= now) return "expired";
  return heldFrom > now ? "not_yet" : "valid";
}
