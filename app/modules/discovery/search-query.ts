/** From what people type to an FTS5 expression; total: no input is an error, and none is read as syntax. */

/** A place on Earth, in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

const emptyWords = new Set(
  "au aux avec ce ces cette d dans de des du en et la le les l notre nos ou par pour sur un une votre vos the a an and for of or with to".split(
    " ",
  ),
);

const wordsAtMost = 8;
const lettersAtMost = 40;

/** The words that count, at most eight; an article counts only when there is nothing else. A plural finds the singular. */
export function wordsOf(typed: string): string[] {
  const all = typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map((word) => Array.from(word).slice(0, lettersAtMost).join(""));
  const meaning = all.filter((word) => !emptyWords.has(word));
  return [...new Set(meaning.length > 0 ? meaning : all)]
    .slice(0, wordsAtMost)
    .map((word) => (word.length > 4 ? word.replace(/[sx]$/, "") : word));
}

const kilometresPerDegree = 111.32;

/** Half the height and half the width, in degrees, of the box around a circle. */
export function boxAround(centre: Point, radiusKm: number): { latitude: number; longitude: number } {
  const shrink = Math.max(0.01, Math.cos((centre.latitude * Math.PI) / 180));
  return { latitude: radiusKm / kilometresPerDegree, longitude: radiusKm / (kilometresPerDegree * shrink) };
}

const grids = [
  { letter: "s", perDegree: 4, atMost: 64 },
  { letter: "b", perDegree: 0.5, atMost: 200 },
] as const;

/** The squares that the circle may touch, as the index names them; empty when there would be too many. */
export function cellsAround(centre: Point, radiusKm: number): string[] {
  const box = boxAround(centre, radiusKm);
  for (const { letter, perDegree, atMost } of grids) {
    const row = (latitude: number) => Math.floor((Math.min(90, Math.max(-90, latitude)) + 90) * perDegree);
    const column = (longitude: number) => Math.floor((Math.min(180, Math.max(-180, longitude)) + 180) * perDegree);
    const [south, north] = [row(centre.latitude - box.latitude), row(centre.latitude + box.latitude)];
    const [west, east] = [column(centre.longitude - box.longitude), column(centre.longitude + box.longitude)];
    if ((north - south + 1) * (east - west + 1) > atMost) continue;
    const cells: string[] = [];
    for (let y = south; y <= north; y += 1) for (let x = west; x <= east; x += 1) cells.push(`${letter}${y}x${x}`);
    return cells;
  }
  return [];
}

function anyOf(tokens: readonly string[]): string {
  return tokens.map((token) => `"${token}"`).join(" OR ");
}

function allOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(" AND ");
}

/** The token of a category in the index: the tokenizer would cut it at its underscores. */
function categoryToken(category: string): string {
  return `c${category.replaceAll("_", "")}`;
}

/** How many people a room holds, as the index knows it (guards.sql has the same steps). */
const sizes = [300, 200, 150, 100, 80, 50, 30, 20, 10] as const;

const accessTokens = { stepFree: "astepfree", accessibleToilets: "atoilets", inductionLoop: "aloop" } as const;
export type Access = keyof typeof accessTokens;
export const accesses = Object.keys(accessTokens) as Access[];

/** Tokens that every room found has: a size not above what is asked (the rest is counted exactly), and each access. */
export function roomTokens(people: number | undefined, access: readonly Access[]): string[] {
  const size = sizes.find((one) => people !== undefined && one <= people);
  return [...(size === undefined ? [] : [`p${size}`]), ...access.map((one) => accessTokens[one])];
}

/** What to match in ListingSearch, or null when nothing of it can be matched there. */
export function matchExpression(given: {
  words: readonly string[];
  categories: readonly string[];
  cells: readonly string[];
  /** Each of them. */
  tokens?: readonly string[];
}): string | null {
  const parts: string[] = [];
  if (given.words.length > 0) parts.push(`({title words place} : (${allOf(given.words)}))`);
  if (given.categories.length > 0) parts.push(`(cells : (${anyOf(given.categories.map(categoryToken))}))`);
  if (given.cells.length > 0) parts.push(`(cells : (${anyOf(given.cells)}))`);
  for (const token of given.tokens ?? []) parts.push(`(cells : "${token}")`);
  return parts.length > 0 ? parts.join(" AND ") : null;
}

/** The same words, in the title only. */
export function titleExpression(words: readonly string[]): string {
  return `title : (${allOf(words)})`;
}

/** « Crest (26) » to « Crest ». */
export function townOf(typed: string): string {
  return typed
    .normalize()
    .replace(/\(.*$/, "")
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 80);
}
