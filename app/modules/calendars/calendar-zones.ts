import ICAL from "ical.js";
import { isZone, startOfDayNumber, wallClockOfDay } from "#app/modules/availability/zone.ts";

const day = 86_400_000;
const minute = 60_000;
/** No clock change skips more. */
const gap = 3 * 60;

/** Where the clocks of a written time hang. */
export type Zone = "utc" | { iana: string } | { given: ICAL.Timezone };

/** A time as it is written: `wall` are the milliseconds that its figures would be in UTC. A plain date is a day of the space. */
export interface Written {
  wall: number;
  isDate: boolean;
  zone: Zone;
}

function wallInZone(wall: number, zone: string): number {
  const dayNumber = Math.floor(wall / day);
  const minutes = Math.floor((wall - dayNumber * day) / minute);
  const rest = wall - dayNumber * day - minutes * minute;
  const clock = wallClockOfDay(dayNumber, minutes, zone);
  if (clock.kind === "one") return clock.instant + rest;
  if (clock.kind === "twice") return clock.first + rest;
  // RFC 5545, 3.3.5: a time that clocks skip is read with the offset from before the gap.
  const before = wallClockOfDay(dayNumber, minutes - gap, zone);
  return (before.kind === "one" ? before.instant + gap * minute : clock.resumes) + rest;
}

function wallInGiven(wall: number, timezone: ICAL.Timezone): number {
  const date = new Date(wall);
  const figures = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    isDate: false,
  };
  const time = new ICAL.Time(figures, ICAL.Timezone.localTimezone);
  return wall - timezone.utcOffset(time) * 1000;
}

/** The instant at which the clocks of its zone show what is written; of a skipped one the same moment later, of a repeated one the first. */
export function instantOf({ wall, isDate, zone }: Written, spaceZone: string): number {
  if (isDate) return startOfDayNumber(Math.floor(wall / day), spaceZone);
  if (zone === "utc") return wall;
  return "iana" in zone ? wallInZone(wall, zone.iana) : wallInGiven(wall, zone.given);
}

/** « /mozilla.org/20050126_1/Europe/Paris » names a zone in its last parts. */
function nameWithin(tzid: string): string | undefined {
  const parts = tzid.split("/");
  return [3, 2].map((count) => parts.slice(-count).join("/")).find((name) => name.includes("/") && isZone(name));
}

/** The zones that a calendar names. */
export class CalendarZones {
  readonly spaceZone: string;
  /** Names that mean nothing here and are not defined in the calendar: read as the zone of the space. */
  readonly unknown = new Set<string>();
  readonly #found = new Map<string, Zone>();
  readonly #defined = new Map<string, ICAL.Component>();

  /** `definitions` are the VTIMEZONE components of the calendar. */
  constructor(definitions: readonly ICAL.Component[], spaceZone: string) {
    this.spaceZone = spaceZone;
    for (const component of definitions)
      this.#defined.set(String(component.getFirstPropertyValue("tzid") ?? ""), component);
  }

  #find(tzid: string): Zone {
    if (isZone(tzid)) return { iana: tzid };
    const component = this.#defined.get(tzid);
    const location = String(component?.getFirstPropertyValue("x-lic-location") ?? "");
    if (isZone(location)) return { iana: location };
    const within = nameWithin(tzid);
    if (within) return { iana: within };
    if (component && ["standard", "daylight"].some((name) => component.getFirstSubcomponent(name)))
      return { given: new ICAL.Timezone(component) };
    this.unknown.add(tzid);
    return { iana: this.spaceZone };
  }

  /** A time without any zone is one of the space. */
  named(tzid: string | undefined): Zone {
    if (!tzid) return { iana: this.spaceZone };
    const known = this.#found.get(tzid);
    if (known) return known;
    const zone = this.#find(tzid);
    this.#found.set(tzid, zone);
    return zone;
  }
}

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z?))?$/;

/** A value of the parsed calendar (`2027-03-02`, `2027-03-02T19:00:00`, with a final Z in UTC), or nothing when it is no time. */
export function written(value: unknown, tzid: string | undefined, zones: CalendarZones): Written | undefined {
  const parts = typeof value === "string" ? shape.exec(value) : null;
  if (!parts) return undefined;
  const [year, month, date, hour, minutes, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const wall = Date.UTC(year ?? 0, (month ?? 0) - 1, date, hour, minutes, Math.min(second ?? 0, 59));
  const back = new Date(wall);
  if (back.getUTCMonth() + 1 !== month || back.getUTCDate() !== date || back.getUTCHours() !== hour) return undefined;
  const isDate = parts[4] === undefined;
  return { wall, isDate, zone: parts[7] === "Z" ? "utc" : isDate ? zones.named(undefined) : zones.named(tzid) };
}
