import { publicHolidays } from "#app/modules/availability/availability.server.ts";
import type { ListingRules, Opening, OpeningHours, PublicHoliday } from "#app/modules/availability/availability.ts";

/**
 * Openings remember the days that they worked out, and the windows of rules with them: the same text gives the same object,
 * so that a second look at a place costs nothing.
 */
const openings = new Map<string, Opening>();
const rules = new Map<string, ListingRules>();
const kept = 2000;

function keep<Value>(cache: Map<string, Value>, key: string, value: Value): Value {
  if (openings.size + rules.size >= kept) {
    openings.clear();
    rules.clear();
  }
  cache.set(key, value);
  return value;
}

function holidaysOf(territory: string, firstYear: number, lastYear: number): PublicHoliday[] {
  const all: PublicHoliday[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const found = publicHolidays(territory, year);
    if (found.ok) all.push(...found.holidays);
  }
  return all;
}

export interface Place {
  zone: string;
  territory: string;
  /** The JSON text of `Space.opening`. */
  opening: string;
  /** The JSON text of `Listing.opening`: weekly hours and exceptions that take the place of those of the space. */
  ownOpening?: string | null;
}

/** Closures and holidays of the space hold for all that is in it; an exception of the listing's own comes first. */
function hoursOf({ opening, ownOpening }: Place): OpeningHours {
  const hours = JSON.parse(opening) as OpeningHours;
  if (!ownOpening) return hours;
  const own = JSON.parse(ownOpening) as Pick<OpeningHours, "weekly" | "exceptions">;
  const ownDates = new Set(own.exceptions.map(({ date }) => date));
  const exceptions = [...own.exceptions, ...hours.exceptions.filter(({ date }) => !ownDates.has(date))];
  return { ...hours, weekly: own.weekly, exceptions };
}

/** The opening hours of a place with its public holidays, from the year before `now` to the year after `until`. */
export function openingOf(place: Place, now: number, until: number): Opening {
  const firstYear = new Date(now).getUTCFullYear() - 1;
  const lastYear = Math.max(firstYear + 3, new Date(until).getUTCFullYear() + 1);
  const key = `${place.zone}|${place.territory}|${firstYear}|${lastYear}|${place.opening}|${place.ownOpening ?? ""}`;
  const known = openings.get(key);
  if (known) return known;
  const hours = hoursOf(place);
  const holidays = holidaysOf(place.territory, firstYear, lastYear);
  return keep(openings, key, { zone: place.zone, hours, holidays });
}

/** The rules of a listing from their JSON text. */
export function rulesOf(text: string): ListingRules {
  return rules.get(text) ?? keep(rules, text, JSON.parse(text) as ListingRules);
}
