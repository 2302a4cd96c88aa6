import { type CalendarZones, instantOf, type Written } from "./calendar-zones.ts";
import { type Bounds, expandRule } from "./expand-rule.ts";
import type { Length, ReadEvent } from "./external-event.ts";

const day = 86_400_000;

/** A time that the calendar takes: instants are epoch milliseconds, `[start, end)`. */
export interface Taken {
  /** The same for the same event, or the same occurrence of a series, each time the calendar is read. */
  key: string;
  uid: string;
  start: number;
  end: number;
}

export interface Found {
  taken: Taken[];
  endless: boolean;
  cut: boolean;
  /** A rule of it makes no sense; its first date still counts. */
  broken: boolean;
}

interface Occurrence {
  original: Written;
  start: Written;
  length: Length;
}

function intervalOf({ start, length }: Pick<Occurrence, "start" | "length">, zones: CalendarZones) {
  const from = instantOf(start, zones.spaceZone);
  const end = instantOf({ ...start, wall: start.wall + length.wall }, zones.spaceZone) + length.exact;
  // A clock change may leave nothing between two times of the wall: what was meant passes all the same.
  return { start: from, end: end > from ? end : from + length.wall + length.exact };
}

/** Which occurrence of a series: the instant at which it would have begun. */
function nameOf(original: Written, zones: CalendarZones): string {
  return String(instantOf(original, zones.spaceZone));
}

function dayOf({ wall }: Written): number {
  return Math.floor(wall / day);
}

/** Whether two writings mean the same occurrence; a plain date means whichever is on that day. */
function same(one: Written, other: Written, spaceZone: string): boolean {
  if (one.isDate || other.isDate) return dayOf(one) === dayOf(other);
  return instantOf(one, spaceZone) === instantOf(other, spaceZone);
}

/** When the occurrences of a series would be, before any of them was moved or cancelled. */
function originals(event: ReadEvent, lasting: number, bounds: Bounds): Found & { occurrences: Occurrence[] } {
  const { start, length } = event;
  const found = {
    taken: [],
    endless: false,
    cut: false,
    broken: false,
    occurrences: [{ original: start, start, length }],
  };
  const seen = new Set([instantOf(start, bounds.spaceZone)]);
  const add = (time: Written, itsLength: Length) => {
    const instant = instantOf(time, bounds.spaceZone);
    if (seen.has(instant)) return;
    seen.add(instant);
    found.occurrences.push({ original: time, start: time, length: itsLength });
  };
  for (const rule of event.rules) {
    try {
      const { starts, endless, cut } = expandRule(rule, start, lasting, bounds);
      for (const time of starts) add(time, length);
      found.endless ||= endless;
      found.cut ||= cut;
    } catch {
      found.broken = true;
    }
  }
  for (const addition of event.additions) add(addition.start, addition.length ?? length);
  return found;
}

/** What the latest change « this and all that follow » makes of an occurrence; undefined: it is cancelled. */
function followed(occurrence: Occurrence, changes: readonly ReadEvent[], spaceZone: string): Occurrence | undefined {
  const instant = instantOf(occurrence.original, spaceZone);
  const since = (change: ReadEvent) => (change.replaces ? instantOf(change.replaces, spaceZone) : 0);
  const change = changes
    .filter((one) => since(one) <= instant)
    .sort((a, b) => since(b) - since(a))
    .at(0);
  if (!change?.replaces) return occurrence;
  if (!change.blocks) return undefined;
  const shift = change.start.wall - change.replaces.wall;
  const start = { ...occurrence.start, wall: occurrence.start.wall + shift };
  return { ...occurrence, start, length: change.length };
}

function whole({ wall, exact }: Length): number {
  return wall + exact;
}

/** From when an occurrence would have begun until it ends, once it has been changed. */
function lateness({ start, length, replaces }: ReadEvent): number {
  return whole(length) + Math.max(0, start.wall - (replaces?.wall ?? start.wall)) + day;
}

/**
 * What a series takes between `bounds.from` and `bounds.horizon`. `changed` are its occurrences that differ: moved, longer,
 * cancelled, for one date or for all that follow.
 */
export function expandEvent(
  event: ReadEvent,
  changed: readonly ReadEvent[],
  zones: CalendarZones,
  bounds: Bounds,
): Found {
  const { spaceZone } = bounds;
  const repeats = event.rules.length > 0 || event.additions.length > 0;
  const following = changed.filter(({ andFollowing }) => andFollowing);
  const found = originals(event, Math.max(whole(event.length), ...following.map(lateness)), bounds);
  const taken = found.occurrences.flatMap((occurrence): Taken[] => {
    const { original } = occurrence;
    if (event.exceptions.some((one) => same(one, original, spaceZone))) return [];
    if (changed.some(({ replaces }) => replaces && same(replaces, original, spaceZone))) return [];
    const left = followed(occurrence, following, spaceZone);
    if (!left || !event.blocks) return [];
    const key = repeats ? `${event.key}/${nameOf(original, zones)}` : event.key;
    return [{ key, uid: event.uid, ...intervalOf(left, zones) }];
  });
  return { taken, endless: found.endless && event.blocks, cut: found.cut, broken: found.broken };
}

/** An occurrence that differs, or one that is alone in the calendar: the series itself is somebody else's. */
export function expandChanged(event: ReadEvent, zones: CalendarZones): Taken[] {
  if (!event.blocks) return [];
  const key = event.replaces ? `${event.key}/${nameOf(event.replaces, zones)}` : event.key;
  return [{ key, uid: event.uid, ...intervalOf(event, zones) }];
}
