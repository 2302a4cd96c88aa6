import { describe, expect, test } from "vitest";
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
import type { Candidate, Situation, TrainingFact } from "./situation.ts";

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

describe("lengths, notice, horizon", () => {
  test("F1 two days at most, both included", () => {
    const facts = situation({ away: { maxLength: { days: 2 } } });
    expect(codes(away(january(1, 2)), facts)).toEqual(NONE);
    expect(codes(away(january(1, 3)), facts)).toEqual({ start: [], between: [], end: ["too_long"] });
  });
  test("closed days count towards the lengths only where the rules say so", () => {
    const place = opening({ weekly: weekly([1, 2, 3, 4, 5], 540, 1080) });
    const with_ = (countClosedDays: boolean) =>
      codes(away(january(9, 13)), situation({ opening: place, away: { maxLength: { days: 3 }, countClosedDays } })).end;
    expect([with_(true), with_(false)]).toEqual([["too_long"], []]);
  });
  test("a day across a clock change is one day, an hour is sixty minutes", () => {
    const facts = situation({
      away: { maxLength: { minutes: 1440 }, minLength: { minutes: 1440 } },
      onTheSpot: { maxLength: { minutes: 120 } },
    });
    expect(codes(away(days("2026-03-29")), facts)).toEqual(NONE);
    expect(codes(away(days("2026-10-25")), facts)).toEqual(NONE);
    expect(codes(onTheSpot(hours("2026-03-29 01:00", "2026-03-29 04:00")), facts)).toEqual(NONE);
    expect(codes(onTheSpot({ start: at("2026-10-25 01:00"), end: at("2026-10-25 03:00") }), facts).end).toEqual([
      "too_long",
    ]);
  });
  test("F2 a day of notice: the borrower is refused, the owner is not, a role unknown is refused", () => {
    const facts = (asker?: Situation["asker"]) =>
      situation({ onTheSpot: { lead: { minutes: 1440 } }, ...(asker ? { asker } : {}) });
    const inAnHour = onTheSpot(hours("2026-01-01 13:00", "2026-01-01 14:00"));
    const soon = onTheSpot(hours("2026-01-01 12:30", "2026-01-01 13:30"));
    expect(codes(inAnHour, facts({ role: "borrower", mayAsk: true })).start).toEqual(["too_soon"]);
    expect(codes(inAnHour, facts({ mayAsk: true })).start).toEqual(["too_soon"]);
    expect(codes(inAnHour, facts()).start).toEqual(["too_soon"]);
    expect(judge(soon, facts(owner))).toMatchObject({ bookable: true, overridden: { start: [{ code: "too_soon" }] } });
  });
  test("F2 an end before the start is refused even to the owner", () => {
    const backwards = { start: at("2026-01-05"), end: at("2026-01-04") };
    for (const interval of [backwards, { start: 5, end: 5 }, { start: Number.NaN, end: 5 }]) {
      const verdict = judge(away(interval), situation({ asker: owner }));
      expect([verdict.bookable, verdict.reasons.end]).toEqual([
        false,
        [{ code: "too_short", params: { cause: "end_before_start" } }],
      ]);
    }
  });
  test("absurd dates are refused at once, with a reason", () => {
    const facts = situation({ away: { countClosedDays: false, maySpanClosedDays: false } });
    expect(codes(away({ start: at("2026-01-05"), end: Date.parse("9999-01-01T00:00:00Z") }), facts)).toEqual({
      start: [],
      between: [],
      end: ["too_long"],
    });
    expect(codes(away({ start: at("2026-01-05"), end: 8.7e15 }), facts).end).toEqual(["too_short"]);
    expect(codes(away(days("9998-01-05")), facts).start).toEqual(["too_far"]);
    expect(judge(away(days("9998-01-05")), facts).nearest).toEqual(days("2026-12-31"));
    expect(codes(away(days("0099-01-05")), facts).start).toEqual(["past"]);
  });
  test("F2 an extension is measured from the original start", () => {
    const facts = situation({
      now: at("2026-01-06 10:00"),
      away: { maxLength: { days: 7 } },
      commitments: [commitment(january(1, 6), { id: "mine", handedOver: 1 })],
    });
    const editing = { id: "mine", interval: january(1, 6), quantity: 1, handedOver: 1 };
    expect(codes(away(january(1, 7), { editing }), facts)).toEqual(NONE);
    expect(codes(away(january(1, 8), { editing }), facts).end).toEqual(["too_long"]);
    expect(codes(away(january(6, 8), { editing }), facts).end).toEqual(["too_long"]);
    expect(
      codes(
        away(january(5, 9), { editing: { ...editing, interval: january(5, 8), originalStart: at("2026-01-01") } }),
        facts,
      ).end,
    ).toEqual(["too_long"]);
  });
  test("F3 a horizon of thirty days ends at today + 29, and without one at today + 364", () => {
    const thirty = situation({ away: { horizonDays: 30 } });
    expect(codes(away(january(30)), thirty)).toEqual(NONE);
    expect(codes(away(january(30, 31)), thirty)).toEqual({ start: [], between: [], end: ["too_far"] });
    const open = situation();
    expect(codes(away(days("2026-12-31")), open)).toEqual(NONE);
    expect(codes(away(days("2027-01-01")), open).start).toEqual(["too_far"]);
  });
  test("F4 two days of notice lock today and tomorrow, and never the end", () => {
    const facts = situation({ away: { lead: { days: 2 } } });
    expect([january(1), january(2), january(3)].map((day) => codes(away(day), facts))).toEqual([
      { start: ["too_soon"], between: [], end: [] },
      { start: ["too_soon"], between: [], end: [] },
      NONE,
    ]);
  });
  test("F5 a deadline of two hours holds for the borrower, not for the owner", () => {
    const facts = situation({ onTheSpot: { lead: { minutes: 120 }, granularity: { minutes: 1 } } });
    const soon = onTheSpot(hours("2026-01-01 13:59", "2026-01-01 15:00"));
    expect(codes(soon, facts).start).toEqual(["too_soon"]);
    expect(judge(soon, { ...facts, asker: owner }).bookable).toBe(true);
    expect(codes(onTheSpot(hours("2026-01-01 14:00", "2026-01-01 15:00")), facts)).toEqual(NONE);
  });
  test("a notice in hours is kept when the last collection of the day is late enough", () => {
    const facts = situation({
      opening: opening({ weekly: weekly([1, 2, 3, 4, 5], 540, 1080) }),
      now: at("2026-01-05 17:00"),
      away: { lead: { minutes: 1440 } },
    });
    expect(codes(away(january(6)), facts)).toEqual(NONE);
    expect(codes(away(january(6)), { ...facts, now: at("2026-01-05 18:30") }).start).toEqual(["too_soon"]);
  });
});

