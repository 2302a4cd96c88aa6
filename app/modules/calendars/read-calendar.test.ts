import { expect, test } from "vitest";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { google, nextcloud, oneEvent, outlook } from "./exports.fixture.ts";
import { type ReadingWindow, readCalendar } from "./read-calendar.ts";

const window: ReadingWindow = {
  zone: "Europe/Paris",
  from: Date.parse("2027-02-24T00:00:00+01:00"),
  horizon: Date.parse("2028-08-24T00:00:00+02:00"),
};

function read(text: string | Uint8Array, more: Partial<ReadingWindow> = {}) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readCalendar(bytes, { ...window, ...more });
}

function must(text: string, more: Partial<ReadingWindow> = {}) {
  const reading = read(text, more);
  if (!reading.ok) throw new Error(reading.error);
  return reading;
}

/** « 2027-03-04T19:00+01:00 → 21:00+01:00 » */
function times(text: string, zone = "Europe/Paris"): string[] {
  const say = (instant: number) => isoWithOffset(new Date(instant), zone).replace(":00+", "+");
  return must(text, { zone }).taken.map(({ start, end }) => `${say(start)} → ${say(end)}`);
}

test("a series keeps its hour across the clock change, with a date left out and a date moved; what leaves the time free takes nothing", () => {
  expect(times(google)).toEqual([
    "2027-03-04T19:00+01:00 → 2027-03-04T21:00+01:00",
    "2027-03-11T19:00+01:00 → 2027-03-11T21:00+01:00",
    "2027-03-26T20:00+01:00 → 2027-03-26T22:30+01:00",
    "2027-04-01T19:00+02:00 → 2027-04-01T21:00+02:00",
    "2027-04-08T19:00+02:00 → 2027-04-08T21:00+02:00",
    "2027-04-12T00:00+02:00 → 2027-04-17T00:00+02:00",
  ]);
  expect(must(google).warnings).toEqual({});
});

test("a zone that the calendar defines itself is read from its definition", () => {
  expect(times(outlook)).toEqual([
    "2027-02-26T14:00+01:00 → 2027-02-26T16:00+01:00",
    "2027-03-26T14:00+01:00 → 2027-03-26T16:00+01:00",
    "2027-05-28T14:00+02:00 → 2027-05-28T16:00+02:00",
    "2027-06-25T14:00+02:00 → 2027-06-25T16:00+02:00",
  ]);
  expect(must(outlook, { zone: "Indian/Reunion" })).toEqual(must(outlook));
});

test("extra dates, durations, times without zone and days of every year", () => {
  expect(times(nextcloud)).toEqual([
    "2027-03-01T09:00+01:00 → 2027-03-01T10:30+01:00",
    "2027-03-03T09:00+01:00 → 2027-03-03T10:30+01:00",
    "2027-03-05T14:00+01:00 → 2027-03-05T15:30+01:00",
    "2027-03-06T22:00+01:00 → 2027-03-07T02:00+01:00",
    "2027-03-08T00:00+01:00 → 2027-03-09T00:00+01:00",
    "2028-03-08T00:00+01:00 → 2028-03-09T00:00+01:00",
  ]);
  expect(must(nextcloud).warnings).toEqual({ endless_rule: 1 });
});

test("days and times without zone are those of the space", () => {
  const day = oneEvent("DTSTART;VALUE=DATE:20270302");
  expect(times(day, "Indian/Reunion")).toEqual(["2027-03-02T00:00+04:00 → 2027-03-03T00:00+04:00"]);
  const floating = oneEvent("DTSTART:20270302T190000", "DTEND:20270302T200000");
  expect(times(floating, "Indian/Reunion")).toEqual(["2027-03-02T19:00+04:00 → 2027-03-02T20:00+04:00"]);
});

test("a zone without definition: its name is believed when it is one, otherwise the space's, and it is said", () => {
  const at = (zone: string) => oneEvent(`DTSTART;TZID=${zone}:20270302T190000`, "DURATION:PT1H");
  expect(times(at("Indian/Reunion"))).toEqual(["2027-03-02T16:00+01:00 → 2027-03-02T17:00+01:00"]);
  expect(times(at("/mozilla.org/20050126_1/Indian/Reunion"))).toEqual(times(at("Indian/Reunion")));
  expect(times(at("Salle des fêtes"))).toEqual(["2027-03-02T19:00+01:00 → 2027-03-02T20:00+01:00"]);
  expect(must(at("Salle des fêtes")).warnings).toEqual({ unknown_zone: 1 });
});

test("a time that clocks skip is meant an hour later, one that they repeat the first time", () => {
  const at = (start: string) => oneEvent(`DTSTART;TZID=Europe/Paris:${start}`, "DURATION:PT1H");
  expect(times(at("20270328T023000"))).toEqual(["2027-03-28T03:30+02:00 → 2027-03-28T04:30+02:00"]);
  expect(times(at("20271031T023000"))).toEqual(["2027-10-31T02:30+02:00 → 2027-10-31T02:30+01:00"]);
});

test("CRLF or LF, a byte order mark, folded lines even inside a character", () => {
  const plain = times(google);
  expect(times(google.replaceAll("\n", "\r\n"))).toEqual(plain);
  expect(times(`\uFEFF${google}`)).toEqual(plain);
  const folded = oneEvent("DTSTART;TZID=Euro\r\n pe/Paris:2027030\r\n\t2T190000", "DURATION:PT1H", "SUMMARY:é\r\n é");
  expect(times(folded)).toEqual(["2027-03-02T19:00+01:00 → 2027-03-02T20:00+01:00"]);
});

