/** What a decision was about. */
export const subjectKinds = [
  "campaign",
  "request",
  "run",
  "pledge",
  "lot",
  "shipment",
  "round",
  "claim",
  "validation",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** One row of a transition table: from which stages a verb leads where, who may, and what else must hold. */
export interface Transition<Stage extends string, Verb extends string, By extends string, Subject = unknown> {
  verb: Verb;
  from: readonly Stage[];
  /** "same": the stage stays. */
  to: Stage | "same";
  by: readonly By[];
  /** A code of refusal. */
  guard?: (subject: Subject) => string | undefined;
}

/** Where a verb leads from a stage; undefined where the table has no such row. */
export function target<Stage extends string, Verb extends string, By extends string, Subject>(
  table: readonly Transition<Stage, Verb, By, Subject>[],
  verb: Verb,
  stage: Stage,
): Stage | undefined {
  const row = table.find((one) => one.verb === verb && one.from.includes(stage));
  return row && (row.to === "same" ? stage : row.to);
}
