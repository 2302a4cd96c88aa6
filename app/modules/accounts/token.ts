const day = 24 * 60 * 60 * 1000;

/** The instant after which a token opens nothing; null: never. */
export function tokenExpiry(createdAt: Date, days: number | undefined): Date | null {
  return days === undefined ? null : new Date(createdAt.getTime() + days * day);
}
