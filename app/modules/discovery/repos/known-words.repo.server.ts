import { database } from "#app/platform/db/database.server.ts";
import type { KnownWord } from "../near-words.ts";

/** Words of the catalogue that begin with the same letter and are about as long. */
export async function knownWords(word: string): Promise<KnownWord[]> {
  const db = await database();
  const [first = ""] = Array.from(word);
  const rows = await db.$queryRaw<{ word: string; count: bigint | number }[]>`
    SELECT term AS word, sum(doc) AS count FROM ListingWord
    WHERE term >= ${first} AND term < ${`${first}\u{10FFFF}`} AND col IN ('title', 'words', 'place')
      AND length(term) >= ${word.length - 2}
    GROUP BY term`;
  return rows.map(({ word: known, count }) => ({ word: known, count: Number(count) }));
}
