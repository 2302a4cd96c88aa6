/** Until when a request holds what it asks for: so many minutes, never beyond its start (epoch milliseconds); null: not at all. */
export function heldUntil(minutes: number, start: number, now: Date): Date | null {
  if (minutes === 0) return null;
  const until = Math.min(now.getTime() + minutes * 60_000, start);
  return until > now.getTime() ? new Date(until) : null;
}
