import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Occasion, quote } from "./quote.ts";
import { tariffSchema } from "./tariff.schema.ts";
import { type PriceLine, pricesFor, publics, type Tariff, tariffProblems } from "./tariff.ts";

const paris = "Europe/Paris";
const weekdays = [1, 2, 3, 4, 5] as const;

function tariff(lines: PriceLine[], more: Partial<Tariff> = {}): Tariff {
  return {
    currency: "EUR",
    publics: { individual: { kind: "priced", lines } },
    halfDayMinutes: 300,
    options: [],
    depositCents: null,
    ...more,
  };
}

function occasion(start: string, end: string, more: Partial<Occasion> = {}): Occasion {
  return {
    interval: { start: Date.parse(start), end: Date.parse(end) },
    zone: paris,
    quantity: 1,
    persons: null,
    public: "individual",
    options: [],
    ...more,
  };
}

const hour = { per: "hour", amountCents: 1500 } as const;
const halfDay = { per: "half_day", amountCents: 4500 } as const;
const day = { per: "day", amountCents: 8000 } as const;
const hall = tariff([hour, halfDay, day]);
const onThursday = (from: string, to: string, more?: Partial<Occasion>) =>
  occasion(`2027-03-04T${from}:00+01:00`, `2027-03-04T${to}:00+01:00`, more);

describe("what is said on the price list is what is counted", () => {
  test.each([
    ["19:00", "21:00", 3000],
    ["19:00", "20:30", 2250],
    ["09:00", "12:00", 4500],
    ["09:00", "14:00", 4500],
    ["09:00", "15:00", 6000],
    ["09:00", "18:00", 8000],
    ["08:00", "23:00", 8000],
  ])("from %s to %s", (from, to, cents) => {
    expect(quote(hall, onThursday(from, to)).totalCents).toBe(cents);
  });

  test("a part of an hour is counted to the minute and rounded once, half up", () => {
    const tens = tariff([{ per: "hour", amountCents: 1000 }]);
    expect(quote(tens, onThursday("10:00", "10:20")).totalCents).toBe(333);
    expect(quote(tens, onThursday("10:00", "10:03")).totalCents).toBe(50);
    expect(quote(tariff([{ per: "hour", amountCents: 10 }]), onThursday("10:00", "10:03")).totalCents).toBe(1);
    expect(quote(tens, onThursday("10:00", "10:20", { quantity: 3 })).totalCents).toBe(1000);
  });

  test("the evening has its own hour, and a night that runs past midnight is still that evening", () => {
    const evening = weekdays.map((weekday) => ({ weekday, opens: 1080, closes: 1560 }));
    const hours = tariff([hour, { per: "hour", amountCents: 2500, during: evening }]);
    const found = quote(hours, onThursday("17:00", "20:00"));
    expect(found.lines).toEqual([
      { what: "hour", count: 60, unitCents: 1500, amountCents: 1500 },
      { what: "hour", count: 120, unitCents: 2500, amountCents: 5000, during: 1 },
    ]);
    const late = occasion("2027-03-05T23:00:00+01:00", "2027-03-06T03:00:00+01:00");
    expect(quote(hours, late).totalCents).toBe(3 * 2500 + 1500);
  });

  test("the seminar: three nights of 82 beds, full board for 80 people at 46.70 €", () => {
    const beds = tariff([{ per: "night", amountCents: 2150 }], {
      options: [
        { key: "board", name: "Pension complète", amountCents: 4670, per: "person_day" },
        { key: "sheets", name: "Draps", amountCents: 600, per: "person" },
      ],
    });
    const stay = occasion("2027-06-01T17:00:00+02:00", "2027-06-04T10:00:00+02:00", {
      quantity: 82,
      persons: 80,
      options: ["sheets"],
    });
    expect(quote(beds, stay).totalCents).toBe(3 * 82 * 2150 + 80 * 600);
    expect(quote(beds, { ...stay, options: ["board"] }).totalCents).toBe(3 * 82 * 2150 + 4 * 80 * 4670);
    expect(quote(beds, { ...stay, persons: null })).toMatchObject({ kind: "incomplete", totalCents: null });
    expect(quote(beds, { ...stay, persons: null, options: [] }).totalCents).toBe(3 * 82 * 2150);
  });

  test("each public its own: free, what one wishes, half the price; a public that is not named pays as an individual", () => {
    const prices = tariff([hour], {
      publics: {
        individual: { kind: "priced", lines: [hour] },
        association: { kind: "priced", lines: [{ per: "hour", amountCents: 750 }] },
        member: { kind: "free_contribution", lines: [] },
      },
    });
    const two = onThursday("10:00", "12:00");
    expect(quote(prices, { ...two, public: "association" })).toMatchObject({ kind: "priced", totalCents: 1500 });
    expect(quote(prices, { ...two, public: "company" })).toMatchObject({ kind: "priced", totalCents: 3000 });
    expect(quote(prices, { ...two, public: "member" })).toMatchObject({ kind: "free_contribution", totalCents: null });
    expect(pricesFor(tariff([], { publics: {} }), "member")).toBeUndefined();
    expect(quote(tariff([], { publics: {} }), two)).toMatchObject({ kind: "unknown", totalCents: null });
  });

  test("a day of 23 or 25 hours is one day; its hours are those that pass", () => {
    const spring = occasion("2027-03-28T00:00:00+01:00", "2027-03-29T00:00:00+02:00");
    const autumn = occasion("2027-10-31T00:00:00+02:00", "2027-11-01T00:00:00+01:00");
    expect(quote(tariff([day]), spring).totalCents).toBe(8000);
    expect(quote(tariff([day]), autumn).totalCents).toBe(8000);
    expect(quote(tariff([hour]), spring).totalCents).toBe(23 * 1500);
    expect(quote(tariff([hour]), autumn).totalCents).toBe(25 * 1500);
  });
});

