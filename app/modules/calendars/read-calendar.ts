import ICAL from "ical.js";
import { calendarText, componentsOf, linesOf, type TextProblem } from "./calendar-text.ts";
import { CalendarZones, instantOf } from "./calendar-zones.ts";
import { expandChanged, expandEvent, type Taken } from "./expand-event.ts";
import { type ReadEvent, readEvent } from "./external-event.ts";

export const readingLimits = {
  occurrences: 5_000,
  stepsOfOneRule: 100_000,
  steps: 500_000,
  yearsOfOneEvent: 1,
} as const;

/**
 * What was left out of a reading, or cut: `unknown_zone` names of zones, `endless_rule` series read as far as the horizon,
 * `long_event` events of more than a year, `too_many` occurrences above the limit (at least), `unreadable` and `no_duration` events
 * left out, `duplicates` older versions of an event.
 */
export const warningCodes = [
  "unreadable",
  "no_duration",
  "unknown_zone",
  "too_many",
  "long_event",
  "endless_rule",
  "duplicates",
] as const;
export type WarningCode = (typeof warningCodes)[number];
export type Warnings = Partial<Record<WarningCode, number>>;

export type ReadProblem = TextProblem | "too_complex";
export type Reading = { ok: true; taken: Taken[]; warnings: Warnings } | { ok: false; error: ReadProblem };

export interface ReadingWindow {
  /** The space's own zone: plain dates and times without any zone are its own. */
  zone: string;
  /** Epoch milliseconds: what ends before `from` or begins after `horizon` is left out, what goes on longer is cut there. */
  from: number;
  horizon: number;
}

class Count {
  readonly warnings: Warnings = {};
  add(code: WarningCode, count = 1): void {
    if (count > 0) this.warnings[code] = (this.warnings[code] ?? 0) + count;
  }
}

function definitionsOf(blocks: readonly string[]): ICAL.Component[] {
  return blocks.flatMap((block) => {
    try {
      return [new ICAL.Component(ICAL.parse(block))];
    } catch {
      return [];
    }
  });
}

function eventsOf(blocks: readonly string[], zones: CalendarZones, count: Count): ReadEvent[] {
  return blocks.flatMap((block) => {
    const event = readEvent(block, zones);
    if (typeof event !== "string") return [event];
    count.add(event);
    return [];
  });
}

/**
 * The latest version of each event and of each occurrence that differs. Different events under one UID and one number of version
 * are a fault of whatever wrote them: all are kept, since losing one would free a time that is taken.
 */
function latest(events: readonly ReadEvent[], zones: CalendarZones, count: Count): ReadEvent[] {
  const versions = new Map<string, ReadEvent[]>();
  for (const event of events) {
    const place = `${event.key}\n${event.replaces ? instantOf(event.replaces, zones.spaceZone) : ""}`;
    versions.set(place, [...(versions.get(place) ?? []), event]);
  }
  return [...versions.values()].flatMap((alike) => {
    const newest = Math.max(...alike.map(({ sequence }) => sequence));
    const told = new Set<string>();
    const kept = alike.filter((event) => {
      const said = JSON.stringify([instantOf(event.start, zones.spaceZone), event.length, event.rules.map(String)]);
      if (event.sequence < newest || told.has(said)) return false;
      told.add(said);
      return true;
    });
    count.add("duplicates", alike.length - kept.length);
    return kept.map((event, at) => (at === 0 ? event : { ...event, key: `${event.key}#${at + 1}` }));
  });
}

/** Those with fewest occurrences come first, so that one rule of every second does not push the others out. */
function fairShare(groups: readonly Taken[][], count: Count): Taken[] {
  const kept: Taken[] = [];
  for (const group of [...groups].sort((a, b) => a.length - b.length)) {
    const room = readingLimits.occurrences - kept.length;
    kept.push(...group.sort((a, b) => a.start - b.start).slice(0, Math.max(0, room)));
    count.add("too_many", Math.max(0, group.length - room));
  }
  return kept.sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
}

function withinWindow(taken: readonly Taken[], { from, horizon }: ReadingWindow, count: Count): Taken[] {
  return taken
    .filter(({ start, end }) => end > from && start < horizon)
    .map((one) => {
      if (one.end - one.start > readingLimits.yearsOfOneEvent * 366 * 86_400_000) count.add("long_event");
      return one.end > horizon ? { ...one, end: horizon } : one;
    });
}

function expandAll(events: readonly ReadEvent[], zones: CalendarZones, window: ReadingWindow, count: Count) {
  const bounds = {
    ...{ from: window.from, horizon: window.horizon, spaceZone: window.zone, most: readingLimits.occurrences },
    steps: readingLimits.stepsOfOneRule,
    allSteps: { left: readingLimits.steps },
  };
  const changed = Map.groupBy(
    events.filter(({ replaces }) => replaces),
    ({ key }) => key,
  );
  const groups = events.map((event) => {
    if (event.replaces) return withinWindow(expandChanged(event, zones), window, count);
    const found = expandEvent(event, changed.get(event.key) ?? [], zones, bounds);
    if (found.endless) count.add("endless_rule");
    if (found.cut) count.add("too_many");
    if (found.broken) count.add("unreadable");
    return withinWindow(found.taken, window, count);
  });
  return fairShare(groups, count);
}

/**
 * The times that a calendar (RFC 5545) takes within a window. Bounded: in bytes, in occurrences, in steps of its rules; one that
 * is made to last all the same is for `readInWorker` to end.
 */
export function readCalendar(bytes: Uint8Array, window: ReadingWindow): Reading {
  const decoded = calendarText(bytes);
  if (!decoded.ok) return decoded;
  const blocks = componentsOf(linesOf(decoded.text), ["VEVENT", "VTIMEZONE"]);
  if (!blocks) return { ok: false, error: "truncated" };
  const count = new Count();
  const zones = new CalendarZones(definitionsOf(blocks.get("VTIMEZONE") ?? []), window.zone);
  const events = latest(eventsOf(blocks.get("VEVENT") ?? [], zones, count), zones, count);
  const taken = expandAll(events, zones, window, count);
  count.add("unknown_zone", zones.unknown.size);
  return { ok: true, taken, warnings: count.warnings };
}
