import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "./apportion.ts";
import {
  awaited,
  costAtStep,
  expectedIn,
  nextStep,
  type Offer,
  type PriceStep,
  packsHolding,
  settle,
  standing,
  statusOf,
  unitCentsAt,
  type Wish,
} from "./order.ts";

/** Prices fall as quantities rise. */
const steps: fc.Arbitrary<PriceStep[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([froms, prices]) => {
    const falling = [...prices].sort((a, b) => b - a);
    return [...froms].sort((a, b) => a - b).map((from, at) => ({ from, unitCents: falling[at] ?? 1 }));
  });

const offers: fc.Arbitrary<Offer> = fc
  .record({
    kind: fc.constantFrom("consumable", "machine"),
    steps,
    deliveryCents: fc.integer({ min: 0, max: 20_000 }),
    deliverySplit: fc.constantFrom("equal", "by_quantity"),
    minimum: fc.integer({ min: 1, max: 40 }),
  })
  .map((offer) => (offer.kind === "machine" ? { ...offer, steps: offer.steps.slice(0, 1) } : offer) as Offer);

const wishes: fc.Arbitrary<Wish[]> = fc.uniqueArray(
  fc.record({
    spaceId: fc.integer({ min: 0, max: 30 }).map((number) => `space-${number}`),
    packs: fc.integer({ min: 0, max: 25 }),
    ceilingCents: fc.option(fc.integer({ min: 0, max: 5000 })),
  }),
  { maxLength: 9, selector: ({ spaceId }) => spaceId },
);

const ids = (list: readonly { spaceId: string }[]) => list.map(({ spaceId }) => spaceId).sort();

describe("sharing a whole number", () => {
  const portions = fc.uniqueArray(fc.record({ name: fc.string(), weight: fc.integer({ min: 0, max: 10_000 }) }), {
    minLength: 1,
    maxLength: 12,
    selector: ({ name }) => name,
  });

  test("adds up exactly, and nobody is a whole unit away from their proportion", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), portions, (total, given) => {
        const sum = given.reduce((all, { weight }) => all + weight, 0);
        fc.pre(sum > 0);
        const shares = apportion(total, given);
        expect([...shares.values()].reduce((all, share) => all + share, 0)).toBe(total);
        for (const { name, weight } of given)
          expect(Math.abs((shares.get(name) ?? 0) - (total * weight) / sum)).toBeLessThan(1);
      }),
    );
  });

  test("does not depend on the order of the list", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), portions, (total, given) => {
        fc.pre(given.some(({ weight }) => weight > 0));
        const backwards = apportion(total, [...given].reverse());
        for (const [name, share] of apportion(total, given)) expect(backwards.get(name)).toBe(share);
      }),
    );
  });

  test("a cent too many goes to the largest remainder, then by name", () => {
    expect([
      ...apportion(
        100,
        ["b", "a", "c"].map((name) => ({ name, weight: 1 })),
      ),
    ]).toEqual([
      ["b", 33],
      ["a", 34],
      ["c", 33],
    ]);
    expect(() => apportion(1, [{ name: "a", weight: 0 }])).toThrow(RangeError);
  });
});

describe("what each pays", () => {
  test("adds up to what the supplier asks, to the cent", () => {
    fc.assert(
      fc.property(offers, wishes, (offer, wished) => {
        const { shares, packs, unitCents, goodsCents, deliveryCents } = settle(offer, wished);
        expect(shares.reduce((sum, share) => sum + share.goodsCents, 0)).toBe(goodsCents);
        expect(shares.reduce((sum, share) => sum + share.deliveryCents, 0)).toBe(deliveryCents);
        expect(deliveryCents).toBe(packs > 0 ? offer.deliveryCents : 0);
        if (offer.kind === "consumable") expect(goodsCents).toBe(packs * unitCents);
        else expect(goodsCents).toBe(packs > 0 ? offer.steps[0]?.unitCents : 0);
      }),
    );
  });

  test("is never above their ceiling", () => {
    fc.assert(
      fc.property(offers, wishes, (offer, wished) => {
        for (const { spaceId, packs, goodsCents } of settle(offer, wished).shares) {
          const ceiling = wished.find((wish) => wish.spaceId === spaceId)?.ceilingCents ?? null;
          if (ceiling !== null) expect(goodsCents).toBeLessThanOrEqual(ceiling * packs);
        }
      }),
    );
  });

  test("does not depend on who answered first", () => {
    fc.assert(
      fc.property(offers, wishes, fc.nat(), (offer, wished, turn) => {
        const at = wished.length ? turn % wished.length : 0;
        const turned = [...wished.slice(at), ...wished.slice(0, at)].reverse();
        expect({ ...settle(offer, turned), fallen: ids(settle(offer, turned).fallen) }).toEqual({
          ...settle(offer, wished),
          fallen: ids(settle(offer, wished).fallen),
        });
      }),
    );
  });

  test("is what each had in mind: nobody falls who could stand with those who stand", () => {
    fc.assert(
      fc.property(offers, wishes, (offer, wished) => {
        const stand = standing(offer, wished);
        const packs = stand.reduce((sum, wish) => sum + wish.packs, 0);
        for (const fallen of settle(offer, wished).fallen)
          expect(fallen.ceilingCents).toBeLessThan(unitCentsAt(offer, packs + fallen.packs));
      }),
    );
  });
});

