import { pinnedValidations, placeOf } from "#app/modules/designs/designs.server.ts";
import { libraryFacts } from "./library-validity.ts";
import { pinningPairs, recordedFacts } from "./repos/validation.repo.server.ts";
import type { ValidationFact } from "./validity.ts";

/** Of one campaign or of all: what the library of designs says of every revision of it that is pinned there. */
export async function pinnedFacts(campaignId?: string) {
  const known = new Map<string, Awaited<ReturnType<typeof pinnedValidations>>>();
  const facts: (ValidationFact & { campaignId: string })[] = [];
  const pins = new Set<string>();
  for (const { campaignId: of, itemId, revision, space } of await pinningPairs(campaignId)) {
    if (!known.has(revision)) known.set(revision, await pinnedValidations(revision));
    const decided = known.get(revision);
    if (!decided) continue;
    pins.add(`${of}|${itemId}|${revision}`);
    const pinned = { itemId, revision, place: placeOf(space) };
    facts.push(...libraryFacts(pinned, decided).map((fact) => ({ ...fact, campaignId: of })));
  }
  return { facts, pins };
}

/**
 * What the rules need of the validations of a campaign. A revision of the library is judged by the library alone; any other by what the
 * campaign recorded.
 */
export async function validationFacts(campaignId: string): Promise<ValidationFact[]> {
  const { facts, pins } = await pinnedFacts(campaignId);
  const recorded = await recordedFacts(campaignId);
  const own = recorded.filter(({ itemId, revision }) => !pins.has(`${campaignId}|${itemId}|${revision}`));
  return [...own, ...facts];
}
