/** Letters without accents or capitals, as the index keeps them. */
export function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** How many letters are missing, too many, wrong or swapped with their neighbour; counts no further than `atMost`. */
export function slips(one: string, other: string, atMost: number): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.abs(a.length - b.length) > atMost) return atMost + 1;
  let before: number[] = [];
  let last = b.map((_, j) => j).concat(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + same,
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...row) > atMost) return atMost + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, atMost + 1);
}

/** A short word that is nearly another is mostly another word. */
export function slipsAllowed(word: string): number {
  const letters = Array.from(word).length;
  if (letters < 4) return 0;
  return letters < 7 ? 1 : 2;
}

export interface KnownWord {
  word: string;
  count: number;
}

/** The word that was probably meant, among those that there are: the fewest slips, then the most frequent. */
export function nearestWord(typed: string, known: readonly KnownWord[]): string | undefined {
  const atMost = slipsAllowed(typed);
  const near = known
    .map(({ word, count }) => ({ word, count, off: slips(bare(typed), word, atMost) }))
    .filter(({ off }) => off <= atMost);
  return near.sort((a, b) => a.off - b.off || b.count - a.count || (a.word < b.word ? -1 : 1))[0]?.word;
}
