import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "./new-id.server.ts";

const from = Date.UTC(2190, 0, 1);

test("ids sort in the order in which they were made, whatever the clock does", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 200 }), (steps) => {
      let time = from;
      const ids = steps.map((step) => {
        time += step;
        return newId(new Date(time));
      });
      expect([...ids].sort()).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test("an id begins with its moment, and the next of that moment cannot be counted to", () => {
  const moment = new Date(Date.UTC(2200, 0, 1));
  const ids = Array.from({ length: 1000 }, () => newId(moment));
  expect(ids.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true);
  expect(new Set(ids.map((id) => id.slice(0, 10)))).toEqual(new Set([newId(moment).slice(0, 10)]));
  const ends = new Set(ids.map((id) => id.slice(-2)));
  expect(ends.size).toBeGreaterThan(400);
});
