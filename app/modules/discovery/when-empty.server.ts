import { bare, nearestWord, slipsAllowed } from "./near-words.ts";
import { knownWords } from "./repos/known-words.repo.server.ts";
import { type Filter, filterFields, type SearchInput } from "./search.schema.ts";
import { wordsOf } from "./search-query.ts";

type Count = (input: SearchInput) => Promise<{ count: number; more: boolean }>;

export interface Instead {
  /** Other words that find something. */
  q: string | null;
  /** Without which filter how many things would be found. */
  without: { filter: Filter; count: number; more: boolean }[];
}

/** Words that no listing has, as somebody who wrote one of its words in haste; undefined where all are known or none is near. */
async function corrected(words: readonly string[]): Promise<string | undefined> {
  const read = await Promise.all(
    words.map(async (word) => {
      if (slipsAllowed(word) === 0) return word;
      const known = await knownWords(bare(word));
      if (known.some((one) => one.word.startsWith(bare(word)))) return word;
      return nearestWord(word, known) ?? word;
    }),
  );
  return read.some((word, at) => word !== words[at]) ? read.join(" ") : undefined;
}

/** The first of these words that find something: those that were meant, else all but one. */
async function otherWords(input: SearchInput, count: Count): Promise<string | null> {
  const words = wordsOf(input.q ?? "");
  const meant = await corrected(words);
  const fewer = words.length > 1 ? words.map((_, at) => words.filter((_word, other) => other !== at).join(" ")) : [];
  for (const q of [...(meant ? [meant] : []), ...fewer]) if ((await count({ ...input, q })).count > 0) return q;
  return null;
}

/** What would find something where a search found nothing: other words, or one filter less. */
export async function insteadOf(input: SearchInput, count: Count): Promise<Instead> {
  const set = (Object.keys(filterFields) as Filter[]).filter((filter) =>
    filterFields[filter].some((field) => input[field] !== undefined),
  );
  const without: Instead["without"] = [];
  // Without its only filter a search is the whole catalogue.
  for (const filter of set.length > 1 ? set : []) {
    const cleared = Object.fromEntries(filterFields[filter].map((field) => [field, undefined]));
    const found = await count({ ...input, ...cleared });
    if (found.count > 0) without.push({ filter, ...found });
  }
  return { q: input.q ? await otherWords(input, count) : null, without };
}
