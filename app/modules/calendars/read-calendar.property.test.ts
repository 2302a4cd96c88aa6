import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { oneEvent } from "./exports.fixture.ts";
import { readCalendar, readingLimits } from "./read-calendar.ts";

const day = 86_400_000;

vi.setConfig({ testTimeout: 30_000 });

const stamp = (instant: number) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, "");
const moment = fc
  .integer({ min: Date.UTC(2015, 0), max: Date.UTC(2030, 0) })
  .map((instant) => stamp(Math.floor(instant / 60_000) * 60_000));
const zone = fc.constantFrom("Europe/Paris", "Indian/Reunion", "America/Martinique", "Pacific/Auckland");

const rule = fc
  .record({
    freq: fc.constantFrom("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
    interval: fc.integer({ min: 1, max: 5 }),
    end: fc.oneof(
      fc.constant(""),
      fc.integer({ min: 1, max: 50 }).map((count) => `;COUNT=${count}`),
      moment.map((until) => `;UNTIL=${until}`),
    ),
    by: fc.constantFrom("", ";BYDAY=MO,TH", ";BYMONTH=2,3", ";BYHOUR=9,14"),
  })
  .map(({ freq, interval, end, by }) => `RRULE:FREQ=${freq};INTERVAL=${interval}${end}${by}`);

const start = fc.oneof(
  moment.map((at) => `DTSTART:${at}`),
  moment.map((at) => `DTSTART;VALUE=DATE:${at.slice(0, 8)}`),
  fc.tuple(moment, zone).map(([at, name]) => `DTSTART;TZID=${name}:${at.slice(0, 15)}`),
);
const lines = fc
  .record({
    start,
    duration: fc.constantFrom("DURATION:PT1H", "DURATION:P1D", "DURATION:P3W", "DURATION:P2DT90M"),
    rules: fc.array(rule, { maxLength: 2 }),
    extra: fc.array(
      fc.oneof(
        moment.map((at) => `RDATE:${at}`),
        moment.map((at) => `EXDATE:${at}`),
      ),
      { maxLength: 3 },
    ),
  })
  .map((event) => [event.start, event.duration, ...event.rules, ...event.extra]);

const window = fc
  .record({
    zone,
    from: fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) }),
    days: fc.integer({ min: 1, max: 550 }),
  })
  .map(({ days, ...rest }) => ({ ...rest, horizon: rest.from + days * day }));

const read = (written: string[], within: Parameters<typeof readCalendar>[1]) => {
  const reading = readCalendar(new TextEncoder().encode(oneEvent(...written)), within);
  if (!reading.ok) throw new Error(reading.error);
  return reading;
};

test("nothing outside the window, nothing empty, nothing twice, never more than the limit", () => {
  fc.assert(
    fc.property(lines, window, (written, within) => {
      const { taken } = read(written, within);
      for (const { start: begins, end } of taken) {
        expect(begins).toBeLessThan(end);
        expect(end).toBeGreaterThan(within.from);
        expect(begins).toBeLessThan(within.horizon);
        expect(end).toBeLessThanOrEqual(within.horizon);
      }
      expect(new Set(taken.map(({ key }) => key)).size).toBe(taken.length);
      expect(taken.length).toBeLessThanOrEqual(readingLimits.occurrences);
    }),
    { numRuns: 60 },
  );
});

test("a series read from the middle is the one read from its beginning", () => {
  fc.assert(
    fc.property(lines, window, (written, within) => {
      const whole = read(written, { ...within, from: within.from - 700 * day });
      fc.pre(!whole.warnings.too_many);
      const late = whole.taken.filter(({ end }) => end > within.from);
      expect(read(written, within).taken).toEqual(late);
    }),
    { numRuns: 40 },
  );
});

test("the same calendar read again gives the same keys, whenever it is read", () => {
  fc.assert(
    fc.property(lines, window, (written, within) => {
      const later = { ...within, from: within.from + 3 * day, horizon: within.horizon + 3 * day };
      const [now, then] = [read(written, within).taken, read(written, later).taken];
      fc.pre(now.length < readingLimits.occurrences);
      const known = new Map(now.map((one) => [one.key, one.start]));
      for (const one of then) if (one.start < within.horizon) expect(known.get(one.key)).toBe(one.start);
    }),
    { numRuns: 40 },
  );
});

test("whatever bytes are sent, there is an answer", () => {
  const garbage = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ maxLength: 200 }).map((text) => new TextEncoder().encode(oneEvent(text))),
    fc
      .array(
        fc.constantFrom(
          "DTSTART:",
          "RRULE:FREQ=",
          "EXDATE;TZID=",
          "DURATION:P",
          "20270302",
          "DAILY",
          "\r\n",
          ";",
          "-1",
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => new TextEncoder().encode(oneEvent(parts.join("")))),
  );
  fc.assert(
    fc.property(garbage, (bytes) => {
      const within = { zone: "Europe/Paris", from: Date.UTC(2027, 0), horizon: Date.UTC(2028, 0) };
      expect(typeof readCalendar(bytes, within).ok).toBe("boolean");
    }),
    { numRuns: 300 },
  );
});
