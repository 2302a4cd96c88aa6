import type { Commitment } from "./commitment.ts";

/** `inner` is inside `outer`: a sub-room of a room, a machine of a room that is blocked with it. Ids of listings. */
export interface InterlockLink {
  readonly outer: string;
  readonly inner: string;
}

/** A booking of another listing. */
export interface BookingElsewhere {
  readonly listing: string;
  readonly commitment: Commitment;
}

function reach(from: string, step: (listing: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...step(from)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === from || reached.has(next)) continue;
    reached.add(next);
    waiting.push(...step(next));
  }
  return reached;
}

/** The listings that block `listing` and are blocked by it: all that contain it and all that it contains, not its neighbours. */
export function interlockedWith(listing: string, links: readonly InterlockLink[]): string[] {
  const outside = reach(listing, (one) => links.filter(({ inner }) => inner === one).map(({ outer }) => outer));
  const inside = reach(listing, (one) => links.filter(({ outer }) => outer === one).map(({ inner }) => inner));
  return [...new Set([...outside, ...inside])].sort();
}

/** True when the new link would put something inside itself. */
export function wouldEncloseItself(links: readonly InterlockLink[], link: InterlockLink): boolean {
  if (link.outer === link.inner) return true;
  return reach(link.inner, (one) => links.filter(({ outer }) => outer === one).map(({ inner }) => inner)).has(
    link.outer,
  );
}

/**
 * What the uses on the spot of other listings take from this one: the whole of it. A thing lent away blocks only itself,
 * and so does a block of the owner.
 */
export function interlockedCommitments(
  listing: string,
  links: readonly InterlockLink[],
  elsewhere: readonly BookingElsewhere[],
): Commitment[] {
  const others = new Set(interlockedWith(listing, links));
  return elsewhere
    .filter(
      ({ listing: other, commitment }) =>
        others.has(other) && commitment.use === "on_the_spot" && commitment.cause === "booked",
    )
    .map(({ commitment: { id, interval, use } }) => ({
      id,
      interval,
      use,
      quantity: 1,
      cause: "interlocked" as const,
    }));
}
