import fc from "fast-check";
import { expect, test } from "vitest";
import { matchKey, wordsOfKey } from "./request.ts";
import { type Known, twinsAmong } from "./twins.ts";

/** Words that two names share, of all their words: 1 is the same name. */
function likeness(one: string, other: string): number {
  const [left, right] = [wordsOfKey(one), wordsOfKey(other)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, new Set([...left, ...right]).size);
}

/** Each compared with each. */
function twinsByHand(one: Known, others: readonly Known[]): string[] {
  return others
    .filter(({ id }) => id !== one.id)
    .map((other) => ({
      id: other.id,
      score: other.email === one.email && one.email !== "" ? 1 : likeness(one.matchKey, other.matchKey),
    }))
    .filter(({ score }) => score >= 0.6)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ id }) => id);
}

const word = fc.constantFrom("ehpad", "hopital", "des", "tilleuls", "de", "crest", "mairie", "die");
const known = fc
  .array(
    fc.record({ name: fc.array(word, { maxLength: 4 }), town: word, email: fc.constantFrom("", "a@b.fr", "c@d.fr") }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(({ name, town, email }, at): Known => {
      const requesterName = name.join(" ");
      return { id: `r${at + 100}`, code: `C${at}`, matchKey: matchKey(requesterName, town), requesterName, email };
    }),
  );

test("finds the same twins as comparing each with each", () => {
  fc.assert(
    fc.property(known, (all) => {
      const twinsOf = twinsAmong(all);
      for (const one of all) expect(twinsOf(one).map(({ id }) => id)).toEqual(twinsByHand(one, all));
    }),
  );
});

test("accents, capitals and an apostrophe do not hide a twin", () => {
  const one = { id: "1", code: "A", requesterName: "Mairie de l’Exemple", email: "x@y.fr", matchKey: "" };
  const other = { ...one, id: "2", code: "B", requesterName: "MAIRIE DE L'EXEMPLE", email: "z@y.fr" };
  const all = [one, other].map((each) => ({ ...each, matchKey: matchKey(each.requesterName, "Saillans") }));
  expect(twinsAmong(all)(all[0] ?? one).map(({ code }) => code)).toEqual(["B"]);
});
