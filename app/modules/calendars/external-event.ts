import ICAL from "ical.js";
import { keyOfUid } from "./calendar-text.ts";
import { type CalendarZones, instantOf, type Written, written, type Zone } from "./calendar-zones.ts";

const day = 86_400_000;

/** How long an event lasts: `wall` is counted on the clocks of its zone, `exact` in hours that pass. */
export interface Length {
  wall: number;
  exact: number;
}

export interface Addition {
  start: Written;
  length: Length | undefined;
}

/** One VEVENT: a single event, the first of a series, or an occurrence that differs. */
export interface ReadEvent {
  uid: string;
  key: string;
  sequence: number;
  start: Written;
  length: Length;
  /** False when it is cancelled or marked as leaving the time free. */
  blocks: boolean;
  rules: ICAL.Recur[];
  additions: Addition[];
  exceptions: Written[];
  /** Of an occurrence that differs: when it would have been. */
  replaces: Written | undefined;
  /** It speaks for that occurrence and all that follow. */
  andFollowing: boolean;
}

export type EventProblem = "unreadable" | "no_duration";

function timesOf(property: ICAL.Property | null, zones: CalendarZones): (Written | undefined)[] {
  if (!property) return [];
  const tzid = property.getFirstParameter("tzid");
  return property.jCal.slice(3).map((value: unknown) => written(Array.isArray(value) ? value[0] : value, tzid, zones));
}

function lengthOfText(text: string): Length | undefined {
  if (!/^\+?P/.test(text)) return undefined;
  const { weeks, days, hours, minutes, seconds } = ICAL.Duration.fromString(text);
  return { wall: (weeks * 7 + days) * day, exact: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

function sameZone(one: Zone, other: Zone): boolean {
  if (one === other) return true;
  return one !== "utc" && other !== "utc" && "iana" in one && "iana" in other && one.iana === other.iana;
}

function between(start: Written, end: Written, spaceZone: string): Length {
  const alike = start.isDate === end.isDate && sameZone(start.zone, end.zone);
  if (alike) return { wall: end.wall - start.wall, exact: 0 };
  return { wall: 0, exact: instantOf(end, spaceZone) - instantOf(start, spaceZone) };
}

/** Without an end a plain date lasts its day and a time no time at all (RFC 5545, 3.6.1); a day that ends on itself is that day. */
function lengthOf(component: ICAL.Component, start: Written, zones: CalendarZones): Length | EventProblem {
  const [end] = timesOf(component.getFirstProperty("dtend"), zones);
  const duration = component.getFirstProperty("duration")?.jCal[3];
  const length = end
    ? between(start, end, zones.spaceZone)
    : typeof duration === "string"
      ? lengthOfText(duration)
      : { wall: start.isDate ? day : 0, exact: 0 };
  if (!length) return "unreadable";
  const whole = length.wall + length.exact;
  if (whole > 0) return length;
  if (start.isDate) return { wall: day, exact: 0 };
  return whole === 0 ? "no_duration" : "unreadable";
}

function additionsOf(component: ICAL.Component, zones: CalendarZones): Addition[] {
  return component.getAllProperties("rdate").flatMap((property) => {
    const starts = timesOf(property, zones);
    return starts.flatMap((start, at): Addition[] => {
      if (!start) return [];
      const value: unknown = property.jCal[3 + at];
      const until: unknown = Array.isArray(value) ? value[1] : undefined;
      if (typeof until !== "string") return [{ start, length: undefined }];
      const end = written(until, property.getFirstParameter("tzid"), zones);
      return [{ start, length: end ? between(start, end, zones.spaceZone) : lengthOfText(until) }];
    });
  });
}

function identity(component: ICAL.Component): { uid: string; key: string } {
  const uid = String(component.getFirstPropertyValue("uid") ?? "").trim();
  // Without a UID only its own lines can tell it from the others.
  return { uid, key: keyOfUid(uid || `no uid ${JSON.stringify(component.toJSON())}`) };
}

/** What one VEVENT says, or why it cannot be placed. */
export function readEvent(block: string, zones: CalendarZones): ReadEvent | EventProblem {
  try {
    const component = new ICAL.Component(ICAL.parse(block));
    const [start] = timesOf(component.getFirstProperty("dtstart"), zones);
    if (!start) return "unreadable";
    const length = lengthOf(component, start, zones);
    if (typeof length === "string") return length;
    const text = (name: string) => String(component.getFirstPropertyValue(name) ?? "").toUpperCase();
    const recurrence = component.getFirstProperty("recurrence-id");
    return {
      ...identity(component),
      sequence: Number(component.getFirstPropertyValue("sequence") ?? 0) || 0,
      start,
      length,
      blocks: text("status") !== "CANCELLED" && text("transp") !== "TRANSPARENT",
      rules: component
        .getAllProperties("rrule")
        .map((property) => property.getFirstValue())
        .filter((value) => value instanceof ICAL.Recur),
      additions: additionsOf(component, zones),
      exceptions: component
        .getAllProperties("exdate")
        .flatMap((property) => timesOf(property, zones))
        .filter((time) => time !== undefined),
      replaces: timesOf(recurrence, zones)[0],
      andFollowing: recurrence?.getFirstParameter("range") === "THISANDFUTURE",
    };
  } catch {
    return "unreadable";
  }
}
