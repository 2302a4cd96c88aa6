/** Decisions on a revision, and what holds at an instant. Pure: instants are epoch milliseconds, periods `[from, until)`. */

export const usages = ["general_public", "work", "care", "technical"] as const;
export type Usage = (typeof usages)[number];

/** 2-domain §5. A dated derogation expires: it cannot be without an end. */
export const regimes = ["ppe_ce", "derogation", "medical_device", "no_protection", "technical_part"] as const;
export type Regime = (typeof regimes)[number];

export const decisions = ["approved", "conditional", "refused", "withdrawn"] as const;
export type Decision = (typeof decisions)[number];

/** Where a decision holds: everywhere, the European Union, a country or an overseas territory by its ISO 3166 code. */
export const territories = [
  "world",
  "EU",
  "FR",
  "GP",
  "MQ",
  "GF",
  "RE",
  "YT",
  "BE",
  "CH",
  "DE",
  "ES",
  "IT",
  "LU",
  "NL",
  "PT",
] as const;
export type ValidationTerritory = (typeof territories)[number];

const overseasDepartments = ["GP", "MQ", "GF", "RE", "YT"];
const unionMembers = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV"],
  ...["MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", ...overseasDepartments],
];

/** Whether a decision for `territory` holds at a place in `place`: a country's holds in its overseas departments too. */
export function covers(territory: string, place: string): boolean {
  if (territory === "world" || territory === place) return true;
  if (territory === "EU") return unionMembers.includes(place);
  return territory === "FR" && overseasDepartments.includes(place);
}

export interface ValidationFact {
  id: string;
  authority: string;
  usage: Usage;
  regime: Regime;
  territory: string;
  decision: Decision;
  /** Conditions of an approval, or the reason of a refusal or withdrawal. */
  words: string;
  from: number;
  /** Absent: until another decision. */
  until: number | null;
  recordedAt: number;
}

export interface Asked {
  usage: Usage;
  /** Where the thing is used. */
  territory: string;
  /** The instant that is asked about. */
  at: number;
}

/**
 * `valid` and `conditional`: may be made and handed over for this usage. `withdrawn`, `refused`: an authority says no, whatever
 * others say. `expired`: it was valid and its period is over. `none`: nobody has decided (yet).
 */
export type ValidityState = "valid" | "conditional" | "withdrawn" | "refused" | "expired" | "none";

export interface Validity {
  state: ValidityState;
  /** What may be relied on. */
  holds: boolean;
  /** The decisions in force that carry the state. */
  by: readonly ValidationFact[];
  /** The first instant at which it holds no more, as far as is known now. */
  until: number | null;
}

