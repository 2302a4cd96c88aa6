import type { OwnershipBody, OwnershipRules } from "./ownership.ts";

export const ruleClauses = ["standsAt", "until", "repair", "sale", "decisions", "atOnce"] as const;
export const outcomes = ["added", "removed", "changed"] as const;

/** One thing on which two versions differ; what a version does not say is null. */
export type VersionChange = { outcome: (typeof outcomes)[number] } & (
  | { clause: "share"; space: { id: string; name: string }; before: number | null; after: number | null }
  | { clause: (typeof ruleClauses)[number]; before: string | boolean | null; after: string | boolean | null }
  | { clause: "text"; before: string | null; after: string | null }
);

function outcomeOf(before: unknown, after: unknown): VersionChange["outcome"] {
  if (before === null) return "added";
  return after === null ? "removed" : "changed";
}

function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…])\s+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** The most sentences that follow each other in both texts, as pairs of their places. */
function keptIn(before: readonly string[], after: readonly string[]): [number, number][] {
  const longest = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = longest[i];
      if (row) row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const kept: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) {
      kept.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

/** Sentences of a text that another does not have: between two that stayed, those that went stand beside those that came. */
export function changedSentences(before: string, after: string): { before: string | null; after: string | null }[] {
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)];
  let [i, j] = [0, 0];
  return [...keptIn(old, fresh), [old.length, fresh.length] as const].flatMap(([nextOld, nextFresh]) => {
    const [gone, come] = [old.slice(i, nextOld), fresh.slice(j, nextFresh)];
    [i, j] = [nextOld + 1, nextFresh + 1];
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
      before: gone[at] ?? null,
      after: come[at] ?? null,
    }));
  });
}

type Agreed = Pick<OwnershipBody, "owners" | "rules">;

function shareChanges(before: Agreed, after: Agreed): VersionChange[] {
  const [old, fresh] = [before, after].map(({ owners }) => new Map(owners.map((one) => [one.spaceId, one])));
  const names = new Map([...before.owners, ...after.owners].map(({ spaceId, name }) => [spaceId, name]));
  return [...names].flatMap(([id, name]): VersionChange[] => {
    const [was, is] = [old?.get(id)?.share ?? null, fresh?.get(id)?.share ?? null];
    if (was === is) return [];
    return [{ clause: "share", outcome: outcomeOf(was, is), space: { id, name }, before: was, after: is }];
  });
}

function ruleChanges(before: OwnershipRules | null, after: OwnershipRules | null): VersionChange[] {
  return ruleClauses.flatMap((clause): VersionChange[] => {
    const [was, is] = [before?.[clause] ?? null, after?.[clause] ?? null];
    return was === is ? [] : [{ clause, outcome: outcomeOf(was, is), before: was, after: is }];
  });
}

/** Clause by clause, what a version has that the one before it had not, has no more, or says otherwise. */
export function versionChanges(before: Agreed, after: Agreed): VersionChange[] {
  const sentences = changedSentences(before.rules?.text ?? "", after.rules?.text ?? "");
  return [
    ...shareChanges(before, after),
    ...ruleChanges(before.rules, after.rules),
    ...sentences.map(
      (pair): VersionChange => ({ clause: "text", outcome: outcomeOf(pair.before, pair.after), ...pair }),
    ),
  ];
}
