import type { Commitment, Instant, Rules } from "#app/modules/availability/availability.ts";

const minute = 60_000;

interface Drawn {
  commitments: readonly Commitment[];
  rules: Partial<Record<string, Rules>>;
}

/** Grace is counted from when a loan was agreed, where that is later than its start. */
function instantsOf({ commitments, rules }: Drawn): (Instant | undefined)[] {
  const hasGrace = Object.values(rules).some((one) => one?.grace);
  return commitments.flatMap(({ interval, heldUntil, returnedAt, agreedAt }) => [
    ...[interval.start, interval.end, heldUntil, returnedAt],
    hasGrace ? agreedAt : undefined,
  ]);
}

/**
 * How long what was drawn at `now` stays true while nothing is written (epoch milliseconds, excluded). Time changes it at the
 * instants of what is taken, at those that are whole minutes, hours or days from them (grace, buffers), and at those of the wall
 * clock (opening hours, lead, midnight): each falls on a whole minute, or as far into one as an instant of what is taken.
 */
export function lastsUntil(now: Instant, drawn: readonly Drawn[]): Instant {
  const offsets = new Set([0]);
  for (const instant of drawn.flatMap(instantsOf))
    if (instant !== undefined && Number.isFinite(instant)) offsets.add(((instant % minute) + minute) % minute);
  const start = Math.floor(now / minute) * minute;
  return Math.min(...[...offsets].map((offset) => (start + offset > now ? start + offset : start + minute + offset)));
}
