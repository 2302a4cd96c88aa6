/** A request of somebody without an account, from the form to the link of the mail. */

/** How long its link confirms it. */
export const linkHours = 48;
/** Unconfirmed ones of one e-mail address at a time. */
export const mostWaiting = 3;
/** After its link has expired, what was typed is kept so long, to be asked again with one button. */
export const keptDaysAfterExpiry = 7;

export interface RequestTimes {
  expiresAt: Date;
  confirmedAt: Date | null;
}

export type RequestState = "waiting" | "confirmed" | "expired";

/** A link is good for `[createdAt, expiresAt)`; once confirmed it leads to its booking, however late. */
export function stateOf({ expiresAt, confirmedAt }: RequestTimes, now: Date): RequestState {
  if (confirmedAt) return "confirmed";
  return now < expiresAt ? "waiting" : "expired";
}

export function expiryOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + linkHours * 3_600_000);
}
