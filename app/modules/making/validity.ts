/** What is known of one decision about a revision. The library of designs will be able to give the same facts. */
export interface ValidationFact {
  id: string;
  itemId: string;
  revision: string;
  /** "any" for every usage. */
  usage: string;
  authority: string;
  regime: string;
  decision: "approved" | "conditional" | "refused";
  /** Milliseconds; `[validFrom, validUntil)`, and never from the withdrawal on. */
  validFrom: number;
  validUntil: number | null;
  withdrawnAt: number | null;
}

export function standsAt(fact: ValidationFact, instant: number): boolean {
  return (
    fact.validFrom <= instant &&
    (fact.validUntil === null || instant < fact.validUntil) &&
    (fact.withdrawnAt === null || instant < fact.withdrawnAt)
  );
}

/**
 * The decision by which this revision may be used so at that instant. A refusal that stands for the usage wins over an approval for
 * every usage.
 */
export function validationFor(
  facts: readonly ValidationFact[],
  asked: { itemId: string; revision: string; usage: string },
  instant: number,
): ValidationFact | undefined {
  const standing = facts.filter(
    (fact) =>
      fact.itemId === asked.itemId &&
      fact.revision === asked.revision &&
      (fact.usage === asked.usage || fact.usage === "any") &&
      standsAt(fact, instant),
  );
  if (standing.some(({ decision }) => decision === "refused")) return undefined;
  return standing.find(({ usage }) => usage === asked.usage) ?? standing[0];
}

/** Whether the revision may be made for anybody at all at that instant. */
export function validForSomebody(
  facts: readonly ValidationFact[],
  itemId: string,
  revision: string,
  instant: number,
): boolean {
  return facts.some(
    (fact) =>
      fact.itemId === itemId && fact.revision === revision && fact.decision !== "refused" && standsAt(fact, instant),
  );
}
