import type { Promises } from "./promises.ts";

/** What one wants, below which it is of no use to get anything, and which pieces it may be served from. */
export interface Wish {
  wanted: number;
  least: number;
  kind: number;
}

/** The smallest shares grow together, in pieces, as long as there is room; what cannot be divided goes to the first ones. */
function raise(wishes: readonly Wish[], shares: number[], served: readonly number[], promises: Promises): void {
  const shareOf = (index: number) => shares[index] ?? 0;
  const lacking = (index: number) => (wishes[index]?.wanted ?? 0) - shareOf(index);
  const kindOf = (index: number) => wishes[index]?.kind ?? 0;
  const give = (index: number, pieces: number) => {
    shares[index] = shareOf(index) + pieces;
    promises.promise(kindOf(index), pieces);
  };
  let open = served.filter((index) => lacking(index) > 0);
  while (open.length > 0) {
    const level = open.reduce((least, index) => Math.min(least, shareOf(index)), Number.POSITIVE_INFINITY);
    const low = open.filter((index) => shareOf(index) === level);
    const counts: number[] = [];
    let step = Number.POSITIVE_INFINITY;
    for (const index of low) {
      counts[kindOf(index)] = (counts[kindOf(index)] ?? 0) + 1;
      step = Math.min(step, lacking(index));
    }
    for (const index of open) if (shareOf(index) > level) step = Math.min(step, shareOf(index) - level);
    const even = Math.min(step, promises.evenRoom(Array.from(counts, (count) => count ?? 0)));
    const full = new Set<number>();
    for (const index of low) {
      if (even >= 1) give(index, even);
      else if (promises.room(kindOf(index)) >= 1) give(index, 1);
      else full.add(index);
    }
    open = open.filter((index) => !full.has(index) && lacking(index) > 0);
  }
}

/**
 * Max-min sharing with a minimum useful quantity: as many of the wishes as possible, in their order, get at least what is of use to
 * them; among those, the smallest share is as large as it can be, then the next, each within what its kind may be served from.
 * Nobody gets less than is of use; whoever would gets nothing. What is given is promised.
 */
export function maxMin(wishes: readonly Wish[], promises: Promises): number[] {
  const shares = wishes.map(() => 0);
  const served: number[] = [];
  for (const [index, { least, kind }] of wishes.entries()) {
    if (least > promises.room(kind)) continue;
    promises.promise(kind, least);
    shares[index] = least;
    served.push(index);
  }
  raise(wishes, shares, served, promises);
  return shares;
}
