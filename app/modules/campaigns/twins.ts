import { wordsOfKey } from "./request.ts";

export interface Known {
  id: string;
  code: string;
  matchKey: string;
  requesterName: string;
  email: string;
}

/** Enough of the words of two names and towns in common for somebody to look. */
const alike = 0.6;
const most = 5;

type One = Pick<Known, "id" | "matchKey" | "email">;

/**
 * Finds requests that may be the same one sent twice: the same address, or nearly the same name and town. At most five, the
 * likeliest first. The words of all are counted once, so that a whole queue is compared without comparing each with each.
 */
export function twinsAmong(others: readonly Known[]): (one: One) => Known[] {
  const words = others.map(({ matchKey }) => wordsOfKey(matchKey));
  const places = new Map<string, number[]>();
  const byEmail = new Map<string, number[]>();
  const note = (index: Map<string, number[]>, key: string, at: number) => {
    const found = index.get(key);
    if (found) found.push(at);
    else index.set(key, [at]);
  };
  for (const [at, { email }] of others.entries()) {
    for (const word of words[at] ?? []) note(places, word, at);
    if (email !== "") note(byEmail, email, at);
  }
  return (one) => {
    const own = wordsOfKey(one.matchKey);
    const shared = new Map<number, number>();
    for (const word of own) for (const at of places.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const scores = new Map(
      [...shared].map(([at, count]) => [at, count / Math.max(1, own.size + (words[at]?.size ?? 0) - count)]),
    );
    for (const at of one.email === "" ? [] : (byEmail.get(one.email) ?? [])) scores.set(at, 1);
    return [...scores]
      .flatMap(([at, score]) => {
        const other = others[at];
        return other && other.id !== one.id && score >= alike ? [{ other, score }] : [];
      })
      .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
      .slice(0, most)
      .map(({ other }) => other);
  };
}
