import fc from "fast-check";
import { expect, test } from "vitest";
import { type Commitment, defaultRules } from "#app/modules/availability/availability.ts";
import { lastsUntil } from "./lasting.ts";

const minute = 60_000;
const tenPast = Date.UTC(2027, 2, 3, 10, 10);
const rules = { on_the_spot: defaultRules("on_the_spot") };

function taken(start: number, end: number, more: Partial<Commitment> = {}): Commitment {
  return { id: "b", cause: "booked", quantity: 1, interval: { start, end }, use: "on_the_spot", ...more };
}

test("what falls on whole minutes lasts until the next one", () => {
  const commitments = [taken(tenPast - 60 * minute, Number.POSITIVE_INFINITY, { agreedAt: tenPast - 12_345 })];
  expect(lastsUntil(tenPast, [{ commitments, rules }])).toBe(tenPast + minute);
  expect(lastsUntil(tenPast + 59_999, [{ commitments, rules }])).toBe(tenPast + minute);
});

test("a hold that runs out within the minute ends it, and so does a return that a buffer follows", () => {
  const held = taken(tenPast, tenPast + minute, { cause: "held", heldUntil: tenPast + 20_000 });
  const back = taken(tenPast - minute, tenPast, { returnedAt: tenPast - 10 * minute + 40_500 });
  const drawn = [{ commitments: [held, back], rules }];
  expect(lastsUntil(tenPast, drawn)).toBe(tenPast + 20_000);
  expect(lastsUntil(tenPast + 20_000, drawn)).toBe(tenPast + 40_500);
  expect(lastsUntil(tenPast + 40_500, drawn)).toBe(tenPast + minute);
});

test("grace counts from the moment of the agreement", () => {
  const commitments = [taken(tenPast, tenPast + minute, { agreedAt: tenPast - 50_000 })];
  const away = { ...defaultRules("away"), grace: { minutes: 30 } };
  expect(lastsUntil(tenPast, [{ commitments, rules: { away } }])).toBe(tenPast + 10_000);
});

test("no instant that is whole minutes from what is taken is stepped over", () => {
  const instant = fc.integer({ min: tenPast - 1e9, max: tenPast + 1e9 });
  fc.assert(
    fc.property(
      instant,
      fc.array(instant, { maxLength: 5 }),
      fc.integer({ min: -2000, max: 2000 }),
      (now, starts, by) => {
        const commitments = starts.map((start) => taken(start, start + minute));
        const until = lastsUntil(now, [{ commitments, rules }]);
        expect(until > now && until <= now + minute).toBe(true);
        for (const start of starts) expect(start + by * minute <= now || start + by * minute >= until).toBe(true);
      },
    ),
  );
});
