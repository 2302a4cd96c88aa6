import { expect, test } from "vitest";
import { readAllDayPeriods } from "./all-day-periods.ts";
import { google, oneEvent } from "./exports.fixture.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("whole days, the last one included; what has hours is counted apart", () => {
  expect(readAllDayPeriods(bytes(google))).toEqual({
    ok: true,
    periods: [{ name: "Semaine du cirque", firstDate: "2027-04-12", lastDate: "2027-04-16" }],
    leftOut: 4,
  });
});

test("one day without an end, days written as midnights, a title that is folded and escaped", () => {
  const read = (...lines: string[]) => {
    const found = readAllDayPeriods(bytes(oneEvent(...lines)));
    return found.ok ? found.periods : found.error;
  };
  const day = { name: "", firstDate: "2027-07-03", lastDate: "2027-07-03" };
  expect(read("DTSTART;VALUE=DATE:20270703")).toEqual([day]);
  expect(read("DTSTART;VALUE=DATE:20270703", "DTEND;VALUE=DATE:20270703")).toEqual([day]);
  const autumn = { name: "Vacances de la Toussaint, zone B", firstDate: "2027-10-23", lastDate: "2027-11-07" };
  const written = "SUMMARY:Vacances de la Tous\r\n saint\\, zone B";
  expect(read("DTSTART:20271023T000000", "DTEND:20271108T000000", written)).toEqual([autumn]);
});

test("what is no calendar says why", () => {
  expect(readAllDayPeriods(bytes("Toussaint;23/10"))).toEqual({ ok: false, error: "not_calendar" });
  const many = `${"DTSTART;VALUE=DATE:20270703\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n".repeat(500)}DTSTART:20270703`;
  expect(readAllDayPeriods(bytes(oneEvent(many)))).toEqual({ ok: false, error: "too_many" });
});
