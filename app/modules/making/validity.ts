/** What is known of one decision about a revision: as the campaign recorded it, or as the library of designs has it. */
export interface ValidationFact {
  id: string;
  itemId: string;
  revision: string;
  /** "any" for every usage; one of the library is written by `libraryUsage`. */
  usage: string;
  authority: string;
  regime: string;
  decision: "approved" | "conditional" | "refused";
  /** Milliseconds; `[validFrom, validUntil)`, and never from the withdrawal on. */
  validFrom: number;
  validUntil: number | null;
  withdrawnAt: number | null;
}

const knownToLibrary: readonly string[] = ["care", "work", "technical"];

/** A usage as the library of designs names it; whatever it does not know is the general public’s. */
export function libraryUsage(usage: string): string {
  return `library:${knownToLibrary.includes(usage) ? usage : "general_public"}`;
}

/** Whether a decision speaks of what something is asked for. */
export function speaksOf(decided: string, asked: string): boolean {
  return decided === asked || decided === "any" || decided === libraryUsage(asked);
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
      speaksOf(fact.usage, asked.usage) &&
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
