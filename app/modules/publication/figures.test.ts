import fc from "fast-check";
import { expect, test } from "vitest";
import { moveKinds } from "#app/modules/flows/ledger.ts";
import {
  differenceOf,
  figureOf,
  type LedgerFigure,
  ledgerFigures,
  type Moved,
  movementsOf,
  possible,
} from "./figures.ts";

const moved = fc.array(
  fc.record({
    kind: fc.constantFrom(...moveKinds),
    delivers: fc.boolean(),
    pieces: fc.integer({ min: -50, max: 500 }),
  }),
);

test("a figure is the sum of its parts, however the ledger is cut", () => {
  fc.assert(
    fc.property(moved, moved, (one, other) => {
      for (const name of ledgerFigures)
        expect(figureOf(name, [...one, ...other])).toBe(figureOf(name, one) + figureOf(name, other));
    }),
  );
});

test("what goes to another space, or waits at an intermediary, is never received nor left", () => {
  const carried: Moved[] = [
    { kind: "shipped", delivers: false, pieces: 40 },
    { kind: "transferred", delivers: false, pieces: 40 },
    { kind: "shipped", delivers: true, pieces: 30 },
    { kind: "reached_intermediary", delivers: true, pieces: 30 },
  ];
  expect(figureOf("left", carried)).toBe(30);
  expect(figureOf("held", carried)).toBe(30);
  expect(figureOf("received", carried)).toBe(0);
});

test("what left, with what was found beyond it, is on the road, held, received or gone: each piece in one of them", () => {
  fc.assert(
    fc.property(moved, (ledger) => {
      const of = (name: LedgerFigure) => figureOf(name, ledger);
      const surplus = ledger
        .filter(({ kind, delivers }) => kind === "surplus_found" && delivers)
        .reduce((sum, { pieces }) => sum + pieces, 0);
      expect(of("road") + of("held") + of("received") + of("gone")).toBe(of("left") + surplus);
    }),
  );
});

test("no movement counts in two figures that are added up", () => {
  const counted = (["accepted", "scrapped", "left", "received"] as const).flatMap((name) => movementsOf[name].add);
  expect(new Set(counted).size).toBe(counted.length);
});

test("a kit is as many as its scarcest part allows", () => {
  expect(possible(7, [])).toBe(7);
  expect(
    possible(0, [
      { count: 1, pieces: 100 },
      { count: 1, pieces: 90 },
      { count: 2, pieces: 150 },
    ]),
  ).toBe(75);
  expect(possible(0, [{ count: 2, pieces: 1 }])).toBe(0);
});

test("Getafe: rows that sum to 4,149 against a published total of 4,146 differ by three", () => {
  expect(differenceOf({ published: 4146, recomputed: 4149, rows: 4149 })).toEqual({ ofLedger: 3, ofRows: 3 });
});
