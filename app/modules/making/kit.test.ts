import fc from "fast-check";
import { expect, test } from "vitest";
import { assemble, availableIn, kitCapacity } from "./kit.ts";
import type { LotFacts } from "./lot.ts";

const lot = (id: string, itemId: string, free: number, more: Partial<LotFacts> = {}): LotFacts => ({
  ...{ id, itemId, free, spaceId: "here", makerId: "maker" },
  ...{ awaiting: 0, inRework: 0, quarantine: 0, scrapped: 0, reserved: 0, blocked: false, quarantineUntil: 0 },
  ...more,
});
const parts = [
  { componentId: "band", count: 1 },
  { componentId: "strap", count: 2 },
];

test("the scarcest component says how many; what is promised, recalled or elsewhere does not count", () => {
  const lots = [
    lot("a", "band", 10, { reserved: 4 }),
    lot("b", "band", 5, { blocked: true }),
    lot("c", "band", 5, { spaceId: "there" }),
    lot("d", "strap", 9),
  ];
  expect(kitCapacity(parts, availableIn("here", lots))).toBe(4);
  expect(kitCapacity(parts, availableIn("there", lots))).toBe(0);
  expect(kitCapacity([], new Map())).toBe(0);
});

test("kits take exactly their parts, the oldest bags first, and come out once", () => {
  const stock = fc.array(
    fc.record({ item: fc.constantFrom("band", "strap"), free: fc.nat(20), reserved: fc.nat(20) }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(stock, fc.integer({ min: 1, max: 15 }), (given, quantity) => {
      const lots = given.map(({ item, free, reserved }, at) =>
        lot(`l${at}`, item, free, { reserved: Math.min(free, reserved) }),
      );
      const capacity = kitCapacity(parts, availableIn("here", lots));
      const made = assemble({ lotId: "kit", itemId: "visor", spaceId: "here", quantity }, parts, lots);
      expect(made.ok).toBe(quantity <= capacity);
      if (!made.ok) return;
      const of = (itemId: string) =>
        made.value.filter((move) => move.itemId === itemId).reduce((sum, move) => sum + move.quantity, 0);
      expect([of("band"), of("strap"), of("visor")]).toEqual([quantity, 2 * quantity, quantity]);
      for (const { lotId, kind, quantity: taken } of made.value) {
        if (kind !== "consumed_in_kit") continue;
        const source = lots.find(({ id }) => id === lotId);
        expect(taken).toBeLessThanOrEqual((source?.free ?? 0) - (source?.reserved ?? 0));
      }
      const order = made.value.filter(({ itemId }) => itemId === "band").map(({ lotId }) => Number(lotId.slice(1)));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
  );
});
