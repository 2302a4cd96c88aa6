import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Days, daysFor, daysTouched, type Entry, entryFor, heldBy, left, refusalOf } from "./pass.ts";

const day = 86_400_000;
const zones = ["Europe/Paris", "Indian/Reunion", "America/Martinique"];

/** The dates of a zone between two instants, minute by minute. */
function datesOf(start: number, end: number, zone: string): Set<string> {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  const dates = new Set<string>();
  for (let at = start; at < end; at += 15 * 60_000) dates.add(format.format(at));
  return dates;
}

const instants = fc.integer({ min: 0, max: 96 * 60 }).map((quarter) => Date.UTC(2027, 2, 20) + quarter * 15 * 60_000);
const windows = fc
  .tuple(instants, fc.integer({ min: 1, max: 96 * 4 }))
  .map(([start, quarters]) => ({ start, end: start + quarters * 15 * 60_000 }));

describe("days that a use touches", () => {
  test("are the dates of its clocks, also across the clock change", () => {
    fc.assert(
      fc.property(windows, fc.constantFrom(...zones), ({ start, end }, zone) => {
        const dates = [...datesOf(start, end, zone)].sort();
        expect(daysTouched({ start, end }, zone)).toEqual({
          first: dates[0],
          last: dates.at(-1),
          count: dates.length,
        });
      }),
      { numRuns: 60 },
    );
  });

  test("midnight belongs to the day that it begins", () => {
    const start = Date.parse("2027-03-02T00:00:00+01:00");
    expect(daysTouched({ start, end: start + day }, "Europe/Paris").count).toBe(1);
    expect(daysTouched({ start, end: start + day + 1 }, "Europe/Paris").count).toBe(2);
  });
});

type Step = { do: "grant" | "book" | "move" | "cancel"; days: number; which: number };
const steps = fc.array(
  fc.record({
    do: fc.constantFrom("grant", "book", "move", "cancel"),
    days: fc.integer({ min: 1, max: 6 }),
    which: fc.nat({ max: 5 }),
  }) as fc.Arbitrary<Step>,
  { maxLength: 60 },
);

const days = (count: number): Days => ({ first: "2027-03-01", last: "2027-03-31", count });
const pass = { validFrom: "2027-01-01", validUntil: "2027-12-31", revokedAt: null };

/** A ledger kept by the rules: every step that they allow. */
function kept(done: readonly Step[]): { entries: Entry[]; bookings: Map<string, number> } {
  const entries: Entry[] = [];
  const bookings = new Map<string, number>();
  for (const step of done) {
    const bookingId = `b${step.which}`;
    if (step.do === "grant") entries.push({ kind: "granted", days: step.days, bookingId: null });
    else {
      if ((step.do === "book") === bookings.has(bookingId)) continue;
      const due = step.do === "cancel" ? 0 : step.days;
      const held = heldBy(bookingId, entries);
      const available = left(entries) + held;
      const asked = { stays: [{ days: days(due), quantity: 1 }], left: available, honoured: true };
      if (due > held && refusalOf(pass, asked)) continue;
      const entry = entryFor(held, due);
      if (entry) entries.push({ ...entry, bookingId });
      if (due === 0) bookings.delete(bookingId);
      else bookings.set(bookingId, due);
    }
  }
  return { entries, bookings };
}

describe("the ledger", () => {
  test("is never overdrawn, whatever happens in whatever order", () => {
    fc.assert(
      fc.property(steps, (done) => {
        const { entries } = kept(done);
        let sum = 0;
        for (const entry of entries) {
          sum += entry.days;
          expect(sum).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("what is left and what bookings hold are what was granted", () => {
    fc.assert(
      fc.property(steps, (done) => {
        const { entries, bookings } = kept(done);
        const granted = left(entries.filter(({ kind }) => kind === "granted"));
        let held = 0;
        for (const [bookingId, due] of bookings) {
          expect(heldBy(bookingId, entries)).toBe(due);
          held += due;
        }
        expect(left(entries) + held).toBe(granted);
      }),
    );
  });

  test("a booking cancelled is as if it had never been", () => {
    const before: Entry[] = [{ kind: "granted", days: 10, bookingId: null }];
    const used = entryFor(0, 3);
    const back = entryFor(3, 0);
    expect(used).toEqual({ kind: "used", days: -3 });
    expect(back).toEqual({ kind: "given_back", days: 3 });
    expect(entryFor(3, 3)).toBeUndefined();
    expect(left([...before, { days: -3 }, { days: 3 }])).toBe(10);
  });
});

describe("a pass", () => {
  const two = { days: { first: "2027-03-01", last: "2027-03-02", count: 2 }, quantity: 2 };
  const asked = { stays: [two], left: 4, honoured: true };

  test("pays for its days, the first and the last of its validity included", () => {
    expect(refusalOf({ ...pass, validFrom: "2027-03-01", validUntil: "2027-03-02" }, asked)).toBeUndefined();
  });

  test("pays for several stays together or for none", () => {
    const later = { days: { first: "2027-03-08", last: "2027-03-08", count: 1 }, quantity: 1 };
    expect(daysFor([two, later])).toBe(5);
    expect(refusalOf(pass, { ...asked, stays: [two, later], left: 5 })).toBeUndefined();
    expect(refusalOf(pass, { ...asked, stays: [two, later], left: 4 })).toBe("not_enough");
    expect(refusalOf({ ...pass, validUntil: "2027-03-07" }, { ...asked, stays: [two, later], left: 9 })).toBe(
      "not_valid",
    );
  });

  test.each([
    ["revoked", { ...pass, revokedAt: new Date(0) }, asked],
    ["not_valid", { ...pass, validFrom: "2027-03-02" }, asked],
    ["not_valid", { ...pass, validUntil: "2027-03-01" }, asked],
    ["not_honoured", pass, { ...asked, honoured: false }],
    ["not_enough", pass, { ...asked, left: 3 }],
  ] as const)("is refused: %s", (refusal, given, what) => {
    expect(refusalOf(given, what)).toBe(refusal);
  });
});
