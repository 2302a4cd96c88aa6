import { describe, expect, test } from "vitest";
import type { Interval } from "./interval.ts";
import { judge } from "./judge.ts";
import { addDays, type LocalDate } from "./local-date.ts";
import { allReasons, type ReasonCode } from "./reason.ts";
import { at, away, commitment, days, hours, onTheSpot, situation, units } from "./situation.fixture.ts";
import type { Candidate, Situation } from "./situation.ts";

function codes(candidate: Candidate, facts: Situation): ReasonCode[] {
  return allReasons(judge(candidate, facts).reasons).map(({ code }) => code);
}

function free(facts: Situation, interval: Interval): number {
  return judge(away(interval), facts, { propose: false }).free;
}

const january = (from: number, to = from) =>
  days(`2026-01-${String(from).padStart(2, "0")}`, `2026-01-${String(to).padStart(2, "0")}`);

describe("overlaps of one unit", () => {
  test("A1 a one-day loan blocks that day and no other", () => {
    const facts = situation({ commitments: [commitment(january(17), { id: "one-day" })] });
    const windows = [january(15, 16), january(16, 17), january(17), january(17, 18), january(15, 20), january(18, 20)];
    expect(windows.map((window) => free(facts, window))).toEqual([1, 0, 0, 0, 0, 1]);
    expect(windows.map((window) => judge(away(window), facts).bookable)).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(judge(away(january(17)), facts).reasons.between).toEqual([
      { code: "booked", params: { commitments: ["one-day"], free: 0, from: at("2026-01-17"), to: at("2026-01-18") } },
    ]);
  });
  test("A2 by the hour, what merely touches is not named in the refusal", () => {
    const facts = situation({
      away: { granularity: { minutes: 60 } },
      commitments: [
        commitment(hours("2026-04-04 00:00", "2026-04-08 00:00"), { id: "overlapping" }),
        commitment(hours("2026-04-02 00:00", "2026-04-04 00:00"), { id: "touching" }),
      ],
    });
    const { bookable, reasons } = judge(away(hours("2026-04-04 00:00", "2026-04-06 00:00")), facts);
    expect(bookable).toBe(false);
    expect(allReasons(reasons)).toMatchObject([{ code: "booked", params: { commitments: ["overlapping"] } }]);
    expect(codes(away(hours("2026-04-08 00:00", "2026-04-09 00:00")), facts)).toEqual([]);
  });
  test("A5 my own booking, and what the same change cancels, are no conflict", () => {
    const facts = situation({
      commitments: [commitment(january(10, 12), { id: "mine" }), commitment(january(13, 14), { id: "also-mine" })],
    });
    const editing = { id: "mine", interval: january(10, 12), quantity: 1, handedOver: 0 };
    expect(judge(away(january(10, 12), { editing }), facts).bookable).toBe(true);
    expect(codes(away(january(10, 13), { editing }), facts)).toEqual(["booked"]);
    expect(judge(away(january(10, 13), { editing, excluding: ["also-mine"] }), facts).bookable).toBe(true);
  });
  test("A7 what is submitted is judged, not the stretch that was opened", () => {
    const facts = situation({
      commitments: [commitment(hours("2026-01-05 10:00", "2026-01-05 13:00"), { use: "on_the_spot" })],
    });
    expect(judge(onTheSpot(hours("2026-01-05 09:30", "2026-01-05 10:00")), facts).bookable).toBe(true);
    expect(codes(onTheSpot(hours("2026-01-05 10:30", "2026-01-05 12:00")), facts)).toEqual(["booked"]);
  });
  test("A8 a booking past midnight blocks both days", () => {
    const facts = situation({
      commitments: [commitment(hours("2026-01-05 22:00", "2026-01-06 02:00"), { use: "on_the_spot" })],
    });
    expect([january(4), january(5), january(6), january(7)].map((day) => free(facts, day))).toEqual([1, 0, 0, 1]);
    expect(codes(onTheSpot(hours("2026-01-06 01:00", "2026-01-06 03:00")), facts)).toEqual(["booked"]);
    expect(codes(onTheSpot(hours("2026-01-06 02:00", "2026-01-06 03:00")), facts)).toEqual([]);
  });
});

