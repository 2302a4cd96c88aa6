import ICAL from "ical.js";
import { expect } from "vitest";
import { secretFeed } from "#app/modules/calendars/calendars.server.ts";
import { getFeed } from "#app/modules/calendars/use-cases/get-feed.server.ts";
import { renewFeed } from "#app/modules/calendars/use-cases/renew-feed.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must } from "#tests/factories/bookings.ts";
import { as, wednesday } from "#tests/factories/people.ts";
import { eventsByPython, type SeenEvent } from "./python-calendar.ts";

export interface Subject {
  kind: "person" | "space" | "listing";
  subject: string;
}

/** The id and the secret of a calendar's address, made when there is none. */
export async function addressOf(person: Person, of: Subject, now = wednesday): Promise<{ id: string; secret: string }> {
  const { address } = must(await execute(getFeed, as(person, now), of));
  const made = address ?? must(await execute(renewFeed, as(person, now), of)).address;
  const [, id, secret] = /\/calendars\/([^/]+)\/([^/]+)\.ics/.exec(made ?? "") ?? [];
  if (!id || !secret) throw new Error(`no address: ${made}`);
  return { id, secret };
}

export async function textOf(person: Person, of: Subject, now = wednesday): Promise<string> {
  const { id, secret } = await addressOf(person, of, now);
  const response = await secretFeed(id, secret, { now, language: null, known: null });
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  return response.text();
}

function said(time: ICAL.Time): string {
  return time.isDate ? time.toString() : time.toJSDate().toISOString().replace(".000Z", "Z");
}

/** What ical.js sees, in the words of the other reader. */
export function eventsByIcal(text: string): SeenEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const method = String(calendar.getFirstPropertyValue("method") ?? "");
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue("status")),
      summary: event.summary,
      description: event.description ?? "",
      location: event.location ?? "",
      url: String(component.getFirstPropertyValue("url") ?? ""),
      start: said(event.startDate),
      end: said(event.endDate),
      method,
    };
  });
  return events.sort((a, b) => (a.start + a.uid < b.start + b.uid ? -1 : 1));
}

/** Lines of at most 75 octets that end in CRLF, and no half of a character at either end of one. */
export function expectWellFolded(text: string): void {
  expect(text.endsWith("\r\n")).toBe(true);
  const lines = text.split("\r\n");
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.filter((line) => Buffer.from(line).toString() !== line || line.includes("\uFFFD"))).toEqual([]);
}

/** The events of a calendar on which both readers agree. */
export async function readBoth(text: string): Promise<SeenEvent[]> {
  expectWellFolded(text);
  const [one, other] = [eventsByIcal(text), await eventsByPython(text)];
  expect(one).toEqual(other);
  return one;
}
