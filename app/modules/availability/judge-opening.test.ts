import { describe, expect, test } from "vitest";
import { judge } from "./judge.ts";
import type { ReasonCode } from "./reason.ts";
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

function codes(
  candidate: Candidate,
  facts: Situation,
): { start: ReasonCode[]; between: ReasonCode[]; end: ReasonCode[] } {
  const { start, between, end } = judge(candidate, facts).reasons;
  return {
    start: start.map(({ code }) => code),
    between: between.map(({ code }) => code),
    end: end.map(({ code }) => code),
  };
}

const owner = { role: "owner", mayAsk: true } as const;
const january = (from: number, to = from) =>
  days(`2026-01-${String(from).padStart(2, "0")}`, `2026-01-${String(to).padStart(2, "0")}`);
const NONE = { start: [], between: [], end: [] };

describe("opening", () => {
  const mondayToFriday = opening({ weekly: weekly([1, 2, 3, 4, 5], 540, 1080) });
  test("E1 Monday can be booked, Sunday not, the next Monday again, the day after the end not", () => {
    const facts = situation({ opening: mondayToFriday, now: at("2026-01-04 12:00"), away: { horizonDays: 15 } });
    expect(codes(away(january(5)), facts)).toEqual(NONE);
    expect(codes(away(january(11)), facts)).toEqual({ start: ["closed"], between: [], end: ["closed"] });
    expect(codes(away(january(12)), facts)).toEqual(NONE);
    expect(codes(away(january(19)), facts)).toEqual({ start: ["too_far"], between: [], end: ["too_far"] });
  });
  test("E3 a closed day forbids collecting and returning, not spanning, and the quantity stays real", () => {
    const facts = situation({ opening: mondayToFriday, units: units(3), commitments: [commitment(january(10, 11))] });
    expect(judge(away(january(10)), facts).free).toBe(2);
    expect(codes(away(january(9, 12)), facts)).toEqual(NONE);
    const inOneGo = situation({ opening: mondayToFriday, away: { maySpanClosedDays: false } });
    expect(judge(away(january(9, 12)), inOneGo).reasons.between).toMatchObject([
      { code: "closed", params: { date: "2026-01-10" } },
    ]);
  });
  test("E7 a holiday beyond the horizon is still told", () => {
    const holidays = [{ date: "2026-03-03", key: "x", names: { fr: "Fête", en: "Feast" } }];
    const facts = situation({
      opening: opening({ closingHolidays: "all" }, { holidays }),
      away: { horizonDays: 30 },
      asker: owner,
    });
    expect(codes(away(days("2026-03-03")), facts)).toEqual({ start: ["holiday"], between: [], end: ["holiday"] });
    expect(codes(away(days("2026-03-03")), { ...facts, asker: { mayAsk: true } }).start).toEqual([
      "holiday",
      "too_far",
    ]);
  });
  test("E13 an exceptional closing on the 24th leaves 17:00 on the 23rd alone, in the zone of the space", () => {
    for (const zone of ["America/Los_Angeles", "Europe/Paris", "Pacific/Auckland"]) {
      const place = opening(
        {
          weekly: weekly([1, 2, 3, 4, 5], 540, 1140),
          exceptions: [{ date: "2026-02-24", ranges: [], reason: "travaux" }],
        },
        { zone },
      );
      const facts = situation({ opening: place, away: { granularity: { minutes: 30 } } });
      expect(codes(onTheSpot(hours("2026-02-23 17:00", "2026-02-23 18:00", zone)), facts)).toEqual(NONE);
      const refused = judge(onTheSpot(hours("2026-02-24 10:00", "2026-02-24 11:00", zone)), facts);
      expect(refused.reasons.start).toEqual([
        { code: "closed", params: { date: "2026-02-24", cause: "exception", name: "travaux", next: "2026-02-25" } },
      ]);
    }
  });
  test("E15 when the last day is closed, the next open one is proposed and judged, never chosen", () => {
    const facts = situation({ opening: mondayToFriday, away: { maxLength: { days: 5 } } });
    const verdict = judge(away(january(8, 10)), facts);
    expect(verdict.bookable).toBe(false);
    expect(verdict.interval).toEqual(january(8, 10));
    expect(verdict.reasons.end).toEqual([
      { code: "closed", params: { date: "2026-01-10", cause: "weekly", name: null, next: "2026-01-12" } },
    ]);
    expect(verdict.nextOpenEnd).toMatchObject({ interval: january(8, 12), bookable: true });
    const booked = judge(away(january(8, 10)), { ...facts, commitments: [commitment(january(12))] });
    expect(booked.nextOpenEnd).toMatchObject({
      interval: january(8, 12),
      bookable: false,
      reasons: { between: [{ code: "booked" }] },
    });
    const long = judge(away(january(7, 10)), facts);
    expect(long.nextOpenEnd).toMatchObject({
      interval: january(7, 12),
      bookable: false,
      reasons: { end: [{ code: "too_long" }] },
    });
  });
  test("E16 a machine blocked by its room is refused as interlocked, for all its units", () => {
    const facts = situation({
      units: units(3),
      commitments: [
        commitment(hours("2026-01-05 10:00", "2026-01-05 12:00"), { cause: "interlocked", use: "on_the_spot" }),
      ],
    });
    expect(codes(onTheSpot(hours("2026-01-05 11:00", "2026-01-05 13:00")), facts).between).toEqual(["interlocked"]);
    expect(codes(onTheSpot(hours("2026-01-05 12:00", "2026-01-05 13:00")), facts)).toEqual(NONE);
  });
  test("windows of collection and return are apart", () => {
    const facts = situation({
      opening: mondayToFriday,
      away: { collect: weekly([1], 540, 600), return: weekly([5], 960, 1080) },
    });
    expect(codes(away(january(5, 9)), facts)).toEqual(NONE);
    expect(judge(away(january(6, 8)), facts).reasons).toMatchObject({
      start: [{ code: "closed", params: { cause: "window", next: "2026-01-12" } }],
      end: [{ code: "closed", params: { cause: "window", next: "2026-01-09" } }],
    });
  });
  test("a use on the spot stays within the opening, a thing lent by the hour need not", () => {
    const facts = situation({
      opening: opening({ weekly: [...weekly([1, 2], 540, 720), ...weekly([1, 2], 840, 1080)] }),
      away: { granularity: { minutes: 30 } },
    });
    expect(codes(onTheSpot(hours("2026-01-05 11:00", "2026-01-05 15:00")), facts)).toEqual({
      start: [],
      between: ["closed"],
      end: [],
    });
    expect(codes(onTheSpot(hours("2026-01-05 09:00", "2026-01-05 12:00")), facts)).toEqual(NONE);
    expect(codes(onTheSpot(hours("2026-01-05 08:30", "2026-01-05 12:30")), facts)).toEqual({
      start: ["closed"],
      between: [],
      end: ["closed"],
    });
    expect(codes(away(hours("2026-01-05 11:00", "2026-01-06 09:00")), facts)).toEqual(NONE);
    expect(codes(away(hours("2026-01-05 11:00", "2026-01-06 12:30")), facts)).toEqual({
      start: [],
      between: [],
      end: ["closed"],
    });
  });
  test("today counts as long as something can still be collected", () => {
    const facts = (time: string) => situation({ opening: mondayToFriday, now: at(`2026-01-05 ${time}`) });
    expect(codes(away(january(5)), facts("17:59"))).toEqual(NONE);
    expect(codes(away(january(5, 6)), facts("18:00"))).toEqual({ start: ["past"], between: [], end: [] });
    expect(codes(away(days("2025-12-30")), facts("09:00"))).toEqual({ start: ["past"], between: [], end: ["past"] });
  });
});
