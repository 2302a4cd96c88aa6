import { expect, test } from "vitest";
import { google, nextcloud, oneEvent, outlook } from "#app/modules/calendars/exports.fixture.ts";
import { readCalendar } from "#app/modules/calendars/read-calendar.ts";
import { occurrencesByPython } from "./python-calendar.ts";

/** What we read of calendars is what a second program, of other authors, reads of them. */

const from = new Date("2027-02-24T00:00:00Z");
const to = new Date("2028-08-24T00:00:00Z");

function ours(calendar: string): string[] {
  const window = { zone: "Europe/Paris", from: from.getTime(), horizon: to.getTime() };
  const reading = readCalendar(new TextEncoder().encode(calendar), window);
  if (!reading.ok) throw new Error(reading.error);
  const said = (instant: number) => new Date(instant).toISOString().replace(".000Z", "Z");
  return reading.taken.map(({ start, end }) => `${said(start)} ${said(end)}`).sort();
}

async function theirs(calendar: string): Promise<string[]> {
  const seen = await occurrencesByPython(calendar, from, to);
  return seen
    .filter(({ status, start }) => status !== "CANCELLED" && start.endsWith("Z"))
    .map(({ start, end }) => `${start} ${end}`)
    .sort();
}

/** A whole day has no instant for the other program; times without zone, and what leaves the time free, neither. */
const alike = (calendar: string) =>
  calendar
    .replaceAll(
      /BEGIN:VEVENT\n(?:(?!END:VEVENT)[\s\S])*?(?:VALUE=DATE:|TRANSPARENT|DTSTART:\d{8}T\d{6}\n)[\s\S]*?END:VEVENT\n/g,
      "",
    )
    .replaceAll("\n", "\r\n");

test.each([
  ["Google", google],
  ["Outlook", outlook],
  ["Nextcloud", nextcloud],
])("an export of %s", async (_name, calendar) => {
  const written = alike(calendar);
  const read = ours(written);
  expect(read.length).toBeGreaterThan(2);
  expect(read).toEqual(await theirs(written));
});

const paris = (date: string) => `DTSTART;TZID=Europe/Paris:${date}`;
const rules: [string, string[]][] = [
  ["every second Tuesday", [paris("20270302T190000"), "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"]],
  ["the last Friday of the month", [paris("20270226T190000"), "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=9"]],
  ["working days", [paris("20260105T090000"), "RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270601T215959Z"]],
  [
    "Tuesdays and Thursdays, week begins on Sunday",
    [paris("20270302T190000"), "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,TH"],
  ],
  [
    "the first working day of the month",
    [paris("20270301T080000"), "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"],
  ],
  ["the 31st", [paris("20270131T080000"), "RRULE:FREQ=MONTHLY;BYMONTHDAY=31"]],
  ["each month from the 31st", [paris("20270131T080000"), "RRULE:FREQ=MONTHLY"]],
  ["the last day of the month", [paris("20270131T080000"), "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1"]],
  ["the 29th of February", [paris("20240229T080000"), "RRULE:FREQ=YEARLY"]],
  ["every ninety days", [paris("20260301T080000"), "RRULE:FREQ=DAILY;INTERVAL=90"]],
  ["twice a day", [paris("20270301T080000"), "RRULE:FREQ=DAILY;BYHOUR=8,14;COUNT=30"]],
  ["the second Sunday of May and June", [paris("20260510T080000"), "RRULE:FREQ=YEARLY;BYMONTH=5,6;BYDAY=2SU"]],
];

test.each(rules)("a rule: %s", async (_name, lines) => {
  const calendar = oneEvent(...lines, "DURATION:PT1H30M");
  const read = ours(calendar);
  expect(read.length).toBeGreaterThan(0);
  expect(read).toEqual(await theirs(calendar));
});