test("what is not a calendar says why", () => {
  const error = (text: string | Uint8Array) => read(text);
  expect(error("")).toEqual({ ok: false, error: "empty" });
  expect(error("<!doctype html><title>Se connecter</title>")).toEqual({ ok: false, error: "not_calendar" });
  expect(error(google.slice(0, 700))).toEqual({ ok: false, error: "truncated" });
  expect(error(google.replace("END:VEVENT\n", ""))).toEqual({ ok: false, error: "truncated" });
  expect(error(new Uint8Array(5_000_001).fill(65))).toEqual({ ok: false, error: "too_large" });
  expect(error(Buffer.from(google, "latin1"))).toEqual({ ok: false, error: "not_utf8" });
  expect(error(Buffer.from(`\uFEFF${google}`, "utf16le"))).toEqual({ ok: false, error: "not_utf8" });
});

test("an empty calendar is one, and so is a file of two", () => {
  const empty = "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR";
  expect(read(empty)).toEqual({ ok: true, taken: [], warnings: {} });
  expect(must(`${google}${nextcloud}`).taken).toHaveLength(12);
});

test("one event that cannot be read leaves the others", () => {
  const broken = google
    .replace("DTSTART;VALUE=DATE:20270412", "DTSTART;VALUE=DATE:20270442")
    .replace("SEQUENCE:0\n", "SEQUENCE:0\na line that means nothing\n");
  expect(must(broken).taken).toHaveLength(5);
  expect(must(broken).warnings).toEqual({ unreadable: 1 });
  expect(must(oneEvent("DTSTART:20270302T190000Z", "RRULE:FREQ=FULLMOON")).warnings).toEqual({ unreadable: 1 });
  expect(must(oneEvent("DTSTART:20270302T190000Z")).warnings).toEqual({ no_duration: 1 });
  expect(must(oneEvent("DTSTART:20270302T190000Z", "DTEND:20270302T180000Z")).warnings).toEqual({ unreadable: 1 });
});

test("an event of ten years is kept as far as the horizon", () => {
  const { taken, warnings } = must(oneEvent("DTSTART:20270302T190000Z", "DTEND:20370302T190000Z"));
  expect(taken).toEqual([expect.objectContaining({ start: Date.parse("2027-03-02T19:00:00Z"), end: window.horizon })]);
  expect(warnings).toEqual({ long_event: 1 });
});

test("a rule that never ends is read as far as the horizon, whenever it began", () => {
  for (const year of [1970, 2015, 2027]) {
    const { taken, warnings } = must(oneEvent(`DTSTART:${year}0101T190000Z`, "DURATION:PT1H", "RRULE:FREQ=DAILY"));
    expect(taken).toHaveLength(547);
    expect(warnings).toEqual({ endless_rule: 1 });
  }
});

test("a rule of every second does not push the others out", () => {
  const { taken, warnings } = must(
    oneEvent(
      ...["DTSTART:20200302T190000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY", "END:VEVENT", "BEGIN:VEVENT"],
      ...["UID:two", "DTSTART:20280302T190000Z", "DURATION:PT1H"],
    ),
  );
  expect(taken).toHaveLength(5000);
  expect(taken.at(-1)?.key).toBe("two");
  expect(taken[0]?.start).toBe(window.from);
  expect(warnings.too_many).toBeGreaterThan(0);
});

test("the newest version of an event counts; different events under one UID are all kept", () => {
  const twice = (second: string[]) =>
    must(
      oneEvent(
        ...["DTSTART:20270302T190000Z", "DURATION:PT1H", "SEQUENCE:1", "END:VEVENT"],
        ...["BEGIN:VEVENT", "UID:one@example.org", "DURATION:PT1H", ...second],
      ),
    );
  const moved = twice(["DTSTART:20270303T190000Z", "SEQUENCE:2"]);
  expect(moved.taken.map(({ start }) => start)).toEqual([Date.parse("2027-03-03T19:00:00Z")]);
  expect(moved.warnings).toEqual({ duplicates: 1 });
  expect(twice(["DTSTART:20270302T190000Z", "SEQUENCE:1"]).taken).toHaveLength(1);
  const confused = twice(["DTSTART:20270303T190000Z", "SEQUENCE:1"]);
  expect(new Set(confused.taken.map(({ key }) => key)).size).toBe(2);
});

test("a change for one date and all that follow moves them", () => {
  const text = oneEvent(
    ...["DTSTART;TZID=Europe/Paris:20270302T190000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4", "END:VEVENT"],
    ...["BEGIN:VEVENT", "UID:one@example.org", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20270316T190000"],
    ...["DTSTART;TZID=Europe/Paris:20270317T200000", "DURATION:PT2H"],
  );
  expect(times(text)).toEqual([
    "2027-03-02T19:00+01:00 → 2027-03-02T20:00+01:00",
    "2027-03-09T19:00+01:00 → 2027-03-09T20:00+01:00",
    "2027-03-17T20:00+01:00 → 2027-03-17T22:00+01:00",
    "2027-03-24T20:00+01:00 → 2027-03-24T22:00+01:00",
  ]);
});

test("an occurrence that was moved keeps its key, so that its block is moved and not made again", () => {
  const before = must(
    google.replace(/BEGIN:VEVENT\nDTSTART;TZID=Europe\/Paris:20270326T[\s\S]*?END:VEVENT\n/, ""),
  ).taken;
  const after = must(google).taken;
  expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
});
