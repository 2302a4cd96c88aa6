import fc from "fast-check";
import { expect, test } from "vitest";
import { answerOffer, commitmentLeft, counted, lapsesAt, pledgeStatus, takenFromWaiting } from "./pledge.ts";

test("the target times the ratio may be promised; whoever comes after waits, whole", () => {
  expect(commitmentLeft(100, 120, 0)).toBe(120);
  expect(commitmentLeft(100, 120, 115)).toBe(5);
  expect(commitmentLeft(100, 120, 300)).toBe(0);
  expect(commitmentLeft(7, 150, 0)).toBe(10);
  expect(answerOffer(5, 5)).toBe("accept");
  expect(answerOffer(6, 5)).toBe("wait");
});

test("of the waiting list, first come first, those that fit: never more than what is left, never a part of one", () => {
  const waiting = fc.array(fc.record({ id: fc.nat(), quantity: fc.integer({ min: 1, max: 50 }) }), { maxLength: 12 });
  fc.assert(
    fc.property(waiting, fc.nat(120), (list, left) => {
      const taken = takenFromWaiting(list, left);
      const sum = taken.reduce((total, { quantity }) => total + quantity, 0);
      expect(sum).toBeLessThanOrEqual(left);
      expect(taken).toEqual(list.filter((one) => taken.includes(one)));
      for (const one of list.filter((each) => !taken.includes(each))) {
        const before = taken.filter((each) => list.indexOf(each) < list.indexOf(one));
        expect(one.quantity).toBeGreaterThan(left - before.reduce((total, { quantity }) => total + quantity, 0));
      }
    }),
  );
});

test("what a run counts on is what is promised, and at least what is made", () => {
  expect(counted({ stage: "accepted", quantity: 10, made: 12 })).toBe(12);
  expect(counted({ stage: "waitlisted", quantity: 10, made: 0 })).toBe(0);
  expect(counted({ stage: "lapsed", quantity: 10, made: 3 })).toBe(3);
  expect(pledgeStatus({ stage: "accepted", quantity: 8, first: 10, made: 0, accepted: 0 })).toBe("reduced");
  expect(lapsesAt(1000, 7)).toBe(1000 + 7 * 86_400_000);
});
