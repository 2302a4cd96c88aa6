import { expect, test } from "vitest";
import { linesTyped, typedAgain } from "./typed-together.ts";

const offers = [
  { row: { code: "AAA1" }, use: "on_the_spot" as const, step: "hour" as const },
  { row: { code: "BBB2" }, use: "on_the_spot" as const, step: "night" as const },
  { row: { code: "CCC3" }, use: "on_the_spot" as const, step: "hour" as const },
];

const occasion = { first: "2027-03-02", last: "2027-03-04", startsAt: "09:30", endsAt: "18:00" };

test.each([
  ["the same dates for all", { "q:AAA1": "1", "q:BBB2": "8" }],
  [
    "dates of its own",
    { "q:AAA1": "1", "q:CCC3": "1", "from:CCC3": "2027-03-03T14:00", "to:CCC3": "2027-03-03T16:00" },
  ],
  ["only nights", { "q:BBB2": "2" }],
])("what was typed once is typed again: %s", (_what, chosen) => {
  const lines = linesTyped(new URLSearchParams({ ...occasion, ...chosen }), offers);
  const again = typedAgain({ title: "Stage", persons: 12, lines });
  expect(linesTyped(again, offers)).toEqual(lines);
  expect([again.get("title"), again.get("persons")]).toEqual(["Stage", "12"]);
});

test("options are ticked again", () => {
  const search = new URLSearchParams({ ...occasion, "q:BBB2": "2", "options:BBB2": "sheets" });
  const lines = linesTyped(search, offers);
  expect(linesTyped(typedAgain({ title: "Stage", lines }), offers)).toEqual(lines);
});
