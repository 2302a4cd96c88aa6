import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySituation, SPAN_DAYS } from "./arbitrary.fixture.ts";
import { occupanciesOf } from "./commitment.ts";
import { includes, overlaps } from "./interval.ts";
import { addDays } from "./local-date.ts";
import { openTime } from "./opening.ts";
import { commitment, hours, opening, situation, units, weekly } from "./situation.fixture.ts";
import { weekOverview } from "./week-overview.ts";
import { dayInterval, startOfDay, wallClockAt } from "./zone.ts";

const HALF_HOUR = 1_800_000;
const clock = (instant: number, zone = "Europe/Paris") => {
  const { minutes } = wallClockAt(instant, zone);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
};

describe("a week at a glance", () => {
  const place = opening({ weekly: weekly([1, 2, 3, 4, 5], 540, 1080) });
  test("A8 what runs past midnight shows on both days, also outside the opening hours", () => {
    const night = commitment(hours("2026-03-02 22:00", "2026-03-03 01:00"), { use: "on_the_spot" });
    const [monday, tuesday] = weekOverview(situation({ opening: place, commitments: [night] }), {
      use: "on_the_spot",
      from: "2026-03-02",
      days: 2,
    });
    expect(monday?.stretches.map(({ interval, code, open }) => [clock(interval.start), code, open])).toEqual([
      ["9:00", null, true],
      ["22:00", "booked", false],
    ]);
    expect(tuesday?.stretches.map(({ interval, code }) => [clock(interval.start), clock(interval.end), code])).toEqual([
      ["0:00", "1:00", "booked"],
      ["9:00", "18:00", null],
    ]);
    expect(tuesday?.stretches[0]?.commitments).toEqual([night.id]);
  });
  test("places of a shared room are counted, buffers and external events are told apart", () => {
    const facts = situation({
      units: units(12),
      opening: place,
      commitments: [
        commitment(hours("2026-03-02 10:00", "2026-03-02 12:00"), { use: "on_the_spot", quantity: 7 }),
        commitment(hours("2026-03-02 15:00", "2026-03-02 16:00"), { cause: "external" }),
      ],
      onTheSpot: { bufferAfter: { minutes: 60 } },
    });
    const [monday] = weekOverview(facts, { use: "on_the_spot", from: "2026-03-02", days: 1 });
    expect(monday?.stretches.map(({ interval, free, code }) => [clock(interval.start), free, code])).toEqual([
      ["9:00", 12, null],
      ["10:00", 5, "booked"],
      ["12:00", 5, "buffer"],
      ["13:00", 12, null],
      ["15:00", 0, "external"],
      ["16:00", 12, null],
    ]);
  });
  test("a closed day says why, a day of the clock change has its 23 hours", () => {
    const holidays = [{ date: "2026-03-30", key: "x", names: { fr: "Fête", en: "Feast" } }];
    const facts = situation({ opening: opening({ closingHolidays: "all" }, { holidays }) });
    const [sunday, monday] = weekOverview(facts, { use: "on_the_spot", from: "2026-03-29", days: 2 });
    expect((sunday?.interval.end ?? 0) - (sunday?.interval.start ?? 0)).toBe(23 * 2 * HALF_HOUR);
    expect(monday).toMatchObject({ stretches: [], closedBy: { cause: "holiday" }, holiday: { fr: "Fête" } });
  });
  test("every half-hour says what is open and how much is left, against brute force", () => {
    fc.assert(
      fc.property(anySituation(), ({ place: { zone, first }, facts }) => {
        const rows = weekOverview(facts, { use: "on_the_spot", from: first, days: SPAN_DAYS });
        const all = { start: startOfDay(first, zone), end: startOfDay(addDays(first, SPAN_DAYS), zone) };
        const open = openTime(facts.opening, all);
        const occupancies = occupanciesOf(facts.commitments, { ...facts, total: facts.units.length });
        for (const row of rows) {
          expect(row.interval).toEqual(dayInterval(row.date, row.date, zone));
          for (let moment = row.interval.start; moment < row.interval.end; moment += HALF_HOUR) {
            const used = occupancies
              .filter(({ occupied }) => overlaps(occupied, { start: moment, end: moment + 1 }))
              .reduce((sum, { quantity }) => sum + quantity, 0);
            const isOpen = open.some((range) => includes(range, moment));
            const found = row.stretches.filter(({ interval }) => includes(interval, moment));
            expect(found.length).toBe(isOpen || used > 0 ? 1 : 0);
            if (!found[0]) continue;
            expect(found[0].open).toBe(isOpen);
            expect(found[0].free).toBe(Math.max(0, facts.units.length - used));
            expect(found[0].code === null).toBe(used === 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