describe("quantities over time", () => {
  const perDay = (facts: Situation, from: LocalDate, to: LocalDate): [number, number] => {
    const numbers: number[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) numbers.push(free(facts, days(date)));
    return [Math.min(...numbers), Math.max(...numbers)];
  };
  test("B1 seven units under three staggered loans", () => {
    const facts = situation({
      units: units(7),
      commitments: [
        commitment(days("2026-03-21", "2026-03-31"), { quantity: 3 }),
        commitment(days("2026-03-10", "2026-03-24"), { quantity: 2 }),
        commitment(days("2026-03-23", "2026-04-05"), { quantity: 2 }),
      ],
    });
    expect(perDay(facts, "2026-03-01", "2026-03-09")).toEqual([7, 7]);
    expect(perDay(facts, "2026-03-10", "2026-03-20")).toEqual([5, 5]);
    expect(perDay(facts, "2026-03-21", "2026-03-22")).toEqual([2, 2]);
    expect(perDay(facts, "2026-03-23", "2026-03-24")).toEqual([0, 0]);
    expect(perDay(facts, "2026-03-25", "2026-03-31")).toEqual([2, 2]);
    expect(perDay(facts, "2026-04-01", "2026-04-05")).toEqual([5, 5]);
    expect(perDay(facts, "2026-04-06", "2026-04-15")).toEqual([7, 7]);
  });
  test("B2 the minimum over the period counts, not an average", () => {
    const facts = situation({
      units: units(3),
      commitments: [
        commitment(days("2026-01-17", "2026-02-27")),
        commitment(days("2026-01-20", "2026-02-05")),
        commitment(days("2026-02-01", "2026-03-09")),
      ],
    });
    const over = (from: LocalDate, to: LocalDate) => free(facts, days(from, to));
    expect(over("2026-01-10", "2026-01-16")).toBe(3);
    expect(over("2026-01-17", "2026-01-31")).toBe(1);
    expect(over("2026-02-01", "2026-02-05")).toBe(0);
    expect(over("2026-02-06", "2026-03-15")).toBe(1);
    expect(over("2026-02-28", "2026-03-31")).toBe(2);
    expect(over("2026-01-17", "2026-02-28")).toBe(0);
    expect(over("2026-01-06", "2026-02-01")).toBe(0);
  });
  test("B6 what I hold and what I ask do not add up", () => {
    const facts = situation({
      units: units(10),
      commitments: [commitment(january(5, 9), { quantity: 7 }), commitment(january(5, 9), { id: "mine", quantity: 3 })],
    });
    const asking = (quantity: number) =>
      judge(
        away(january(5, 9), { quantity, editing: { id: "mine", interval: january(5, 9), quantity: 3, handedOver: 0 } }),
        facts,
      );
    expect([3, 4, 6].map((quantity) => asking(quantity).bookable)).toEqual([true, false, false]);
    expect(asking(6).free).toBe(3);
  });
  test("B7 in an over-committed pool, keeping or reducing is always allowed", () => {
    const facts = situation({
      units: units(10),
      commitments: [commitment(january(5, 9), { quantity: 7 }), commitment(january(5, 9), { id: "mine", quantity: 8 })],
    });
    const asking = (quantity: number, interval = january(5, 9)) =>
      judge(
        away(interval, { quantity, editing: { id: "mine", interval: january(5, 9), quantity: 8, handedOver: 0 } }),
        facts,
      ).bookable;
    expect([asking(1), asking(8), asking(8, january(6, 8)), asking(9), asking(8, january(5, 10))]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    const shrunk = { ...facts, units: units(5), paused: {} };
    expect(
      judge(
        away(january(5, 9), {
          quantity: 7,
          editing: { id: "mine", interval: january(5, 9), quantity: 8, handedOver: 0 },
        }),
        shrunk,
      ).bookable,
    ).toBe(true);
  });
  test("B15 nothing goes below what is handed over", () => {
    const facts = situation({
      units: units(5),
      commitments: [commitment(january(1, 9), { id: "mine", quantity: 3, handedOver: 3 })],
    });
    const editing = { id: "mine", interval: january(1, 9), quantity: 3, handedOver: 3 };
    expect(judge(away(january(1, 9), { quantity: 2, editing }), facts).reasons.between).toEqual([
      { code: "not_allowed", params: { cause: "handed_over", handedOver: 3 } },
    ]);
    expect(judge(away(january(1, 9), { quantity: 3, editing }), facts).bookable).toBe(true);
  });
  test("B21 one of ten goes to repair: six are free, on later days too, until it is back", () => {
    const booked = commitment(january(5, 20), { quantity: 3 });
    const repair = commitment(
      { start: at("2026-01-08 09:00"), end: Number.POSITIVE_INFINITY },
      { cause: "maintenance", unitIds: ["unit-4"] },
    );
    const facts = situation({ units: units(10), commitments: [booked, repair] });
    expect([
      free(facts, january(6)),
      free(facts, january(8)),
      free(facts, january(19)),
      free(facts, days("2026-06-01")),
    ]).toEqual([7, 6, 6, 9]);
    const back = situation({
      units: units(10),
      commitments: [booked, { ...repair, interval: hours("2026-01-08 09:00", "2026-01-12 00:00") }],
    });
    expect([free(back, january(11)), free(back, january(12))]).toEqual([6, 7]);
  });
  test("a quantity beyond all there is, zero, a fraction", () => {
    const facts = situation({ units: units(3) });
    expect(judge(away(january(5), { quantity: 4 }), facts).reasons.between).toEqual([
      { code: "limit_reached", params: { cause: "units", maximum: 3 } },
    ]);
    for (const quantity of [0, -1, 1.5, Number.NaN]) {
      expect(judge(away(january(5), { quantity }), facts).reasons.between).toEqual([
        { code: "not_allowed", params: { cause: "quantity" } },
      ]);
    }
    expect(judge(away(january(5)), situation({ units: [] })).bookable).toBe(false);
  });
  test("unit A in repair on Monday, B on Tuesday: nothing is free for both days", () => {
    const facts = situation({
      units: ["a", "b"],
      commitments: [
        commitment(days("2026-01-05"), { id: "repair-a", cause: "maintenance", unitIds: ["a"] }),
        commitment(days("2026-01-06"), { id: "repair-b", cause: "maintenance", unitIds: ["b"] }),
      ],
    });
    expect([free(facts, january(5)), free(facts, january(6)), free(facts, january(5, 6))]).toEqual([1, 1, 0]);
    expect(judge(away(january(5, 6)), facts).reasons.between).toMatchObject([
      { code: "maintenance", params: { commitments: ["repair-a", "repair-b"], free: 0 } },
    ]);
  });
  test("a chosen unit must be free itself", () => {
    const facts = situation({
      units: ["a", "b"],
      commitments: [commitment(january(5, 9), { id: "has-a", unitIds: ["a"] })],
    });
    expect(judge(away(january(6), { unitIds: ["b"] }), facts).bookable).toBe(true);
    expect(judge(away(january(6), { unitIds: ["a"] }), facts).reasons.between).toMatchObject([
      { code: "booked", params: { commitments: ["has-a"] } },
    ]);
    expect(judge(away(january(6), { unitIds: ["z"] }), facts).bookable).toBe(false);
  });
});
