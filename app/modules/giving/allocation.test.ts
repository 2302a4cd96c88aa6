import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AllocationPolicy, allocationPolicies } from "#app/modules/campaigns/policy.ts";
import { type Demand, propose } from "./allocation.ts";
import type { Supply } from "./nearest.ts";
import { promisesOn } from "./promises.ts";
import { maxMin } from "./sharing.ts";

const demand = (given: Partial<Demand> & Pick<Demand, "lineId" | "wanted">): Demand => ({
  ...{
    minimum: 1,
    has: 0,
    acceptsPart: true,
    tier: 2,
    waitedDays: 0,
    since: 0,
    usage: "care",
    latitude: null,
    longitude: null,
  },
  ...given,
});
const supply = (quantity: number, given: Partial<Supply> = {}): Supply => ({
  ...{ lotId: "lot", spaceId: "space", quantity, latitude: null, longitude: null, usages: "any" as const },
  ...given,
});
const tiers = { policy: "tiers" as const, ageingDays: 7 };
const quantities = (
  demands: Demand[],
  pieces: number,
  rules: { policy: AllocationPolicy; ageingDays: number } = tiers,
) => Object.fromEntries(propose(demands, [supply(pieces)], rules).map(({ lineId, quantity }) => [lineId, quantity]));

describe("tiers", () => {
  test("the most urgent first, the rest shared equally", () => {
    const demands = [
      demand({ lineId: "a", wanted: 50, tier: 1 }),
      demand({ lineId: "b", wanted: 30 }),
      demand({ lineId: "c", wanted: 10 }),
    ];
    expect(quantities(demands, 80)).toEqual({ a: 50, b: 20, c: 10 });
  });

  test("nobody gets less than is of use: the pieces go to others", () => {
    const demands = [
      demand({ lineId: "a", wanted: 40, minimum: 30 }),
      demand({ lineId: "b", wanted: 40, minimum: 10, since: 1 }),
    ];
    expect(quantities(demands, 35)).toEqual({ a: 35, b: 0 });
    expect(quantities(demands, 45)).toEqual({ a: 30, b: 15 });
  });

  test("waiting raises a request by one tier a week", () => {
    const demands = [
      demand({ lineId: "new", wanted: 10, tier: 2 }),
      demand({ lineId: "old", wanted: 10, tier: 3, waitedDays: 14, since: 5 }),
    ];
    expect(quantities(demands, 10)).toEqual({ old: 10, new: 0 });
  });

  test("the nearest place first, and only lots valid for the usage", () => {
    const near = supply(5, { lotId: "near", latitude: 44.7, longitude: 5, usages: ["school"] });
    const far = supply(9, { lotId: "far", latitude: 48, longitude: 2 });
    const [school, care] = propose(
      [
        demand({ lineId: "school", wanted: 6, usage: "school", tier: 1, latitude: 44.7, longitude: 5.01 }),
        demand({ lineId: "care", wanted: 9, latitude: 44.7, longitude: 5.01 }),
      ],
      [far, near],
      tiers,
    );
    expect(school?.from).toEqual([
      { lotId: "near", spaceId: "space", quantity: 5 },
      { lotId: "far", spaceId: "space", quantity: 1 },
    ]);
    expect(care?.from).toEqual([{ lotId: "far", spaceId: "space", quantity: 8 }]);
  });
});

