import { describe, expect, test } from "vitest";
import { ok } from "#app/platform/result.ts";
import { breaks, newWorld, simulateModel } from "./model.ts";
import { operations } from "./operation.ts";
import { type Rules, rules } from "./rules.ts";

test("the same seed gives the same run", () => {
  expect([...operations(7, 50)]).toEqual([...operations(7, 50)]);
  expect([...operations(7, 50)]).not.toEqual([...operations(8, 50)]);
  expect(simulateModel(7, 1500)).toEqual(simulateModel(7, 1500));
});

test.each([101, 102])("nothing breaks in 4,000 random operations (seed %i)", (seed) => {
  const report = simulateModel(seed, 4000);
  expect(report.failure).toBeUndefined();
  expect(report).toMatchObject({ operations: 4000, fullChecks: 4 });
  // Every verb is really done: a run in which nothing happens proves nothing.
  expect(Object.keys(report.byVerb).length).toBe(26);
});

/** Rules that are wrong on purpose, and what catches them. */
const mutations: [what: string, wrong: Partial<Rules>, caughtBy: string][] = [
  [
    "a promise that forgets what is promised to others",
    { promise: ({ lot, ...facts }, ...rest) => rules.promise({ ...facts, lot: { ...lot, reserved: 0 } }, ...rest) },
    "nothing_promised_twice",
  ],
  [
    "demand cut without giving back what was promised",
    {
      retarget: (line, asked) =>
        ok({ target: Math.max(asked, line.good + line.inTransit + line.atIntermediary), release: 0 }),
    },
    "lines_get_no_more_than_asked",
  ],
  [
    "what an intermediary holds counted as delivered",
    {
      dropMoves: (line) =>
        rules.dropMoves(line).map((move) => ({ ...move, to: { bucket: "kept_good", holder: line.id } })),
    },
    "movements_possible",
  ],
  [
    "an inspection by whoever made the lot",
    { inspect: (lot, outcome, by) => rules.inspect(lot, outcome, { ...by, inspectorIsNotProducer: false }) },
    "nothing_left_unproven",
  ],
  [
    "pieces claimed again",
    {
      amountOf: (claim, agreement) =>
        rules.amountOf({ ...claim, lots: claim.lots.map((lot) => ({ ...lot, claimed: 0 })) }, agreement),
    },
    "each_piece_is_paid_once",
  ],
  ["a correction back-dated below zero", { lowestFrom: () => 0 }, "nothing_negative_at_any_instant"],
  [
    "kits with one component too few",
    {
      assemble: (kit, parts, lots) =>
        rules.assemble(
          kit,
          parts.map((part) => ({ ...part, count: 1 })),
          lots,
        ),
    },
    "kits_hold_their_parts",
  ],
];

describe("a rule that is wrong is caught", () => {
  test.each(mutations)("%s", (_what, wrong, caughtBy) => {
    const mutated = { ...rules, ...wrong };
    const { failure } = simulateModel(1, 6000, mutated);
    expect(failure?.broken.map(({ invariant }) => invariant)).toContain(caughtBy);
    const shrunk = failure?.shrunk ?? [];
    expect(shrunk.length).toBeGreaterThan(0);
    expect(shrunk.length).toBeLessThan(60);
    expect(breaks(shrunk, mutated).length).toBeGreaterThan(0);
    expect(breaks(shrunk, rules)).toEqual([]);
  });
});

test("a world begins in order", () => {
  expect(newWorld().movements).toEqual([]);
});
