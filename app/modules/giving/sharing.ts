/** What one wants, and below which it is of no use to get anything. */
export interface Wish {
  wanted: number;
  least: number;
}

/** Equal shares up to what each wants (water filling), in pieces; what cannot be divided goes to the first ones. */
function equalShares(wishes: readonly number[], total: number): number[] {
  const shares = wishes.map(() => 0);
  let left = Math.min(
    total,
    wishes.reduce((sum, wanted) => sum + wanted, 0),
  );
  let open = wishes.map((_wanted, index) => index).filter((index) => (wishes[index] ?? 0) > 0);
  while (left > 0 && open.length > 0) {
    const each = Math.floor(left / open.length);
    if (each === 0) {
      for (const index of open.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
      return shares;
    }
    for (const index of open) {
      const more = Math.min(each, (wishes[index] ?? 0) - (shares[index] ?? 0));
      shares[index] = (shares[index] ?? 0) + more;
      left -= more;
    }
    open = open.filter((index) => (shares[index] ?? 0) < (wishes[index] ?? 0));
  }
  return shares;
}

/**
 * Max-min sharing with a minimum useful quantity: as many of the wishes as possible, in their order, get at least what is of use to
 * them; among those, the smallest share is as large as it can be. Nobody gets less than is of use; whoever would gets nothing.
 */
export function maxMin(wishes: readonly Wish[], total: number): number[] {
  let served: number[] = [];
  let leasts = 0;
  for (const [index, { least }] of wishes.entries()) {
    if (leasts + least > total) continue;
    leasts += least;
    served.push(index);
  }
  for (;;) {
    const shares = raise(
      served.map((index) => wishes[index] ?? { wanted: 0, least: 0 }),
      total,
    );
    const short = served.filter((index, place) => (shares[place] ?? 0) < (wishes[index]?.least ?? 0));
    if (short.length === 0) {
      const all = wishes.map(() => 0);
      for (const [place, index] of served.entries()) all[index] = shares[place] ?? 0;
      return all;
    }
    served = served.filter((index) => !short.includes(index));
  }
}

/** Shares level by level; whoever needs more than the level to be served at all gets that first. */
function raise(wishes: readonly Wish[], total: number): number[] {
  let fixed = new Set<number>();
  for (;;) {
    const held = [...fixed].reduce((sum, index) => sum + (wishes[index]?.least ?? 0), 0);
    const rest = wishes.map(({ wanted }, index) => (fixed.has(index) ? 0 : wanted));
    const shares = equalShares(rest, total - held);
    const tooLow = wishes.map(({ least }, index) => (!fixed.has(index) && (shares[index] ?? 0) < least ? index : -1));
    const added = tooLow.filter((index) => index >= 0);
    if (added.length === 0) return wishes.map(({ least }, index) => (fixed.has(index) ? least : (shares[index] ?? 0)));
    fixed = new Set([...fixed, ...added]);
  }
}
