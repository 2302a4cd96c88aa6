import type { Commitment, Verdict } from "#app/modules/availability/availability.ts";
import type { Borrower } from "#app/modules/bookings/borrower.ts";
import { judgeIn, type LoadedSituation } from "#app/modules/bookings/together.server.ts";
import { findInterlocks } from "./repos/group.repo.server.ts";

/** One of several things that are asked, or answered, together. */
export interface LineAtStake {
  /** The id of the booking, or of a line that is not written yet. */
  id: string;
  court: LoadedSituation;
  use: "away" | "on_the_spot";
  interval: { start: number; end: number };
  quantity: number;
  borrower: Borrower;
  /** A pass opens it to its holder, whoever else may ask. */
  admitted?: boolean;
  /** The booking itself, when it is decided by whoever answers for the lender. */
  decided?: boolean;
}

/** What an accepted line takes from the listing of another one; nothing where they do not meet. */
function takes(
  accepted: { line: LineAtStake; interval: { start: number; end: number } },
  from: LineAtStake,
  interlocks: ReadonlyMap<string, ReadonlySet<string>>,
): Commitment[] {
  const { line, interval } = accepted;
  const { id, use, quantity } = line;
  const [one, other] = [line.court.listing.id, from.court.listing.id];
  if (one === other) return [{ id, cause: "booked", quantity, interval, use }];
  const isInside = interlocks.get(other)?.has(one) === true && use === "on_the_spot" && from.use === "on_the_spot";
  return isInside ? [{ id, cause: "interlocked", quantity: 1, interval, use }] : [];
}

/**
 * A verdict for each line, in order: each one that can be had counts for those that follow, so that two lines of the same request
 * never get the same thing. Without borrower, so that the limits per borrower count all of them as one.
 */
export async function judgeLines(lines: readonly LineAtStake[]): Promise<Verdict[]> {
  const interlocks = await findInterlocks(lines.map(({ court }) => court.listing.id));
  const accepted: { line: LineAtStake; interval: { start: number; end: number } }[] = [];
  return lines.map((line) => {
    const { id, court, use, interval, quantity, borrower, decided, admitted = false } = line;
    const promised = accepted.flatMap((one) => takes(one, line, interlocks));
    const commitments = [...court.situation.commitments, ...promised];
    const situation = promised.length > 0 ? { ...court.situation, commitments } : court.situation;
    const own = decided ? { excluding: [id], asOwner: true } : {};
    const verdict = judgeIn(
      { ...court, situation },
      { listing: court.listing.id, use, interval, quantity, borrower, admitted, ...own },
    );
    if (verdict.bookable) accepted.push({ line, interval: verdict.interval });
    return verdict;
  });
}
