import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySituation, someHours } from "./arbitrary.fixture.ts";
import { judge } from "./judge.ts";
import { commitmentOf, judgeMany } from "./judge-many.ts";
import { addDays } from "./local-date.ts";
import { allReasons } from "./reason.ts";
import { at, commitment, hours, onTheSpot, opening, situation, units, weekly } from "./situation.fixture.ts";
import type { Candidate, Situation } from "./situation.ts";

const HOUR = 3_600_000;
const choir = (date: string) => onTheSpot(hours(`${date} 19:00`, `${date} 21:00`));

/** One by one, each accepted one becoming a commitment: slow and plain. */
function oneByOne(candidates: readonly Candidate[], facts: Situation) {
  const accepted: Situation["commitments"][number][] = [];
  return candidates.map((candidate, index) => {
    const commitments = [...facts.commitments, ...accepted];
    const verdict = judge(candidate, { ...facts, commitments }, { propose: false });
    if (verdict.bookable) accepted.push(commitmentOf(candidate, verdict.interval, `earlier ${index}`));
    return verdict;
  });
}

describe("several judged together", () => {
  test("the dates that clash are told, the others pass", () => {
    const taken = commitment(hours("2026-03-12 20:00", "2026-03-12 22:00"), { use: "on_the_spot" });
    const dates = ["2026-03-05", "2026-03-12", "2026-03-19"];
    const verdicts = judgeMany(dates.map(choir), situation({ commitments: [taken] }));
    expect(verdicts.map(({ bookable }) => bookable)).toEqual([true, false, true]);
    expect(verdicts[1]?.reasons.between).toMatchObject([{ code: "booked", params: { commitments: [taken.id] } }]);
    expect(verdicts[1]?.collidesWith).toEqual([]);
  });
  test("a series collides with itself, by its dates and by its buffers", () => {
    const daily = ["2026-03-05 10:00", "2026-03-05 11:00", "2026-03-05 12:30"].map((start) =>
      onTheSpot({ start: at(start), end: at(start) + HOUR + 30 * 60_000 }),
    );
    expect(judgeMany(daily, situation()).map(({ collidesWith }) => collidesWith)).toEqual([[], [0], []]);
    const touching = [at("2026-03-05 10:00"), at("2026-03-05 11:00")].map((start) =>
      onTheSpot({ start, end: start + HOUR }),
    );
    expect(judgeMany(touching, situation()).every(({ bookable }) => bookable)).toBe(true);
    const [, second] = judgeMany(touching, situation({ onTheSpot: { bufferAfter: { minutes: 30 } } }));
    expect(second).toMatchObject({ bookable: false, collidesWith: [0] });
  });
  test("a series counts as one booking, and may follow itself", () => {
    const facts = situation({
      onTheSpot: { maxBookingsAtATime: 1, noConsecutiveBookings: true },
      asker: { role: "borrower", borrower: "choir", mayAsk: true, openBookings: [] },
    });
    const touching = [10, 11, 12].map((hour) =>
      onTheSpot({ start: at(`2026-03-05 ${hour}:00`), end: at(`2026-03-05 ${hour + 1}:00`) }),
    );
    expect(judgeMany(touching, facts).every(({ bookable }) => bookable)).toBe(true);
    const busy = { ...facts, asker: { mayAsk: true, borrower: "choir", openBookings: ["b"] } };
    expect(judgeMany(touching, busy).every(({ bookable }) => !bookable)).toBe(true);
  });
  test("what is no interval, or a use that is not offered, is refused on its own", () => {
    const facts = situation();
    const backwards = onTheSpot({ start: at("2026-03-05 12:00"), end: at("2026-03-05 10:00") });
    const away = { ...choir("2026-03-19"), use: "away" as const };
    const verdicts = judgeMany([backwards, choir("2026-03-12"), away], {
      ...facts,
      rules: { on_the_spot: facts.rules.on_the_spot },
    } as Situation);
    expect(verdicts.map(({ bookable }) => bookable)).toEqual([false, true, false]);
    expect(allReasons(verdicts[2]?.reasons ?? { start: [], between: [], end: [] })).toMatchObject([
      { code: "not_allowed", params: { cause: "use" } },
    ]);
  });
  test("the same verdicts as one by one", () => {
    let [accepted, collisions] = [0, 0];
    fc.assert(
      fc.property(
        anySituation({ minutes: 30 }).chain((scene) =>
          fc
            .array(fc.tuple(someHours(scene.place), fc.integer({ min: 1, max: 2 })), { minLength: 2, maxLength: 12 })
            .map((windows) => ({ ...scene, windows })),
        ),
        fc.constantFrom("away" as const, "on_the_spot" as const),
        fc.constantFrom("owner" as const, "borrower" as const),
        fc.option(fc.integer({ min: 1, max: 3 }), { freq: 3 }),
        ({ facts, windows }, use, role, named) => {
          const asked = { ...facts, asker: { role, mayAsk: true } };
          const candidates = windows.map(([interval, quantity]): Candidate => {
            const unitIds = named === null ? {} : { unitIds: [`unit-${named}`] };
            return { use, quantity, interval, ...unitIds };
          });
          const together = judgeMany(candidates, asked);
          const apart = oneByOne(candidates, asked);
          for (const [index, verdict] of together.entries()) {
            const { collidesWith, ...rest } = verdict;
            expect(rest).toEqual(apart[index]);
            accepted += verdict.bookable ? 1 : 0;
            collisions += collidesWith.length;
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(20);
    expect(collisions).toBeGreaterThan(0);
  });
  test("a thousand dates against a thousand bookings", () => {
    const place = opening({ weekly: weekly([1, 2, 3, 4, 5, 6, 7], 480, 1320) });
    const others = Array.from({ length: 1000 }, (_, day) =>
      commitment(
        { start: at("2026-01-02 14:00") + day * 24 * HOUR, end: at("2026-01-02 16:00") + day * 24 * HOUR },
        { use: "on_the_spot", ...(day % 7 === 0 ? { unitIds: ["unit-2"] } : {}) },
      ),
    );
    const dates = Array.from({ length: 1000 }, (_, day) => {
      const date = addDays("2026-01-02", day);
      return onTheSpot(
        day % 3 === 0 ? hours(`${date} 15:00`, `${date} 17:00`) : hours(`${date} 09:00`, `${date} 11:00`),
      );
    });
    const facts = situation({
      units: units(2),
      opening: place,
      commitments: others,
      onTheSpot: { horizonDays: 1200, bufferBefore: { minutes: 30 }, bufferAfter: { minutes: 30 } },
    });
    const verdicts = judgeMany(dates, facts);
    expect(verdicts.filter(({ bookable }) => bookable).length).toBe(1000);
    const full = { ...facts, units: units(1), commitments: others.map((one) => ({ ...one, unitIds: [] })) };
    expect(judgeMany(dates, full).filter(({ bookable }) => !bookable).length).toBe(334);
  });
});
