import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLACES, type Place, someHours } from "./arbitrary.fixture.ts";
import { type InterlockLink, interlockedCommitments, interlockedWith } from "./interlock.ts";
import { type Interval, overlaps } from "./interval.ts";
import { judge } from "./judge.ts";
import { judgeMany } from "./judge-many.ts";
import { addDays } from "./local-date.ts";
import { at, commitment, onTheSpot, opening, situation, units, weekly } from "./situation.fixture.ts";
import type { Candidate } from "./situation.ts";
import { localDateOf, typedTime, wallClockAt } from "./zone.ts";

/** A hall that divides in two, machines in one half, and a room beside. */
const LINKS: readonly InterlockLink[] = [
  { outer: "hall", inner: "court" },
  { outer: "hall", inner: "garden" },
  { outer: "court", inner: "laser" },
];
const LISTINGS = ["hall", "court", "garden", "laser", "office"] as const;
const TOGETHER: Readonly<Record<(typeof LISTINGS)[number], readonly string[]>> = {
  hall: ["court", "garden", "laser"],
  court: ["hall", "laser"],
  garden: ["hall"],
  laser: ["hall", "court"],
  office: [],
};

const atPlace = <Value>(value: (place: Place) => fc.Arbitrary<Value>) =>
  fc.constantFrom<Place>(...PLACES).chain((place) => value(place).map((found) => ({ place, found })));

describe("rooms", () => {
  test("E16 a hall, its halves and what is inside never serve two at one time, in any order of asking", () => {
    for (const listing of LISTINGS) expect(interlockedWith(listing, LINKS)).toEqual([...TOGETHER[listing]].sort());
    fc.assert(
      fc.property(
        atPlace((place) => fc.array(fc.tuple(fc.constantFrom(...LISTINGS), someHours(place)), { maxLength: 30 })),
        ({ place, found }) => {
          const accepted: { listing: (typeof LISTINGS)[number]; interval: Interval }[] = [];
          const facts = situation({ opening: opening({}, { zone: place.zone }) });
          for (const [listing, interval] of found) {
            const booked = accepted.map((one) => ({
              listing: one.listing,
              commitment: commitment(one.interval, { use: "on_the_spot" }),
            }));
            const own = booked.filter((one) => one.listing === listing).map((one) => one.commitment);
            const commitments = [...own, ...interlockedCommitments(listing, LINKS, booked)];
            const { bookable } = judge(onTheSpot(interval), { ...facts, commitments }, { propose: false });
            const clash = accepted.some(
              (one) =>
                (one.listing === listing || TOGETHER[listing].includes(one.listing)) &&
                overlaps(one.interval, interval),
            );
            expect(bookable).toBe(!clash);
            if (bookable) accepted.push({ listing, interval });
          }
        },
      ),
    );
  });
  test("twelve desks are never more than twelve at one moment, and the whole room is twelve", () => {
    fc.assert(
      fc.property(
        atPlace((place) =>
          fc.array(fc.tuple(someHours(place), fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(12))), {
            maxLength: 40,
          }),
        ),
        ({ place, found }) => {
          const facts = situation({ units: units(12), opening: opening({}, { zone: place.zone }) });
          const candidates = found.map(([interval, quantity]) => onTheSpot(interval, { quantity }));
          const accepted: { interval: Interval; quantity: number }[] = [];
          for (const [index, verdict] of judgeMany(candidates, facts).entries()) {
            const asked = candidates[index] ?? onTheSpot({ start: 0, end: 0 });
            const usedAt = (moment: number) =>
              accepted
                .filter(({ interval }) => interval.start <= moment && moment < interval.end)
                .reduce((sum, { quantity }) => sum + quantity, 0);
            let most = 0;
            for (let moment = asked.interval.start; moment < asked.interval.end; moment += 1_800_000)
              most = Math.max(most, usedAt(moment));
            expect(verdict.free).toBe(12 - most);
            expect(verdict.bookable).toBe(most + asked.quantity <= 12);
            if (verdict.bookable) accepted.push(asked);
          }
        },
      ),
    );
  });
  test("G9 a weekly 19:00 stays at 19:00 across both clock changes, and is judged in one go as one by one", () => {
    for (const zone of ["Europe/Paris", "Indian/Reunion", "Pacific/Auckland"]) {
      const place = opening({ weekly: weekly([4], 1140, 1260) }, { zone });
      const facts = situation({ now: at("2026-01-01 12:00", zone), opening: place, onTheSpot: { horizonDays: 400 } });
      const thursdays = Array.from({ length: 50 }, (_, week): Candidate => {
        const date = addDays("2026-01-08", 7 * week);
        const moment = (minutes: number) => {
          const typed = typedTime(date, minutes, zone);
          return typed.ok ? typed.instant : 0;
        };
        return onTheSpot({ start: moment(1140), end: moment(1260) });
      });
      const verdicts = judgeMany(thursdays, facts);
      expect(verdicts.every(({ bookable }) => bookable)).toBe(true);
      expect(new Set(verdicts.map(({ interval }) => wallClockAt(interval.start, zone).minutes))).toEqual(
        new Set([1140]),
      );
      expect(localDateOf(verdicts[49]?.interval.start ?? 0, zone)).toBe("2026-12-17");
    }
  });
  test("G1 nine to five in New York on the day after the clock change is 14:00Z to 22:00Z", () => {
    const zone = "America/New_York";
    const place = opening({ weekly: weekly([1, 2, 3, 4, 5, 6, 7], 540, 1020) }, { zone });
    const facts = situation({ now: Date.parse("2023-11-05T12:00:00Z"), opening: place });
    const whole = { start: Date.parse("2023-11-06T14:00:00Z"), end: Date.parse("2023-11-06T22:00:00Z") };
    expect(judge(onTheSpot(whole), facts).bookable).toBe(true);
    const early = { start: Date.parse("2023-11-06T13:00:00Z"), end: Date.parse("2023-11-06T14:00:00Z") };
    expect(judge(onTheSpot(early), facts).reasons.start).toMatchObject([{ code: "closed" }]);
  });
});
