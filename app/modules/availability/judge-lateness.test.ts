import { describe, expect, test } from "vitest";
import type { Commitment } from "./commitment.ts";
import type { Interval } from "./interval.ts";
import { judge } from "./judge.ts";
import { allReasons, type ReasonCode } from "./reason.ts";
import {
  at,
  away,
  commitment,
  days,
  hours,
  onTheSpot,
  opening,
  situation,
  units,
  weekly,
} from "./situation.fixture.ts";
import type { Candidate, Situation } from "./situation.ts";

function codes(candidate: Candidate, facts: Situation): ReasonCode[] {
  return allReasons(judge(candidate, facts).reasons).map(({ code }) => code);
}

function free(facts: Situation, interval: Interval): number {
  return judge(away(interval), facts, { propose: false }).free;
}

const january = (from: number, to = from) =>
  days(`2026-01-${String(from).padStart(2, "0")}`, `2026-01-${String(to).padStart(2, "0")}`);

describe("late, early, never came", () => {
  const out = (parts: Partial<Commitment>) => commitment(january(1, 5), { id: "loan", ...parts });
  test("C1 out until the 5th and not back on the 6th: nothing on the 8th; merely reserved, it is free", () => {
    const now = at("2026-01-06 10:00");
    expect(free(situation({ now, commitments: [out({ handedOver: 1 })] }), january(8))).toBe(0);
    expect(codes(away(january(8)), situation({ now, commitments: [out({ handedOver: 1 })] }))).toEqual(["overdue"]);
    expect(free(situation({ now, commitments: [out({})] }), january(8))).toBe(1);
  });
  test("C3 four units overdue: six of ten, however far", () => {
    const facts = situation({
      now: at("2026-01-06 10:00"),
      units: units(10),
      commitments: [out({ quantity: 6, handedOver: 4 })],
    });
    expect(
      [january(8), days("2026-06-01", "2026-06-30"), days("2035-01-01")].map((window) => free(facts, window)),
    ).toEqual([6, 6, 6]);
    const { reasons } = judge(away(january(8), { quantity: 7 }), facts);
    expect(reasons.between).toMatchObject([{ code: "overdue", params: { commitments: ["loan"], free: 6, to: null } }]);
  });
  test("C5 an overdue loan can be extended, unless something clashes or everything is back", () => {
    const now = at("2026-01-06 10:00");
    const editing = { id: "loan", interval: january(1, 5), quantity: 1, handedOver: 1 };
    const extended = (facts: Situation, parts = {}) =>
      judge(away(january(1, 9), { editing: { ...editing, ...parts } }), facts);
    expect(extended(situation({ now, commitments: [out({ handedOver: 1 })] })).bookable).toBe(true);
    const clash = situation({ now, commitments: [out({ handedOver: 1 }), commitment(january(8, 9), { id: "next" })] });
    expect(extended(clash).reasons.between).toMatchObject([{ code: "booked", params: { commitments: ["next"] } }]);
    expect(extended(situation({ now }), { handedOver: 0, returned: true }).reasons.between).toEqual([
      { code: "not_allowed", params: { cause: "returned" } },
    ]);
  });
  test("C9 a request that its date outlived, and a loan never collected, block nothing", () => {
    const now = at("2026-01-06 10:00");
    const held = (parts: Partial<Commitment>) =>
      situation({ now, commitments: [commitment(january(6, 9), { cause: "held", ...parts })] });
    expect(free(held({}), january(8))).toBe(1);
    expect(free(held({ interval: january(7, 9), heldUntil: at("2026-01-06 09:00") }), january(8))).toBe(1);
    expect(free(held({ interval: january(7, 9), heldUntil: at("2026-01-06 11:00") }), january(8))).toBe(0);
    expect(codes(away(january(8)), held({ interval: january(7, 9) }))).toEqual(["held"]);
    const uncollected = situation({ now, away: { bufferAfter: { days: 5 } }, commitments: [out({})] });
    expect(judge(away(january(7)), uncollected).bookable).toBe(true);
  });
});