test("a tariff that says two things at once, or nothing, is refused", () => {
  const twice = tariff([hour, hour]);
  expect(tariffProblems(twice)).toEqual([{ public: "individual", problem: "twice" }]);
  expect(tariffProblems(tariff([]))).toEqual([{ public: "individual", problem: "no_line" }]);
  expect(tariffSchema.safeParse(twice).success).toBe(false);
  expect(tariffSchema.safeParse(hall).success).toBe(true);
  expect(tariffSchema.safeParse(tariff([{ per: "hour", amountCents: -1 }])).success).toBe(false);
  expect(tariffSchema.safeParse(tariff([{ per: "hour", amountCents: 12.5 }])).success).toBe(false);
});

const cents = fc.integer({ min: 0, max: 20_000 });
const evenings = fc.constantFrom(
  undefined,
  weekdays.map((weekday) => ({ weekday, opens: 1080, closes: 1440 })),
  [{ weekday: 6 as const, opens: 0, closes: 1440 }],
);
const tariffs = fc
  .record({
    hour: fc.option(cents),
    special: fc.tuple(cents, evenings),
    halfDay: fc.option(cents),
    day: fc.option(cents),
  })
  .map(({ hour: perHour, special: [amountCents, during], halfDay: perHalfDay, day: perDay }) => {
    const lines: PriceLine[] = [];
    if (perHour !== null) lines.push({ per: "hour", amountCents: perHour });
    if (perHour !== null && during) lines.push({ per: "hour", amountCents, during });
    if (perHalfDay !== null) lines.push({ per: "half_day", amountCents: perHalfDay });
    if (perDay !== null || lines.length === 0) lines.push({ per: "day", amountCents: perDay ?? 5000 });
    return tariff(lines);
  });
const around = Date.parse("2027-03-26T00:00:00Z");
const intervals = fc
  .tuple(fc.integer({ min: 0, max: 5 * 1440 }), fc.integer({ min: 1, max: 3 * 1440 }))
  .map(([from, length]) => ({ start: around + from * 60_000, end: around + (from + length) * 60_000 }));
const occasions = fc.record({
  interval: intervals,
  zone: fc.constantFrom(paris, "Indian/Reunion", "Pacific/Auckland"),
  quantity: fc.integer({ min: 1, max: 12 }),
  persons: fc.option(fc.integer({ min: 1, max: 200 })),
  public: fc.constantFrom(...publics),
  options: fc.constant<string[]>([]),
});

describe("for any tariff and any time", () => {
  test("the total is the sum of whole cents", () => {
    fc.assert(
      fc.property(tariffs, occasions, (prices, one) => {
        const { lines, totalCents } = quote(prices, one);
        expect(lines.every(({ amountCents }) => Number.isInteger(amountCents) && amountCents >= 0)).toBe(true);
        expect(totalCents).toBe(lines.reduce((sum, { amountCents }) => sum + amountCents, 0));
      }),
    );
  });

  test("it is never dearer than one way to pay alone, nor by staying less long", () => {
    fc.assert(
      fc.property(tariffs, occasions, fc.integer({ min: 1, max: 600 }), (prices, one, minutes) => {
        const total = quote(prices, one).totalCents ?? 0;
        const lines = prices.publics.individual?.lines ?? [];
        for (const per of ["hour", "half_day", "day"] as const) {
          const alone = lines.filter((line) => line.per === per);
          if (alone.length > 0) expect(total).toBeLessThanOrEqual(quote(tariff(alone), one).totalCents ?? 0);
        }
        const longer = { ...one, interval: { ...one.interval, end: one.interval.end + minutes * 60_000 } };
        expect(quote(prices, longer).totalCents).toBeGreaterThanOrEqual(total);
      }),
    );
  });

  test("hours alone cost the same in one piece or in two", () => {
    fc.assert(
      fc.property(
        occasions,
        fc.integer({ min: 0, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, euros, cut) => {
          const { start, end } = one.interval;
          const middle = start + Math.floor(((end - start) * cut) / 3_600_000) * 3_600_000;
          const prices = tariff([{ per: "hour", amountCents: euros * 60 }]);
          const piece = (from: number, to: number) =>
            from === to ? 0 : (quote(prices, { ...one, interval: { start: from, end: to } }).totalCents ?? 0);
          expect(piece(start, middle) + piece(middle, end)).toBe(piece(start, end));
        },
      ),
    );
  });

  test("each room or desk more costs as much as the first, but for the rounding of all together", () => {
    fc.assert(
      fc.property(tariffs, occasions, (prices, one) => {
        const single = quote(prices, { ...one, quantity: 1 }).totalCents ?? 0;
        const all = quote(prices, one).totalCents ?? 0;
        expect(Math.abs(all - single * one.quantity)).toBeLessThanOrEqual(one.quantity);
      }),
    );
  });
});