describe("one wish more, or a larger one", () => {
  test("makes nobody fall and no pack dearer", () => {
    fc.assert(
      fc.property(offers, wishes, fc.nat(), fc.integer({ min: 1, max: 20 }), (offer, wished, which, more) => {
        fc.pre(wished.length > 0);
        const at = which % wished.length;
        const larger = wished.map((wish, index) => (index === at ? { ...wish, packs: wish.packs + more } : wish));
        const [before, after] = [settle(offer, wished), settle(offer, larger)];
        expect(ids(after.shares)).toEqual(expect.arrayContaining(ids(before.shares)));
        if (before.packs > 0) expect(after.unitCents).toBeLessThanOrEqual(before.unitCents);
        expect(after.packs).toBeGreaterThanOrEqual(before.packs);
      }),
    );
  });

  test("and a higher ceiling makes nobody fall", () => {
    fc.assert(
      fc.property(offers, wishes, (offer, wished) => {
        const freed = wished.map((wish, at) => (at === 0 ? { ...wish, ceilingCents: null } : wish));
        expect(ids(settle(offer, freed).shares)).toEqual(expect.arrayContaining(ids(settle(offer, wished).shares)));
      }),
    );
  });
});

const filament: Offer = {
  kind: "consumable",
  steps: [
    { from: 1, unitCents: 2190 },
    { from: 20, unitCents: 1890 },
    { from: 50, unitCents: 1650 },
  ],
  deliveryCents: 1000,
  deliverySplit: "equal",
  minimum: 10,
};
const wish = (spaceId: string, packs: number, ceilingCents: number | null = null): Wish => ({
  spaceId,
  packs,
  ceilingCents,
});

describe("an order of filament", () => {
  test("one wish that falls out takes another with it", () => {
    const wished = [wish("a", 10), wish("b", 8, 1900), wish("c", 3, 1700)];
    // 21 packs: 18,90 each; c falls. 18 packs: 21,90 each; b falls too.
    const settled = settle(filament, wished);
    expect(ids(settled.fallen)).toEqual(["b", "c"]);
    expect(settled).toMatchObject({ packs: 10, unitCents: 2190, goodsCents: 21_900, minimumReached: true });
  });

  test("delivery in equal parts gives the odd cents by name", () => {
    const settled = settle(filament, [wish("c", 1), wish("a", 1), wish("b", 1)]);
    expect(settled.shares.map(({ deliveryCents }) => deliveryCents)).toEqual([334, 333, 333]);
    expect(settled.minimumReached).toBe(false);
  });

  test("the next step says what is missing, and when it pays for itself", () => {
    expect(nextStep(filament, 12)).toEqual({ from: 20, unitCents: 1890, missing: 8, paysForItself: false });
    expect(nextStep(filament, 18)).toMatchObject({ missing: 2, paysForItself: true });
    expect(nextStep(filament, 50)).toBeUndefined();
  });

  test("what it costs at each step is said with the wishes of the others", () => {
    const wished = [wish("a", 4), wish("b", 4)];
    expect(costAtStep(filament, wished, "a", { from: 20, unitCents: 1890 })).toBe(4 * 1890 + 500);
    expect(costAtStep(filament, wished, "nobody", { from: 20, unitCents: 1890 })).toBeUndefined();
  });

  test("a quantity is rounded up to whole packs", () => {
    expect(packsHolding(2000, 750)).toBe(3);
    expect(packsHolding(1500, 750)).toBe(2);
  });
});

test("a machine costs what it costs, whatever the number of parts", () => {
  const laser: Offer = {
    ...{ kind: "machine", steps: [{ from: 1, unitCents: 500_000 }], minimum: 6 },
    ...{ deliveryCents: 0, deliverySplit: "by_quantity" },
  };
  const settled = settle(laser, [wish("a", 3), wish("b", 2), wish("c", 2, 71_429)]);
  expect(settled.shares.map(({ goodsCents }) => goodsCents)).toEqual([214_286, 142_857, 142_857]);
  expect(settle(laser, [wish("a", 3), wish("b", 2), wish("c", 2, 71_428)]).fallen).toHaveLength(1);
});

describe("where an order stands", () => {
  const at = new Date(0);
  const open = { closedAt: null, abandonedAt: null, deliveries: [] };
  const arrival = (good: number, damaged = 0, missing = 0) => ({ good, damaged, missing });
  const closed = (...deliveries: { expected: number; arrivals: ReturnType<typeof arrival>[] }[]) =>
    statusOf({ closedAt: at, abandonedAt: null, deliveries });

  test("follows from what happened", () => {
    expect(statusOf(open)).toBe("open");
    expect(statusOf({ ...open, abandonedAt: at })).toBe("abandoned");
    expect(closed({ expected: 4, arrivals: [] })).toBe("ordered");
    expect(closed({ expected: 4, arrivals: [arrival(2)] })).toBe("delivering");
    expect(closed({ expected: 4, arrivals: [arrival(2), arrival(-2)] })).toBe("ordered");
    expect(closed({ expected: 4, arrivals: [arrival(2), arrival(0, 1, 1)] })).toBe("done");
  });

  test("a machine is expected where it is kept", () => {
    expect(expectedIn("machine", "a", { spaceId: "a", packs: 3 })).toBe(1);
    expect(expectedIn("machine", "a", { spaceId: "b", packs: 3 })).toBe(0);
    expect(expectedIn("consumable", "a", { spaceId: "b", packs: 3 })).toBe(3);
    expect(awaited(3, [arrival(1, 1, 0)])).toBe(1);
  });
});
