/** One of those who share: the name decides between equal remainders, so that the order of the list never does. */
export interface Portion {
  name: string;
  /** A whole number, zero or more. */
  weight: number;
}

/**
 * Shares a whole number among names in proportion to their weights: each has its proportion rounded down, and what is left goes
 * one by one to the largest remainders, the first name in the alphabet before the others (largest remainder, or Hamilton). The
 * shares add up to `total` exactly. Without any weight nobody has anything, and `total` must be 0: RangeError otherwise.
 */
export function apportion(total: number, portions: readonly Portion[]): Map<string, number> {
  const sum = portions.reduce((all, { weight }) => all + BigInt(weight), 0n);
  if (sum === 0n) {
    if (total !== 0) throw new RangeError("nobody to share it among");
    return new Map(portions.map(({ name }) => [name, 0]));
  }
  const exact = portions.map(({ name, weight }) => {
    const product = BigInt(total) * BigInt(weight);
    return { name, share: Number(product / sum), remainder: product % sum };
  });
  let left = total - exact.reduce((all, { share }) => all + share, 0);
  const largestFirst = [...exact].sort((a, b) =>
    a.remainder === b.remainder ? (a.name < b.name ? -1 : 1) : a.remainder > b.remainder ? -1 : 1,
  );
  const shares = new Map(exact.map(({ name, share }) => [name, share]));
  for (const { name } of largestFirst) {
    if (left === 0) break;
    shares.set(name, (shares.get(name) ?? 0) + 1);
    left -= 1;
  }
  return shares;
}
