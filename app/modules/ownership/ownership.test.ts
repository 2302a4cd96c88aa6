import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion } from "#app/modules/orders/apportion.ts";
import { afterSale, type Owner, ownersProblem, parties, percentText, whole } from "./ownership.ts";

const owners: fc.Arbitrary<Owner[]> = fc
  .uniqueArray(
    fc.record({ name: fc.integer({ min: 0, max: 40 }).map((n) => `s${n}`), weight: fc.integer({ min: 1, max: 900 }) }),
    {
      minLength: 1,
      maxLength: 8,
      selector: ({ name }) => name,
    },
  )
  .map((paid) => [...apportion(whole, paid)].map(([spaceId, share]) => ({ spaceId, share })));

const sum = (list: readonly Owner[]) => list.reduce((all, { share }) => all + share, 0);

test("whatever is sold to whomever, shares stay whole and nobody has none", () => {
  const sales = fc.array(fc.record({ from: fc.nat(), to: fc.nat(), share: fc.integer({ min: -5, max: whole }) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(owners, sales, (first, done) => {
      let now = first.filter(({ share }) => share > 0);
      for (const { from, to, share } of done) {
        const seller = now[from % now.length]?.spaceId ?? "";
        const buyer = `s${to % 45}`;
        const before = now;
        now = afterSale(now, seller, buyer, share) ?? now;
        if (now === before) continue;
        expect(sum(now)).toBe(whole);
        expect(ownersProblem(now, buyer)).toBeUndefined();
        const of = (list: readonly Owner[], id: string) => list.find(({ spaceId }) => spaceId === id)?.share ?? 0;
        expect(of(before, seller) - of(now, seller)).toBe(share);
        expect(of(now, buyer) - of(before, buyer)).toBe(share);
        expect(parties(before, now)).toEqual(expect.arrayContaining([seller, buyer]));
      }
    }),
  );
});

test("what is not theirs is not sold", () => {
  const two = [
    { spaceId: "a", share: 4000 },
    { spaceId: "b", share: 6000 },
  ];
  expect(afterSale(two, "a", "b", 4001)).toBeUndefined();
  expect(afterSale(two, "c", "b", 1)).toBeUndefined();
  expect(afterSale(two, "a", "a", 1)).toBeUndefined();
  expect(afterSale(two, "a", "b", 4000)).toEqual([{ spaceId: "b", share: 10_000 }]);
});

test.each([
  ["owner_twice", [5000, 5000], ["a", "a"], "a"],
  ["share_too_small", [10_000, 0], ["a", "b"], "a"],
  ["not_the_whole", [5000, 4999], ["a", "b"], "a"],
  ["stands_elsewhere", [5000, 5000], ["a", "b"], "c"],
  [undefined, [3333, 6667], ["a", "b"], "b"],
] as const)("owners are judged: %s", (problem, shares, names, standsAt) => {
  const given = shares.map((share, at) => ({ spaceId: names[at] ?? "", share }));
  expect(ownersProblem(given, standsAt)).toBe(problem);
});

test("shares are said in percent", () => {
  expect([percentText(3333), percentText(5000)]).toEqual(["33.33", "50"]);
});
