import fc from "fast-check";
import { expect, test } from "vitest";
import type { OwnershipBody, OwnershipRules } from "./ownership.ts";
import { changedSentences, versionChanges } from "./version-changes.ts";

const rules: OwnershipRules = {
  standsAt: "moulin",
  until: null,
  repair: "by_share",
  sale: "owners_first",
  decisions: "all",
  atOnce: true,
  text: "Le Moulin l’entretient. Chacun paie son fil.",
};
const moulin = { spaceId: "moulin", name: "Le Moulin", share: 7500 };
const grange = { spaceId: "grange", name: "La Grange", share: 2500 };
const lab = { spaceId: "lab", name: "Démo-Lab", share: 2500 };
const body = (owners: OwnershipBody["owners"], given: OwnershipRules | null) => ({ owners, rules: given });

test("a share that is sold shows who gets it, who has less, and nothing of those who keep theirs", () => {
  const after = body([{ ...moulin, share: 5000 }, grange, lab], rules);
  expect(versionChanges(body([moulin, grange], rules), after)).toEqual([
    { clause: "share", outcome: "changed", space: { id: "moulin", name: "Le Moulin" }, before: 7500, after: 5000 },
    { clause: "share", outcome: "added", space: { id: "lab", name: "Démo-Lab" }, before: null, after: 2500 },
  ]);
  expect(versionChanges(after, body([{ ...moulin, share: 7500 }, grange], rules))).toContainEqual(
    expect.objectContaining({ outcome: "removed", space: { id: "lab", name: "Démo-Lab" } }),
  );
});

test("each rule that differs is told once, with what it was and what it becomes", () => {
  const owners = [moulin, grange];
  const other = { ...rules, until: "2027-12-31", decisions: "majority_of_shares", atOnce: false } as const;
  const changes = versionChanges(body(owners, rules), body(owners, other));
  expect(changes).toEqual([
    { clause: "until", outcome: "added", before: null, after: "2027-12-31" },
    { clause: "decisions", outcome: "changed", before: "all", after: "majority_of_shares" },
    { clause: "atOnce", outcome: "changed", before: true, after: false },
  ]);
  expect(versionChanges(body(owners, other), body(owners, rules))[0]?.outcome).toBe("removed");
  const first = versionChanges(body(owners, null), body(owners, rules));
  expect(new Set(first.map(({ outcome }) => outcome))).toEqual(new Set(["added"]));
  expect(first).toHaveLength(7);
});

test("of a text, only the sentences that went, came or were rewritten", () => {
  const text = "Le Moulin l’entretient deux fois par an. Chacun paie son fil. On prévient la veille.";
  expect(changedSentences(rules.text, text)).toEqual([
    { before: "Le Moulin l’entretient.", after: "Le Moulin l’entretient deux fois par an." },
    { before: null, after: "On prévient la veille." },
  ]);
  expect(changedSentences("A.\nB.", "A. B.")).toEqual([]);
});

test("what went and what came, put into the old text, make the new one", () => {
  const text = fc.array(fc.constantFrom("A.", "B.", "C.", "D!", "E?"), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changedSentences(before.join(" "), after.join("\n"));
      const count = (all: readonly (string | null)[], one: string) => all.filter((other) => other === one).length;
      for (const one of new Set([...before, ...after])) {
        const gone = count(
          changes.map((pair) => pair.before),
          one,
        );
        const come = count(
          changes.map((pair) => pair.after),
          one,
        );
        expect(count(before, one) - gone + come).toBe(count(after, one));
      }
      expect(changedSentences(after.join(" "), after.join(" "))).toEqual([]);
    }),
  );
});
