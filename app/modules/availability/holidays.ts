import Holidays from "date-holidays";
import type { PublicHoliday } from "./opening.ts";

/** Where a space stands, as far as French public holidays go. */
export const TERRITORIES = [
  "metropolitan",
  "alsace_moselle",
  "GP",
  "MQ",
  "GF",
  "RE",
  "YT",
  "PM",
  "BL",
  "MF",
  "NC",
  "PF",
  "WF",
  "TF",
] as const;

export type Territory = (typeof TERRITORIES)[number];

export type PublicHolidays =
  | { readonly ok: true; readonly holidays: readonly PublicHoliday[] }
  | { readonly ok: false; readonly error: "unknown_territory" | "no_data" | "year_out_of_range" };

const known = new Map<string, readonly PublicHoliday[]>();

export function isTerritory(text: string): text is Territory {
  return (TERRITORIES as readonly string[]).includes(text);
}

/**
 * The library gives the mainland's list for an unknown region of FR: overseas territories are asked by their own country
 * code, and the local law of Alsace and Moselle by the department 57 (the same list in 67 and 68).
 */
function sourceOf(territory: Territory): Holidays {
  if (territory === "metropolitan") return new Holidays("FR");
  if (territory === "alsace_moselle") return new Holidays("FR", "57");
  return new Holidays(territory);
}

function load(territory: Territory, year: number): readonly PublicHoliday[] {
  const source = sourceOf(territory);
  const english = new Map(
    source.getHolidays(year, "en").map((holiday) => [`${holiday.rule} ${holiday.date}`, holiday.name]),
  );
  return source
    .getHolidays(year, "fr")
    .filter((holiday) => holiday.type === "public")
    .map((holiday) => ({
      date: holiday.date.slice(0, 10),
      key: holiday.rule,
      names: { fr: holiday.name, en: english.get(`${holiday.rule} ${holiday.date}`) ?? holiday.name },
    }));
}

/**
 * Public holidays of a territory in a year, by date. They are proposed to a space, which says on which it closes.
 * `no_data`: the library knows nothing of that territory (the southern and antarctic lands), and nothing is invented.
 */
export function publicHolidays(territory: string, year: number): PublicHolidays {
  if (!isTerritory(territory)) return { ok: false, error: "unknown_territory" };
  if (!Number.isInteger(year) || year < 1970 || year > 2200) return { ok: false, error: "year_out_of_range" };
  const key = `${territory} ${year}`;
  const holidays = known.get(key) ?? load(territory, year);
  known.set(key, holidays);
  return holidays.length > 0 ? { ok: true, holidays } : { ok: false, error: "no_data" };
}