describe("lots that not everybody may have", () => {
  const here = { latitude: 44.7, longitude: 5 };
  const lots = [
    supply(10, { lotId: "care only", usages: ["care"], ...here }),
    supply(10, { lotId: "both", usages: ["care", "school"], latitude: 45.2, longitude: 5 }),
  ];

  test("whoever may have either leaves the other the only one that it may have, even if it asked first and lives nearer", () => {
    const shares = propose(
      [
        demand({ lineId: "care", wanted: 10, usage: "care", latitude: 45.2, longitude: 5 }),
        demand({ lineId: "school", wanted: 10, usage: "school", since: 1 }),
      ],
      lots,
      tiers,
    );
    expect(shares.map(({ lineId, from }) => [lineId, from.map(({ lotId, quantity }) => [lotId, quantity])])).toEqual([
      ["care", [["care only", 10]]],
      ["school", [["both", 10]]],
    ]);
  });

  test("inside a tier they share as equally as what they may have allows", () => {
    const demands = [
      demand({ lineId: "care", wanted: 40, usage: "care" }),
      demand({ lineId: "school one", wanted: 40, usage: "school", since: 1 }),
      demand({ lineId: "school two", wanted: 4, usage: "school", since: 2 }),
    ];
    const given = propose(demands, lots, tiers);
    expect(given.map(({ quantity }) => quantity)).toEqual([10, 6, 4]);
    expect(given[1]?.explanation).toMatchObject({ code: "tier_shared", params: { lines: 3 } });
  });

  test("a more urgent request takes all that it wants, from what others cannot have as long as there is some", () => {
    const demands = [
      demand({ lineId: "care", wanted: 15, usage: "care", tier: 1 }),
      demand({ lineId: "school", wanted: 10, usage: "school" }),
    ];
    expect(propose(demands, lots, tiers).map(({ quantity }) => quantity)).toEqual([15, 5]);
  });

  test("more usages than are told apart are served by what is valid for each of them", () => {
    const usages = Array.from({ length: 14 }, (_none, place) => `usage ${String(place).padStart(2, "0")}`);
    const own = usages.map((usage) => supply(5, { lotId: usage, usages: [usage] }));
    const shares = propose(
      usages.map((usage) => demand({ lineId: usage, wanted: 5, usage })),
      [...own, supply(10, { lotId: "any" })],
      tiers,
    );
    for (const { lineId, from } of shares) for (const { lotId } of from) expect(["any", lineId]).toContain(lotId);
    expect(shares.map(({ quantity }) => quantity)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 2, 2, 2, 2, 2]);
  });
});

test("where nothing at all is free no validation is blamed", () => {
  const said = (supplies: Supply[]) =>
    propose([demand({ lineId: "a", wanted: 5 })], supplies, tiers).map(({ explanation }) => explanation.code);
  expect(said([])).toEqual(["nothing_left"]);
  expect(said([supply(10, { usages: ["public"] })])).toEqual(["nothing_valid"]);
});

test("first come and proportional, to compare", () => {
  const demands = [
    demand({ lineId: "a", wanted: 30, since: 1, tier: 1 }),
    demand({ lineId: "b", wanted: 10, since: 0, tier: 3 }),
  ];
  expect(quantities(demands, 20, { policy: "first_come", ageingDays: 7 })).toEqual({ a: 10, b: 10 });
  expect(quantities(demands, 20, { policy: "proportional", ageingDays: 7 })).toEqual({ a: 15, b: 5 });
});

const anyDemands = fc.array(
  fc.record({
    wanted: fc.integer({ min: 0, max: 60 }),
    minimum: fc.integer({ min: 1, max: 60 }),
    acceptsPart: fc.boolean(),
    tier: fc.integer({ min: 1, max: 3 }),
    waitedDays: fc.integer({ min: 0, max: 30 }),
    since: fc.integer({ min: 0, max: 5 }),
    usage: fc.constantFrom("care", "school"),
  }),
  { maxLength: 12 },
);
const anySupplies = fc.array(
  fc.record({
    quantity: fc.integer({ min: 0, max: 80 }),
    usages: fc.constantFrom<Supply["usages"]>("any", ["care"], ["school"]),
  }),
  { maxLength: 6 },
);

