import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  balanceAt,
  correctionOf,
  custodyOf,
  effectiveQuantity,
  effectOf,
  freeOf,
  inOrder,
  isPossible,
  lowestFrom,
  type Movement,
  type MovementKind,
  movementKinds,
  type Shelf,
  takeFrom,
} from "./stock.ts";

interface Said {
  kind: MovementKind;
  quantity: number;
  at: number;
  ofAdvance: boolean;
}

const said: fc.Arbitrary<Said> = fc.record({
  kind: fc.constantFrom(...movementKinds),
  quantity: fc.integer({ min: 1, max: 50 }),
  at: fc.integer({ min: 0, max: 30 }),
  ofAdvance: fc.boolean(),
});

function movementOf({ kind, quantity, at, ofAdvance }: Said, number: number): Movement {
  const advanced = kind === "advance" || (ofAdvance && ["consume", "return", "lose"].includes(kind));
  return {
    ...{ number, kind, batchId: "b", correctsNumber: null, occurredAt: at },
    ...effectOf(kind, quantity, advanced && kind !== "advance"),
    advanceId: advanced ? "a" : null,
  };
}

/** The slow way: every instant, every movement. */
function balancesByHand(movements: readonly Movement[]): number[] {
  const ordered = inOrder(movements);
  return ordered.map((_, index) => ordered.slice(0, index + 1).reduce((sum, { delta }) => sum + delta, 0));
}

const history = fc.array(said, { maxLength: 25 }).map((all) => all.map(movementOf));

describe("balances", () => {
  test("at any instant are the sum of what happened until then", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -1, max: 31 }), (movements, at) => {
        const until = inOrder(movements).filter(({ occurredAt }) => occurredAt <= at);
        expect(balanceAt(movements, at)).toBe(balancesByHand(until).at(-1) ?? 0);
      }),
    );
  });

  test("the lowest from an instant on is that of looking at each", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 30 }), (movements, from) => {
        const instants = [from - 0.5, ...movements.map(({ occurredAt }) => occurredAt).filter((at) => at >= from)];
        const ordered = inOrder(movements);
        const each = [
          balanceAt(movements, from - 0.5),
          ...balancesByHand(movements).filter((_, index) => (ordered[index]?.occurredAt ?? -1) >= from),
        ];
        expect(instants.length).toBeGreaterThan(0);
        expect(lowestFrom(movements, from)).toBe(Math.min(...each));
      }),
    );
  });

  test("are possible exactly where no moment is below zero, on the shelf and with the holder", () => {
    fc.assert(
      fc.property(history, (movements) => {
        const shelf = balancesByHand(movements).every((balance) => balance >= 0);
        const held = balancesByHand(
          movements.filter(({ advanceId }) => advanceId).map((one) => ({ ...one, delta: one.custody })),
        ).every((balance) => balance >= 0);
        expect(isPossible(movements)).toBe(shelf && held);
      }),
    );
  });
});

test("a corrected movement counts for what it should have said, from its own instant on", () => {
  fc.assert(
    fc.property(
      history.filter((all) => all.length > 0),
      fc.nat(),
      fc.integer({ min: 0, max: 60 }),
      (all, pick, to) => {
        const movement = all[pick % all.length] as Movement;
        const change = correctionOf(movement, effectiveQuantity(movement, all), to);
        if (!change) {
          expect(effectiveQuantity(movement, all)).toBe(to);
          return;
        }
        const correction = { ...movement, ...change, number: 1000, correctsNumber: movement.number };
        const after = [...all, correction];
        expect(effectiveQuantity(movement, after)).toBe(to);
        const rewritten = all.map((one) =>
          one.number === movement.number ? { ...one, ...effectOf(one.kind, to, one.custody !== 0) } : one,
        );
        for (let at = 0; at <= 30; at += 1) expect(balanceAt(after, at)).toBe(balanceAt(rewritten, at));
      },
    ),
  );
});

test("an advance is what was consumed, returned, lost and what remains; unknown is not zero", () => {
  fc.assert(
    fc.property(history, (movements) => {
      const { advanced, consumed, returned, lost, remaining } = custodyOf(
        movements.filter(({ advanceId }) => advanceId),
      );
      expect(advanced).toBe(consumed + returned + lost + remaining);
      const held = movements.reduce((sum, { custody }) => sum + custody, 0);
      expect(remaining).toBe(held);
    }),
  );
  const advance = { kind: "advance", custody: 1000 } as const;
  expect(custodyOf([advance, { kind: "consume", custody: -400 }])).toMatchObject({
    consumed: 400,
    lost: 0,
    remaining: 600,
  });
  expect(custodyOf([advance, { kind: "advance", custody: -200 }])).toMatchObject({ advanced: 800, remaining: 800 });
});

const shelves: fc.Arbitrary<Shelf[]> = fc.uniqueArray(
  fc.record({
    batchId: fc.string({ minLength: 1, maxLength: 4 }),
    onHand: fc.integer({ min: 0, max: 20 }),
    expiresOn: fc.constantFrom(null, "2027-01-01", "2027-03-01", "2027-06-01"),
    createdAt: fc.integer({ min: 0, max: 5 }),
  }),
  { selector: ({ batchId }) => batchId, maxLength: 6 },
);

test("taking empties what expires first, never more than there is, and all of it or nothing", () => {
  fc.assert(
    fc.property(shelves, fc.integer({ min: 1, max: 130 }), (all, quantity) => {
      const held = all.reduce((sum, { onHand }) => sum + onHand, 0);
      const taken = takeFrom(all, quantity, "2027-02-01");
      if (quantity > held) {
        expect(taken).toBeUndefined();
        return;
      }
      const parts = taken ?? [];
      expect(parts.reduce((sum, part) => sum + part.quantity, 0)).toBe(quantity);
      const left = (id: string) =>
        (all.find(({ batchId }) => batchId === id)?.onHand ?? 0) -
        (parts.find(({ batchId }) => batchId === id)?.quantity ?? 0);
      const usable = all.filter(({ expiresOn }) => expiresOn === null || expiresOn >= "2027-02-01");
      for (const { batchId, expiresOn } of usable) {
        if (!parts.some((part) => part.batchId === batchId)) continue;
        const sooner = usable.filter((one) => (one.expiresOn ?? "9999") < (expiresOn ?? "9999"));
        expect(sooner.every((one) => left(one.batchId) === 0)).toBe(true);
      }
    }),
  );
});

test("what is free is on hand, not expired and not reserved, and never below zero", () => {
  const shelf = { batchId: "b", onHand: 5, createdAt: 0 };
  const two = [
    { ...shelf, expiresOn: null },
    { ...shelf, batchId: "old", expiresOn: "2027-01-31" },
  ];
  expect(freeOf(two, 2, "2027-01-31")).toBe(8);
  expect(freeOf(two, 2, "2027-02-01")).toBe(3);
  expect(freeOf(two, 20, "2027-02-01")).toBe(0);
});
