import { expect, test } from "vitest";
import type { ValidationFact as LibraryFact } from "#app/modules/designs/validation.ts";
import { libraryFacts } from "./library-validity.ts";
import { validationFor, validForSomebody } from "./validity.ts";

const pinned = { itemId: "visor", revision: "7KQ2 r2", place: "FR" };
const decision = (id: string, from: number, more: Partial<LibraryFact> = {}): LibraryFact => ({
  ...{ id, authority: "CHU", usage: "care", regime: "derogation", territory: "FR", decision: "approved", words: "" },
  ...{ from, until: null, recordedAt: from },
  ...more,
});
const standing = (facts: LibraryFact[], usage: string, at: number, place = "FR") =>
  validationFor(libraryFacts({ ...pinned, place }, facts), { ...pinned, usage }, at);

test("a decision holds for its usage, and every usage that the library does not know is the general public’s", () => {
  const facts = [decision("a", 10), decision("b", 10, { usage: "general_public", regime: "no_protection" })];
  expect(standing(facts, "care", 20)).toMatchObject({ id: "a", regime: "derogation", authority: "CHU" });
  expect(standing(facts, "school", 20)).toMatchObject({ id: "b", regime: "no_claim" });
  expect(standing(facts, "technical", 20)).toBeUndefined();
  expect(standing(facts, "care", 9)).toBeUndefined();
});

test("a withdrawal stops its usage from when it was known, and nothing else", () => {
  const withdrawn = decision("w", 15, { decision: "withdrawn", recordedAt: 18 });
  const facts = [decision("a", 10), decision("b", 10, { usage: "work" }), withdrawn];
  expect(standing(facts, "care", 17)).toBeDefined();
  expect(standing(facts, "care", 18)).toBeUndefined();
  expect(standing(facts, "work", 18)).toBeDefined();
  const library = libraryFacts(pinned, facts);
  expect(validForSomebody(library, "visor", "7KQ2 r2", 20)).toBe(true);
  expect(validForSomebody(libraryFacts(pinned, [facts[0] ?? withdrawn, withdrawn]), "visor", "7KQ2 r2", 20)).toBe(
    false,
  );
});

test("what is narrowed is narrower: another territory, an end, one authority that says no", () => {
  expect(standing([decision("a", 10)], "care", 20, "BE")).toBeUndefined();
  expect(standing([decision("a", 10)], "care", 20, "RE")).toBeDefined();
  expect(standing([decision("a", 10, { until: 15 })], "care", 15)).toBeUndefined();
  const other = decision("n", 12, { authority: "Agence", decision: "refused" });
  expect(standing([decision("a", 10), other], "care", 13)).toBeUndefined();
});
