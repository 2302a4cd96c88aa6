import { likeness } from "./request.ts";

export interface Known {
  id: string;
  code: string;
  matchKey: string;
  requesterName: string;
  email: string;
}

/** Enough of the words of two names and towns in common for somebody to look. */
const alike = 0.6;

/** Requests that may be the same one sent twice: the same address, or nearly the same name and town. At most five, the likeliest first. */
export function likelyTwins(one: Pick<Known, "id" | "matchKey" | "email">, others: readonly Known[]): Known[] {
  return others
    .filter(({ id }) => id !== one.id)
    .map((other) => ({
      other,
      score: other.email === one.email && one.email !== "" ? 1 : likeness(one.matchKey, other.matchKey),
    }))
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, 5)
    .map(({ other }) => other);
}
