import { describe, expect, test } from "vitest";
import { calendar } from "./calendar.ts";
import { at, commitment, days, hours, opening, situation, units, weekly } from "./situation.fixture.ts";
import { slots } from "./slots.ts";

const week = { use: "away", from: "2026-01-05", to: "2026-01-11" } as const;
const place = opening(
  {
    weekly: weekly([1, 2, 3, 4, 5], 540, 1080),
    closures: [{ from: "2026-01-08", to: "2026-01-08", reason: "inventaire" }],
    closingHolidays: "all",
  },
  { holidays: [{ date: "2026-01-06", key: "x", names: { fr: "Fête", en: "Feast" } }] },
);

describe("calendar by the day", () => {
  test("E3 one row a day: the real number on closed days, and why", () => {
    const facts = situation({
      opening: place,
      units: units(2),
      commitments: [commitment(days("2026-01-07", "2026-01-08"), { quantity: 2 }), commitment(days("2026-01-11"))],
    });
    const rows = calendar(facts, week);
    expect(rows.map(({ date, weekday }) => [date.slice(-2), weekday])).toEqual([
      ["05", 1],
      ["06", 2],
      ["07", 3],
      ["08", 4],
      ["09", 5],
      ["10", 6],
      ["11", 7],
    ]);
    expect(rows.map(({ free }) => free)).toEqual([2, 2, 0, 0, 2, 2, 1]);
    expect(rows.map(({ canCollect }) => canCollect)).toEqual([true, false, true, false, true, false, false]);
    expect(rows.map(({ reasons }) => reasons.start[0]?.code)).toEqual([
      undefined,
      "holiday",
      undefined,
      "closed",
      undefined,
      "closed",
      "closed",
    ]);
    expect(rows.map(({ reasons }) => reasons.between[0]?.code)).toEqual([
      undefined,
      undefined,
      "booked",
      "booked",
      undefined,
      undefined,
      undefined,
    ]);
    expect(rows[1]?.holiday?.fr).toBe("Fête");
    expect(rows[3]?.closureReason).toBe("inventaire");
  });
  test("E7 a holiday beyond the horizon is shown", () => {
    const facts = situation({ opening: place, now: at("2025-11-01"), away: { horizonDays: 30 } });
    expect(calendar(facts, week)[1]?.reasons.start.map(({ code }) => code)).toEqual(["holiday", "too_far"]);
  });
  test("F4 notice locks the start, never the end", () => {
    const rows = calendar(situation({ now: at("2026-01-05 08:00"), away: { lead: { days: 2 } } }), week);
    expect(rows.map(({ canCollect }) => canCollect)).toEqual([false, false, true, true, true, true, true]);
    expect(rows.every(({ canReturn }) => canReturn)).toBe(true);
  });
  test("a paused listing, a quantity beyond all, no unit at all", () => {
    expect(calendar(situation({ paused: { note: "travaux" } }), week)[0]?.reasons.between).toEqual([
      { code: "paused", params: { note: "travaux" } },
    ]);
    expect(calendar(situation(), { ...week, quantity: 2 })[0]?.reasons.between.map(({ code }) => code)).toEqual([
      "limit_reached",
    ]);
    expect(calendar(situation({ units: [] }), week)[0]).toMatchObject({
      free: 0,
      total: 0,
      reasons: { between: [{ code: "limit_reached" }] },
    });
  });
  test("a use that is not offered has no calendar, and absurd dates are refused", () => {
    expect(calendar({ ...situation(), rules: {} }, week)).toEqual([]);
    expect(() => calendar(situation(), { ...week, to: "2036-01-01" })).toThrow(RangeError);
    expect(() => calendar(situation(), { ...week, to: "2026-02-30" })).toThrow(RangeError);
  });
});

describe("by the hour", () => {
  const open = opening({ weekly: weekly([1, 2, 3, 4, 5], 540, 1080) });
  const busy = commitment(hours("2026-01-05 10:00", "2026-01-05 12:00"), { id: "busy", use: "on_the_spot" });

  test("a day with some hours taken is not blocked, a day without any left is", () => {
    const facts = situation({
      opening: open,
      commitments: [busy, commitment(hours("2026-01-06 08:00", "2026-01-06 20:00"), { use: "on_the_spot" })],
    });
    const rows = calendar(facts, { ...week, use: "on_the_spot" });
    expect(rows.map(({ free, freeAtBest }) => [free, freeAtBest]).slice(0, 3)).toEqual([
      [0, 1],
      [0, 0],
      [1, 1],
    ]);
    expect(rows.map(({ reasons }) => reasons.between.length)).toEqual([0, 1, 0, 0, 0, 0, 0]);
    expect(rows[5]?.reasons.start.map(({ code }) => code)).toEqual(["closed"]);
  });
  test("the stretches of a day, with the buffers on either side", () => {
    const facts = situation({ opening: open, onTheSpot: { bufferAfter: { minutes: 30 } }, commitments: [busy] });
    expect(
      slots(facts, "2026-01-05", "on_the_spot").slots.map(({ interval, free, reasons }) => [
        interval,
        free,
        reasons.map(({ code }) => code),
      ]),
    ).toEqual([
      [hours("2026-01-05 09:00", "2026-01-05 09:30"), 1, []],
      [hours("2026-01-05 09:30", "2026-01-05 10:00"), 1, ["buffer"]],
      [hours("2026-01-05 10:00", "2026-01-05 12:00"), 0, ["booked"]],
      [hours("2026-01-05 12:00", "2026-01-05 12:30"), 0, ["buffer"]],
      [hours("2026-01-05 12:30", "2026-01-05 18:00"), 1, []],
    ]);
  });
  test("what is past or too soon is told, and a closed day as a whole", () => {
    const facts = situation({ opening: open, now: at("2026-01-05 11:00"), onTheSpot: { lead: { minutes: 60 } } });
    expect(
      slots(facts, "2026-01-05", "on_the_spot").slots.map(({ interval, reasons }) => [interval.end, reasons[0]?.code]),
    ).toEqual([
      [at("2026-01-05 11:00"), "past"],
      [at("2026-01-05 12:00"), "too_soon"],
      [at("2026-01-05 18:00"), undefined],
    ]);
    expect(slots(facts, "2026-01-10", "on_the_spot")).toMatchObject({ slots: [], reasons: [{ code: "closed" }] });
    expect(slots(facts, "2026-01-02", "on_the_spot").reasons.map(({ code }) => code)).toEqual(["past"]);
  });
  test("A8 a night that runs past midnight shows on both days", () => {
    const facts = situation({
      commitments: [commitment(hours("2026-01-05 22:00", "2026-01-06 02:00"), { use: "on_the_spot" })],
    });
    const blocked = (date: string) =>
      slots(facts, date, "on_the_spot")
        .slots.filter(({ reasons }) => reasons.length > 0)
        .map(({ interval }) => interval);
    expect(blocked("2026-01-05")).toEqual([hours("2026-01-05 22:00", "2026-01-06 00:00")]);
    expect(blocked("2026-01-06")).toEqual([hours("2026-01-06 00:00", "2026-01-06 02:00")]);
  });
});
