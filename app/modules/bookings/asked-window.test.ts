import { expect, test } from "vitest";
import { askedWindow, typedWindow } from "./asked-window.ts";

const london = "Europe/London";
const paris = "Europe/Paris";

function problems(from: string, to: string, granularity: "day" | "minutes" = "minutes", which = {}) {
  const window = askedWindow({ from, to, ...which }, granularity, paris);
  return window.ok ? [] : window.problems.map(({ field, problem }) => `${field} ${problem}`);
}

test("days are whole local days, first and last included, 23 or 25 hours long when the clocks change", () => {
  const window = askedWindow({ from: "2027-03-28", to: "2027-03-28" }, "day", paris);
  expect(window).toEqual({
    ok: true,
    interval: { start: Date.parse("2027-03-27T23:00:00Z"), end: Date.parse("2027-03-28T22:00:00Z") },
  });
});

test("G4 a time typed at 15:48 in London in July is 14:48Z, and shown again as 15:48", () => {
  const window = askedWindow({ from: "2027-07-05T15:48", to: "2027-07-05T17:00" }, "minutes", london);
  expect(window.ok && window.interval.start).toBe(Date.parse("2027-07-05T14:48:00Z"));
  expect(window.ok && typedWindow(window.interval, "minutes", london).from).toBe("2027-07-05T15:48");
});

test("the skipped hour is refused, the repeated one needs to say which", () => {
  expect(problems("2027-03-28T02:30", "2027-03-28T05:00")).toEqual(["from issue_skipped_hour"]);
  expect(problems("2027-10-31T02:30", "2027-10-31T05:00")).toEqual(["from issue_repeated_hour"]);
  const first = askedWindow({ from: "2027-10-31T02:30", to: "2027-10-31T05:00", fromWhich: "first" }, "minutes", paris);
  const second = askedWindow(
    { from: "2027-10-31T02:30", to: "2027-10-31T05:00", fromWhich: "second" },
    "minutes",
    paris,
  );
  expect(first.ok && second.ok && second.interval.start - first.interval.start).toBe(3_600_000);
});

test("nights are typed as the dates of arrival and departure, and shown again as such", () => {
  const nights = { nights: { arrives: 16 * 60, leaves: 10 * 60 } };
  const asked = askedWindow({ from: "2027-03-27", to: "2027-03-29" }, nights, paris);
  expect(asked).toEqual({
    ok: true,
    interval: { start: Date.parse("2027-03-27T15:00:00Z"), end: Date.parse("2027-03-29T08:00:00Z") },
  });
  expect(asked.ok && typedWindow(asked.interval, nights, paris)).toEqual({ from: "2027-03-27", to: "2027-03-29" });
  const late = askedWindow({ from: "2027-03-27T20:00", to: "2027-03-29" }, nights, paris);
  expect(late.ok && typedWindow(late.interval, nights, paris).from).toBe("2027-03-27T20:00");
  const nowhere = askedWindow({ from: "2027-02-30", to: "demain" }, nights, paris);
  expect(nowhere.ok ? [] : nowhere.problems.map(({ problem }) => problem)).toEqual(["issue_date", "issue_moment"]);
});

test("parts of the day are typed by their number, by the date alone, or by the moments", () => {
  const parts = {
    parts: [
      { opens: 540, closes: 750 },
      { opens: 810, closes: 1080 },
    ],
  };
  const window = (from: string, to: string) => {
    const asked = askedWindow({ from, to }, parts, paris);
    return asked.ok
      ? [asked.interval.start, asked.interval.end].map((at) => new Date(at).toISOString())
      : asked.problems;
  };
  const whole = ["2027-03-02T08:00:00.000Z", "2027-03-02T17:00:00.000Z"];
  expect(window("2027-03-02", "2027-03-02")).toEqual(whole);
  expect(window("2027-03-02.1", "2027-03-02.2")).toEqual(whole);
  expect(window("2027-03-02T09:00", "2027-03-02T18:00")).toEqual(whole);
  expect(window("2027-03-02.2", "2027-03-03.1")).toEqual(["2027-03-02T12:30:00.000Z", "2027-03-03T11:30:00.000Z"]);
  expect(window("2027-03-02.3", "2027-02-30.1")).toMatchObject([
    { problem: "issue_moment" },
    { problem: "issue_date" },
  ]);
});

test("dates that do not exist are refused, and an end before the start is left to the choke point", () => {
  expect(problems("2027-02-29", "2027-13-01", "day")).toEqual(["from issue_date", "to issue_date"]);
  expect(problems("9999-12-31", "2027-03-02", "day")).toEqual(["from issue_date"]);
  expect(problems("2027-03-02T25:00", "demain")).toEqual(["from issue_moment", "to issue_moment"]);
  expect(problems("2027-03-02T10:00:00+01:00", "2027-03-02T11:00Z")).toEqual([]);
  expect(problems("2027-03-05", "2027-03-02", "day")).toEqual([]);
});