describe("buffers", () => {
  const mondayToFriday = opening({ weekly: weekly([1, 2, 3, 4, 5], 540, 1080) });
  test("closed days are skipped over: two open days after a Friday end on Tuesday", () => {
    const facts = situation({
      opening: mondayToFriday,
      away: { bufferAfter: { days: 2 } },
      commitments: [commitment(january(7, 9), { id: "friday" })],
    });
    expect(codes(away(january(13)), facts)).toEqual(["buffer"]);
    expect(judge(away(january(14)), facts).bookable).toBe(true);
    expect(judge(away(january(12)), facts).reasons.between).toEqual([
      { code: "buffer", params: { commitments: ["friday"], free: 0, from: at("2026-01-07"), to: at("2026-01-14") } },
    ]);
  });
  test("the buffers of the one asked for count too, and are said of their own end", () => {
    const facts = situation({
      opening: mondayToFriday,
      away: { bufferBefore: { days: 1 }, bufferAfter: { days: 1 } },
      commitments: [commitment(days("2026-01-14"), { id: "wednesday" })],
    });
    const verdict = judge(away(january(12)), facts);
    expect([verdict.reasons.between.map(({ code }) => code), verdict.reasons.end.map(({ code }) => code)]).toEqual([
      [],
      ["buffer"],
    ]);
    expect(judge(away(january(16)), facts).reasons.start).toMatchObject([
      { code: "buffer", params: { commitments: ["wednesday"] } },
    ]);
    expect(judge(away(days("2026-01-19")), facts).bookable).toBe(true);
    expect(judge(away(january(9)), facts).bookable).toBe(true);
  });
  test("D3 the owner may book inside a buffer, is told so, and never gets what is taken", () => {
    const facts = situation({
      opening: mondayToFriday,
      away: { bufferAfter: { days: 2 } },
      commitments: [commitment(january(7, 9), { id: "friday" })],
      asker: { role: "owner", mayAsk: true },
    });
    const verdict = judge(away(january(12)), facts);
    expect(verdict.bookable).toBe(true);
    expect(verdict.overridden.between).toMatchObject([{ code: "buffer", params: { commitments: ["friday"] } }]);
    expect(verdict.free).toBe(1);
    expect(codes(away(january(9)), facts)).toEqual(["booked"]);
    expect(codes(away(january(12)), { ...facts, asker: { mayAsk: true } })).toEqual(["buffer"]);
  });
  test("D4 after an early or a late return the buffer counts from the real return", () => {
    const returned = (day: string) =>
      situation({
        now: at("2026-01-16 08:00"),
        opening: mondayToFriday,
        away: { bufferAfter: { days: 1 } },
        commitments: [commitment(january(12, 20), { returnedAt: at(day) })],
      });
    const early = returned("2026-01-15 15:00");
    expect(codes(away(january(16)), early)).toEqual(["buffer"]);
    expect(judge(away(january(19)), early).bookable).toBe(true);
    const late = situation({
      now: at("2026-01-15 18:00"),
      opening: mondayToFriday,
      away: { bufferAfter: { days: 1 } },
      commitments: [commitment(january(5, 9), { handedOver: 0, returnedAt: at("2026-01-15 15:00") })],
    });
    expect(codes(away(january(16)), late)).toEqual(["buffer"]);
    expect(judge(away(january(19)), late).bookable).toBe(true);
  });
  test("hours of buffer are hours of opening", () => {
    const facts = situation({
      opening: mondayToFriday,
      onTheSpot: { bufferAfter: { minutes: 120 } },
      commitments: [commitment(hours("2026-01-09 15:00", "2026-01-09 17:00"), { use: "on_the_spot" })],
    });
    expect(codes(onTheSpot(hours("2026-01-12 09:30", "2026-01-12 11:00")), facts)).toEqual(["buffer"]);
    expect(codes(onTheSpot(hours("2026-01-12 10:00", "2026-01-12 11:00")), facts)).toEqual([]);
    expect(codes(onTheSpot(hours("2026-01-09 13:30", "2026-01-09 14:30")), facts)).toEqual(["buffer"]);
    expect(codes(onTheSpot(hours("2026-01-09 12:00", "2026-01-09 13:00")), facts)).toEqual([]);
  });
});
