/** Characters; a limit above, because a password of a megabyte would keep the server busy. */
export const passwordLength = { minimum: 10, maximum: 128 } as const;

export const themes = ["system", "light", "dark"] as const;

/** At most this many living tokens per person. */
export const tokenLimit = 20;

/** Bookings in these statuses are over: nothing is expected of anybody any more. */
export const finishedBookingStatuses = [
  "closed",
  "declined",
  "expired",
  "cancelled",
  "lapsed",
  "took_place",
  "no_show",
] as const;

/** An address that no mail can reach and that stays unique. */
export function erasedEmail(userId: string): string {
  return `erased-${userId}@invalid`;
}
