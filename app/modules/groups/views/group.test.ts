import fc from "fast-check";
import { expect, test } from "vitest";
import { statuses } from "#app/modules/bookings/booking.ts";
import { stateOf, tallyOf } from "../group.ts";
import { windowsOf } from "../typed-lines.ts";

test("H13 what was asked of several is told by its lines: « 1 of 3 approved, 1 rejected »", () => {
  const tally = tallyOf(["approved", "requested", "declined"]);
  expect(tally).toMatchObject({ lines: 3, approved: 1, waiting: 1, declined: 1 });
  expect(stateOf(tally)).toBe("partly_answered");
  expect(stateOf(tallyOf(["approved", "declined"]))).toBe("partly_approved");
  expect(stateOf(tallyOf(["approved", "handed_over"]))).toBe("approved");
  expect(stateOf(tallyOf(["requested", "waitlisted", "cancelled"]))).toBe("waiting");
  expect(stateOf(tallyOf(["took_place", "no_show", "declined"]))).toBe("over");
  expect(stateOf(tallyOf(["expired"]))).toBe("expired");
  expect(stateOf(tallyOf(["cancelled", "expired"]))).toBe("cancelled");
});

test("every line is counted once, in whatever state", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 60 }), (all) => {
      const { lines, ...places } = tallyOf(all);
      expect(lines).toBe(all.length);
      expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(lines);
      const state = stateOf({ lines, ...places });
      if (places.waiting > 0) expect(["waiting", "partly_answered"]).toContain(state);
      else expect(["waiting", "partly_answered"]).not.toContain(state);
    }),
  );
});

test("an occasion gives each thing its own windows: dates, nights, or each day by the hour", () => {
  const occasion = { first: "2027-03-02", last: "2027-03-04", startsAt: "09:00", endsAt: "17:00" };
  expect(windowsOf(occasion, "night")).toEqual([{ from: "2027-03-02", to: "2027-03-04" }]);
  expect(windowsOf(occasion, "hour")).toHaveLength(3);
  expect(windowsOf({ ...occasion, last: "2027-03-02", startsAt: "19:00", endsAt: "02:00" }, "hour")).toEqual([
    { from: "2027-03-02T19:00", to: "2027-03-03T02:00" },
  ]);
  for (const wrong of [{ last: "2027-03-01" }, { last: "2027-05-01" }, { first: "2027-02-30" }, { startsAt: "25:00" }])
    expect(windowsOf({ ...occasion, ...wrong }, "day")).toEqual([]);
});
