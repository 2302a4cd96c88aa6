import { expect, test } from "vitest";
import { say } from "#app/platform/i18n/words.server.ts";
import { drawings } from "#app/ui/drawings.ts";
import { categories, drawingOf, factsOf, families, familyOf, leavesOf } from "./category.ts";
import { eventKinds } from "./views/listing-event.view.ts";

test("every key of the tree is unique, has its words in both languages and a drawing", () => {
  const keys = [...families.map(({ key }) => `family ${key}`), ...categories];
  expect(new Set(keys).size).toBe(keys.length);
  for (const language of ["fr", "en"] as const) {
    for (const { key } of families) expect(say(language, `things.family_${key}`)).not.toContain("things.");
    for (const leaf of categories) {
      expect(say(language, `things.category_${leaf}`)).not.toContain("things.");
      for (const fact of factsOf(leaf)) expect(say(language, `things.fact_${fact}`)).not.toContain("things.");
    }
    for (const kind of eventKinds) expect(say(language, `things.event_${kind}`)).not.toContain("things.");
  }
  for (const leaf of categories) expect(drawings).toContain(drawingOf(leaf));
});

test("a filter is a family, a leaf, or nothing", () => {
  expect(leavesOf("textile")).toEqual(["sewing", "embroidery", "screen_printing"]);
  expect(leavesOf("sewing")).toEqual(["sewing"]);
  expect(leavesOf("weapons")).toEqual([]);
  expect(familyOf("sewing").key).toBe("textile");
  expect(familyOf("a key that is gone").key).toBe("other");
});
