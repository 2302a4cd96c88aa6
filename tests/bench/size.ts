import { towns } from "./vocabulary.ts";

/** What the generated data count. Each listing has the same ten bookings, so that only the whole grows. */
export interface Size {
  name: string;
  spaces: number;
  listings: number;
  bookings: number;
}

export const bookingsPerListing = 10;

function size(name: string, spaces: number): Size {
  return { name, spaces, listings: spaces * 10, bookings: spaces * 10 * bookingsPerListing };
}

export const small = size("small", 100);
export const large = size("large", 10_000);

/** Persons whose tokens and sessions the measurement uses; each answers for one space. */
export const borrowers = 100;

export const tokenOf = (person: number) => `el_bench_${String(person).padStart(8, "0")}`;
export const sessionOf = (person: number) => `bench-session-${String(person).padStart(8, "0")}`;

/** 26 characters, as the ids of the product: a letter for the table, then a number. */
export const idOf = (letter: string, number: number) => letter + String(number).padStart(25, "0");

const digits = "23456789BCDFGHJKMNPQRSTVWXYZ";

/** The one room whose calendar is measured; its ids and codes begin where no other reaches. */
const apart = 50_000_000;
export const calendarOfRoom = {
  first: apart,
  events: 2000,
  space: idOf("S", apart),
  listing: idOf("L", apart),
  feed: idOf("F", apart),
};

/** The space whose fifty rooms are drawn; its ids and codes begin where no other reaches. */
export const roomsOfOneSpace = {
  first: 60_000_000,
  space: idOf("S", 60_000_000),
  slug: "maison-des-salles",
  count: 50,
};

/** Codes count in the alphabet of short codes, at least four characters long. */
export function codeOf(number: number, length = 6): string {
  let code = "";
  for (let rest = number; code.length < length; rest = Math.floor(rest / digits.length))
    code = digits[rest % digits.length] + code;
  return code;
}

const wheel = towns.flatMap((town) => Array.from({ length: town[4] }, () => town));

/** 11 and the length of the wheel have no common divisor: a hundred spaces already stand in every town. */
export function townOf(space: number) {
  const town = wheel[(space * 11) % wheel.length];
  if (!town) throw new Error("no town");
  return town;
}
