import { createHmac } from "node:crypto";
import { publicHolidays } from "#app/modules/availability/availability.server.ts";
import { addDays, weekdayOf } from "#app/modules/availability/availability.ts";
import { feedAddress } from "#app/modules/calendars/feed-secret.server.ts";
import { secret } from "#tests/integration/http/server.ts";
import type { Target } from "./load.ts";
import { borrowers, calendarOfRoom, codeOf, idOf, roomsOfOneSpace, type Size, sessionOf, tokenOf } from "./size.ts";
import { machines, towns } from "./vocabulary.ts";

/** The calls that are measured. Each walks over many listings and people: what one answer leaves in a cache does not serve the next. */

const walked = 500;
/** Spread over the whole of the data, in an order of its own. */
const listingOf = (n: number, { listings }: Size) =>
  ((n % walked) * Math.floor(listings / Math.min(walked, listings)) * 7 + 3) % listings;

export function cookie(person: number): Record<string, string> {
  const token = sessionOf(person);
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return { Cookie: `entrelieux.session_token=${encodeURIComponent(`${token}.${signature}`)}`, "Accept-Language": "fr" };
}

const bearer = (person: number) => ({ Authorization: `Bearer ${tokenOf(person)}` });

export interface Measured {
  server: { address: string; pid: number };
  size: Size;
}

function walk(
  { server, size }: Measured,
  path: (code: string, id: string) => string,
  headers: (person: number) => Record<string, string>,
): Target {
  return {
    address: server.address,
    pid: server.pid,
    expect: 200,
    call(n) {
      const listing = listingOf(n, size);
      return { path: path(codeOf(listing), idOf("L", listing)), headers: headers(n % borrowers) };
    },
  };
}

const firstOfNextMonth = () => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
};
const month = firstOfNextMonth();

export const listingPage = (on: Measured) => walk(on, (code) => `/l/${code}?month=${month.slice(0, 7)}`, cookie);
export const constantPage = (on: Measured) =>
  walk(on, (code) => `/baselines/listing/${code}?month=${month.slice(0, 7)}`, cookie);

export const availability = (on: Measured) =>
  walk(on, (code) => `/api/v1/listings/${code}/availability?from=${month}&days=31`, bearer);
export const oneQuery = (on: Measured) =>
  walk(on, (_, id) => `/baselines/availability/${id}?from=${month}&to=${addDays(month, 31)}`, bearer);

/** Days on which the generated spaces are open, from a date after every generated booking. */
function openDays(): string[] {
  const today = new Date().toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const holidays = [year, year + 1].flatMap((one) => {
    const found = publicHolidays("metropolitan", one);
    return found.ok ? found.holidays.map(({ date }) => date) : [];
  });
  return Array.from({ length: 294 }, (_, day) => addDays(today, 70 + day)).filter(
    (date) => weekdayOf(date) >= 2 && weekdayOf(date) <= 6 && !holidays.includes(date),
  );
}

const days = openDays();

/** Dates that a server has given are never asked for again. */
const booked = new Map<string, number>();

/** The row of the baseline waits for an answer: on every second listing, where it is nobody's competitor. */
function booking({ server, size }: Measured, path: string, beside: 0 | 1): Target {
  const name = `${server.address}${path}`;
  return {
    address: server.address,
    pid: server.pid,
    expect: 201,
    call() {
      const n = booked.get(name) ?? 0;
      booked.set(name, n + 1);
      const half = size.listings / 2;
      const listing = ((n * 7 + 3) % half) * 2 + beside;
      const day = days[Math.floor(n / half) % days.length];
      const person = n % borrowers;
      const body = JSON.stringify({
        listing: idOf("L", listing),
        from: day,
        to: day,
        borrower: "space",
        space: idOf("S", person),
      });
      return { method: "POST", path, headers: { ...bearer(person), "Content-Type": "application/json" }, body };
    },
  };
}

export const bookingWritten = (on: Measured) => booking(on, "/api/v1/bookings", 0);
export const rowWritten = (on: Measured) => booking(on, "/baselines/bookings", 1);

const seasons = new Map<string, number>();

/** An hour on each of two hundred open days, for another listing each time. */
export function seriesWritten({ server, size }: Measured): Target {
  return {
    address: server.address,
    pid: server.pid,
    expect: 201,
    call() {
      const n = seasons.get(server.address) ?? 0;
      seasons.set(server.address, n + 1);
      const hour = 11 + (Math.floor(n / size.listings) % 6);
      const person = n % borrowers;
      const body = JSON.stringify({
        listing: idOf("L", (n * 7 + 5) % size.listings),
        use: "on_the_spot",
        title: "Tous les jours",
        ...{ weekdays: [2, 3, 4, 5, 6], skipPublicHolidays: true, from: days[0], until: days[199] },
        ...{ startsAt: `${hour}:00`, endsAt: `${hour + 1}:00`, clashes: "skip" },
        ...{ borrower: "space", space: idOf("S", person) },
      });
      const headers = { ...bearer(person), "Content-Type": "application/json" };
      return { method: "POST", path: "/api/v1/series", headers, body };
    },
  };
}

/** The calendar of one room, 2,000 events, as a program reads it that has nothing of it yet. */
export function feed({ server }: Measured): Target {
  process.env.AUTH_SECRET = secret;
  const { pathname } = new URL(feedAddress({ id: calendarOfRoom.feed, turn: 1 }, "fr"));
  return { address: server.address, pid: server.pid, expect: 200, call: () => ({ path: pathname, headers: {} }) };
}

export function feedRows({ server }: Measured): Target {
  const path = `/baselines/feed/${calendarOfRoom.listing}`;
  return { address: server.address, pid: server.pid, expect: 200, call: () => ({ path, headers: {} }) };
}

/** The week of fifty rooms, this one and the two that follow, for whoever is signed in. */
export function weekOfRooms({ server }: Measured): Target {
  const today = new Date().toISOString().slice(0, 10);
  return {
    address: server.address,
    pid: server.pid,
    expect: 200,
    call: (n) => ({
      path: `/s/${roomsOfOneSpace.slug}/planning?view=week&day=${addDays(today, (n % 3) * 7)}`,
      headers: cookie(n % borrowers),
    }),
  };
}

export function emptyPage({ server }: Measured): Target {
  const call = (n: number) => ({ path: "/baselines/empty", headers: cookie(n % borrowers) });
  return { address: server.address, pid: server.pid, expect: 200, call };
}

/** Words, a place and dates, as people give them. */
export function search({ server }: Measured): Target {
  const words = [...new Set(machines.map(([title]) => title.split(" ")[0] ?? ""))];
  return {
    address: server.address,
    pid: server.pid,
    expect: 200,
    call(n) {
      const [place] = towns[n % towns.length] ?? ["Lyon"];
      const q = words[(n * 3) % words.length] ?? "";
      const from = addDays(month, (n * 5) % 25);
      const query = new URLSearchParams({ q, place, from, to: addDays(from, 2) });
      return { path: `/api/v1/listings?${query}`, headers: bearer(n % borrowers) };
    },
  };
}