function sameAuthority(authority: string): string {
  return authority.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

function isLater(a: ValidationFact, b: ValidationFact): boolean {
  if (a.from !== b.from) return a.from > b.from;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt;
  return a.id > b.id;
}

/**
 * The last word of each authority for each territory and usage at `at`: a later decision takes the place of the earlier one from
 * its own first instant on, also when the earlier one would have lasted longer.
 */
export function lastWords(facts: readonly ValidationFact[], at: number): ValidationFact[] {
  const last = new Map<string, ValidationFact>();
  for (const fact of facts) {
    if (fact.from > at) continue;
    const key = `${sameAuthority(fact.authority)}|${fact.usage}|${fact.territory}`;
    const before = last.get(key);
    if (!before || isLater(fact, before)) last.set(key, fact);
  }
  return [...last.values()];
}

export function isInForce({ from, until }: Pick<ValidationFact, "from" | "until">, at: number): boolean {
  return from <= at && (until === null || at < until);
}

function inOrder(facts: ValidationFact[]): ValidationFact[] {
  return facts.sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

interface Judged {
  state: ValidityState;
  by: ValidationFact[];
}

function judgedAt(concerned: readonly ValidationFact[], at: number): Judged {
  const words = lastWords(concerned, at);
  const standing = words.filter((fact) => isInForce(fact, at));
  const said = (decision: Decision) => inOrder(standing.filter((fact) => fact.decision === decision));
  const states = { withdrawn: "withdrawn", refused: "refused", approved: "valid", conditional: "conditional" } as const;
  for (const decision of ["withdrawn", "refused", "approved", "conditional"] as const) {
    const by = said(decision);
    if (by.length > 0) return { state: states[decision], by };
  }
  const over = inOrder(words.filter(({ decision }) => decision === "approved" || decision === "conditional"));
  return { state: over.length > 0 ? "expired" : "none", by: over };
}

const isRelied = ({ state }: Judged) => state === "valid" || state === "conditional";

/** The first instant after `at` at which nothing may be relied on any more; null when none is known. */
function endOf(concerned: readonly ValidationFact[], at: number): number | null {
  const edges = concerned.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const later = edges.filter((edge) => edge > at).sort((a, b) => a - b);
  return later.find((edge) => !isRelied(judgedAt(concerned, edge))) ?? null;
}

/**
 * What may be relied on for a usage, at a place, at an instant. One refusal or withdrawal in force outweighs any approval: the
 * cautious reading when authorities disagree. Deterministic, and independent of the order of the facts.
 */
export function validityAt(facts: readonly ValidationFact[], { usage, territory, at }: Asked): Validity {
  const concerned = facts.filter((fact) => fact.usage === usage && covers(fact.territory, territory));
  const judged = judgedAt(concerned, at);
  const holds = isRelied(judged);
  return { ...judged, holds, until: holds ? endOf(concerned, at) : null };
}

/** Usage by usage, what was ever decided and how it stands at `at`: what a page says in one sentence. */
export interface Standing {
  usage: Usage;
  fact: ValidationFact;
  state: "approved" | "conditional" | "refused" | "withdrawn" | "expired" | "coming";
  /** The approval that a withdrawal ended, if there was one. */
  before?: ValidationFact;
}

function approvalBefore(facts: readonly ValidationFact[], fact: ValidationFact): ValidationFact | undefined {
  const earlier = facts.filter(
    (one) =>
      one.usage === fact.usage &&
      one.territory === fact.territory &&
      sameAuthority(one.authority) === sameAuthority(fact.authority) &&
      (one.decision === "approved" || one.decision === "conditional") &&
      isLater(fact, one),
  );
  return earlier.reduce<ValidationFact | undefined>(
    (last, one) => (last && isLater(last, one) ? last : one),
    undefined,
  );
}

/** The last word of each authority, in the order of the usages; what is still to begin is said as coming. */
export function standings(facts: readonly ValidationFact[], at: number): Standing[] {
  const now = lastWords(facts, at);
  const coming = facts.filter(({ from }) => from > at);
  const all = [
    ...now.map((fact): Standing => {
      const state = isInForce(fact, at) ? fact.decision : "expired";
      const before = fact.decision === "withdrawn" ? approvalBefore(facts, fact) : undefined;
      return { usage: fact.usage, fact, state, ...(before ? { before } : {}) };
    }),
    ...coming.map((fact): Standing => ({ usage: fact.usage, fact, state: "coming" })),
  ];
  return all.sort((a, b) => usages.indexOf(a.usage) - usages.indexOf(b.usage) || a.fact.from - b.fact.from);
}

export type ValidationProblem =
  | "ends_before_it_begins"
  | "derogation_without_end"
  | "reason_missing"
  | "conditions_missing";

/** What is wrong with a decision as it is recorded. */
export function validationProblems(
  given: Pick<ValidationFact, "decision" | "regime" | "words" | "from" | "until">,
): ValidationProblem[] {
  const approves = given.decision === "approved" || given.decision === "conditional";
  return [
    ...(given.until !== null && given.until <= given.from ? (["ends_before_it_begins"] as const) : []),
    ...(approves && given.regime === "derogation" && given.until === null ? (["derogation_without_end"] as const) : []),
    ...(!approves && given.words === "" ? (["reason_missing"] as const) : []),
    ...(given.decision === "conditional" && given.words === "" ? (["conditions_missing"] as const) : []),
  ];
}
