import {
  type ValidationFact as LibraryFact,
  type Regime,
  type Usage,
  usages,
  validityAt,
} from "#app/modules/designs/validation.ts";
import { libraryUsage, type ValidationFact } from "./validity.ts";

const regimes: Record<Regime, string> = {
  ppe_ce: "ppe",
  derogation: "derogation",
  medical_device: "medical_device",
  no_protection: "no_claim",
  technical_part: "technical_part",
};

const saysNo = ({ decision }: LibraryFact) => decision === "refused" || decision === "withdrawn";

/** A refusal or a withdrawal counts from when it was known: what left before then left in good faith. */
function asKnown(facts: readonly LibraryFact[]): LibraryFact[] {
  return facts.map((fact) => (saysNo(fact) ? { ...fact, from: Math.max(fact.from, fact.recordedAt) } : fact));
}

function ofUsage(facts: readonly LibraryFact[], usage: Usage, of: Pinned): ValidationFact[] {
  const own = facts.filter((fact) => fact.usage === usage);
  const edges = [...new Set(own.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))];
  edges.sort((a, b) => a - b);
  return edges.flatMap((from, at): ValidationFact[] => {
    const { state, by } = validityAt(own, { usage, territory: of.place, at: from });
    const [first] = by;
    if (!first || state === "expired" || state === "none") return [];
    return [
      {
        ...{ id: first.id, itemId: of.itemId, revision: of.revision, usage: libraryUsage(usage) },
        authority: [...new Set(by.map(({ authority }) => authority))].join(", "),
        regime: regimes[first.regime],
        decision: state === "valid" ? "approved" : state === "conditional" ? "conditional" : "refused",
        validFrom: from,
        validUntil: edges[at + 1] ?? null,
        withdrawnAt: null,
      },
    ];
  });
}

interface Pinned {
  itemId: string;
  revision: string;
  /** Where it is used, as decisions name territories. */
  place: string;
}

/** What the library says of a pinned revision, as production reads decisions: usage by usage, from one decision to the next. */
export function libraryFacts(of: Pinned, facts: readonly LibraryFact[]): ValidationFact[] {
  const known = asKnown(facts);
  return usages.flatMap((usage) => ofUsage(known, usage, of));
}