describe("who asks", () => {
  test("F8 no consecutive bookings by one borrower; one that fills a gap names both", () => {
    const own = [
      commitment(january(5, 8), { id: "first", borrower: "me" }),
      commitment(january(11, 14), { id: "second", borrower: "me" }),
    ];
    const facts = situation({
      units: units(2),
      away: { noConsecutiveBookings: true },
      commitments: own,
      asker: { borrower: "me", mayAsk: true },
    });
    expect(judge(away(january(9)), facts).reasons.start).toEqual([
      { code: "limit_reached", params: { cause: "consecutive", commitments: ["first"] } },
    ]);
    const gap = judge(away(january(9, 10)), facts);
    expect(
      allReasons(gap.reasons).flatMap((reason) =>
        reason.code === "limit_reached" && reason.params.cause === "consecutive" ? reason.params.commitments : [],
      ),
    ).toEqual(["first", "second"]);
    expect(codes(away(january(16, 17)), facts)).toEqual(NONE);
    expect(codes(away(january(9, 10)), { ...facts, asker: { borrower: "another", mayAsk: true } })).toEqual(NONE);
    expect(
      codes(
        away(january(9, 10)),
        situation({ units: units(2), commitments: own, asker: { borrower: "me", mayAsk: true } }),
      ),
    ).toEqual(NONE);
  });
  test("F16 a required training: only a valid one is accepted", () => {
    const asking = (training: Omit<TrainingFact, "name">) =>
      allReasons(
        judge(away(january(5, 9)), situation({ asker: { mayAsk: true, trainings: [{ name: "Laser", ...training }] } }))
          .reasons,
      );
    for (const state of ["none", "requested", "rejected", "revoked"] as const) {
      expect(asking({ state })).toEqual([{ code: "training_required", params: { training: "Laser", state } }]);
    }
    expect(asking({ state: "approved" })).toEqual([]);
    expect(asking({ state: "approved", validUntil: "2026-01-09" })).toEqual([]);
    expect(asking({ state: "approved", validUntil: "2026-01-08" })).toEqual([
      { code: "training_required", params: { training: "Laser", state: "expired" } },
    ]);
  });
  test("who may not ask, a pause and a limit are told together with the dates", () => {
    const facts = situation({
      away: { maxBookingsAtATime: 1 },
      paused: { note: "déménagement" },
      commitments: [commitment(january(5))],
      asker: { mayAsk: false, openBookings: ["other"] },
    });
    const verdict = judge(away(january(5)), facts);
    expect(verdict.reasons.between.map(({ code }) => code)).toEqual([
      "paused",
      "not_allowed",
      "limit_reached",
      "booked",
    ]);
    expect(verdict.nearest).toBeNull();
    const own = { ...situation({ away: { maxBookingsAtATime: 1 } }), asker: { mayAsk: true, openBookings: ["mine"] } };
    expect(codes(away(january(5), { excluding: ["mine"] }), own)).toEqual(NONE);
  });
  test("a use that is not offered", () => {
    expect(judge(onTheSpot(january(5)), { ...situation(), rules: {} }).reasons.between).toEqual([
      { code: "not_allowed", params: { cause: "use" } },
    ]);
  });
});