test("whatever is asked and free: never more than there is or is wanted, nothing below what is of use, the same every time", () => {
  fc.assert(
    fc.property(anyDemands, anySupplies, fc.constantFrom(...allocationPolicies), (asked, free, policy) => {
      const demands = asked.map((one, index) =>
        demand({ ...one, minimum: Math.min(one.minimum, Math.max(1, one.wanted)), lineId: `l${index}` }),
      );
      const supplies = free.map(({ quantity, usages }, index) => supply(quantity, { lotId: `lot${index}`, usages }));
      const rules = { policy, ageingDays: 7 };
      const shares = propose(demands, supplies, rules);
      expect(propose([...demands].reverse(), supplies, rules)).toEqual(shares);
      const taken = new Map<string, number>();
      for (const { lineId, quantity, from, explanation } of shares) {
        const line = demands.find((one) => one.lineId === lineId);
        expect(quantity).toBeLessThanOrEqual(line?.wanted ?? 0);
        expect(from.reduce((sum, part) => sum + part.quantity, 0)).toBe(quantity);
        expect(explanation.code).not.toBe("");
        if (quantity > 0 && line)
          expect(quantity).toBeGreaterThanOrEqual(line.acceptsPart ? Math.min(line.minimum, line.wanted) : line.wanted);
        for (const { lotId, quantity: part } of from) {
          taken.set(lotId, (taken.get(lotId) ?? 0) + part);
          const usages = supplies.find((one) => one.lotId === lotId)?.usages;
          expect(usages === "any" || usages?.includes(line?.usage ?? "")).toBe(true);
        }
      }
      for (const { lotId, quantity } of supplies) expect(taken.get(lotId) ?? 0).toBeLessThanOrEqual(quantity);
    }),
  );
});

/** Whether all of these can be had at once, by looking for one piece at a time whoever can give way. */
function canBeHad(wants: readonly { usage: string; pieces: number }[], free: readonly Supply[]): boolean {
  const holders = free.flatMap(({ quantity, usages }) => Array.from({ length: quantity }, () => ({ usages, by: "" })));
  const may = (usages: Supply["usages"], usage: string) => usages === "any" || usages.includes(usage);
  const find = (usage: string, seen: Set<number>): boolean =>
    holders.some((holder, place) => {
      if (seen.has(place) || !may(holder.usages, usage)) return false;
      seen.add(place);
      if (holder.by && !find(holder.by, seen)) return false;
      holder.by = usage;
      return true;
    });
  return wants.every(({ usage, pieces }) => Array.from({ length: pieces }).every(() => find(usage, new Set())));
}

test("of one tier: all can be had, and nobody could get one more but from somebody who has fewer, or as many", () => {
  const few = fc.array(
    fc.record({ wanted: fc.integer({ min: 1, max: 8 }), usage: fc.constantFrom("care", "school", "work") }),
    { minLength: 1, maxLength: 6 },
  );
  const some = fc.array(
    fc.record({
      quantity: fc.integer({ min: 0, max: 8 }),
      usages: fc.constantFrom<Supply["usages"]>("any", ["care"], ["school"], ["care", "work"], ["school", "work"]),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(few, some, (asked, free) => {
      const demands = asked.map((one, index) => demand({ ...one, lineId: `l${index}` }));
      const supplies = free.map((one, index) => supply(one.quantity, { lotId: `lot${index}`, usages: one.usages }));
      const shares = propose(demands, supplies, tiers);
      const got = demands.map(({ lineId, usage, wanted }) => ({
        ...{ lineId, usage, wanted },
        pieces: shares.find((share) => share.lineId === lineId)?.quantity ?? 0,
      }));
      expect(canBeHad(got, supplies)).toBe(true);
      for (const line of got.filter(({ pieces, wanted }) => pieces < wanted)) {
        // Who has two more at least could spare one without falling below.
        const spared = got.map((other) => {
          if (other === line) return { ...other, pieces: other.pieces + 1 };
          return { ...other, pieces: Math.min(other.pieces, Math.max(line.pieces + 1, 0)) };
        });
        expect(canBeHad(spared, supplies), JSON.stringify({ got, line })).toBe(false);
      }
    }),
  );
});

test("max-min: nobody who is served could get more without taking from somebody who has less, or as much", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }),
      fc.integer({ min: 0, max: 300 }),
      (wishes, total) => {
        const shares = maxMin(
          wishes.map((wanted) => ({ wanted, least: 1, kind: 0 })),
          promisesOn([{ quantity: total, kinds: 1 }], 1),
        );
        const sum = shares.reduce((all, one) => all + one, 0);
        expect(sum).toBe(
          Math.min(
            total,
            wishes.reduce((all, one) => all + one, 0),
          ),
        );
        const most = Math.max(...shares);
        for (const [index, share] of shares.entries())
          if (share < (wishes[index] ?? 0)) expect(share).toBeGreaterThanOrEqual(most - 1);
      },
    ),
  );
});
