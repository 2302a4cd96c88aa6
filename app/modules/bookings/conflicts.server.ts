import { type BrokenPromise, brokenPromises, localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { formatInterval } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { keptUntilWritten } from "#app/platform/kept-until-written.server.ts";
import { plannedStatuses, statusAt } from "./booking.ts";
import { type BookingRow, findBookingsByIds } from "./repos/booking.repo.server.ts";
import { findContestedListings, findObstacles, type ObstacleRow } from "./repos/conflict.repo.server.ts";
import { loadSituations } from "./repos/situation.repo.server.ts";

/** A booking to come, or under way, for which the units do not suffice. */
export interface BookingConflict {
  row: BookingRow;
  missing: number;
  /** What stands in its way, by its start; nothing where too few units are in service. */
  obstacles: ObstacleRow[];
}

const farAhead = 548 * 86_400_000;

async function described(promises: readonly BrokenPromise[], now: Date): Promise<BookingConflict[]> {
  if (promises.length === 0) return [];
  const rows = await findBookingsByIds(promises.map(({ booking }) => booking));
  const obstacles = await findObstacles([...new Set(promises.flatMap((one) => one.obstacles))]);
  const byId = new Map(promises.map((one) => [one.booking, one]));
  return rows.flatMap((row) => {
    const promise = byId.get(row.id);
    if (!promise || statusAt(row, now) === "lapsed") return [];
    const inTheWay = obstacles.filter(({ id }) => promise.obstacles.includes(id)).sort((a, b) => a.start - b.start);
    return [{ row, missing: promise.missing, obstacles: inTheWay }];
  });
}

/** The conflicts of those listings from now on, by the start of what was promised. */
export async function conflictsOfListings(listingIds: readonly string[], now: Date): Promise<BookingConflict[]> {
  if (listingIds.length === 0) return [];
  const window = { start: now.getTime(), end: now.getTime() + farAhead };
  const situations = await loadSituations(listingIds, window, now);
  return described([...situations.values()].flatMap(brokenPromises), now);
}

/** The conflicts of those spaces from now on; most spaces have none, and then it costs one query. */
export async function conflictsOfSpaces(spaceIds: readonly string[], now: Date): Promise<BookingConflict[]> {
  return conflictsOfListings(await findContestedListings(spaceIds, now), now);
}

const counts = keptUntilWritten<number>(500);

/** How many there are: every page says it, and nothing but a write or the next whole minute changes it. */
export async function countConflicts(spaceIds: readonly string[], now: Date): Promise<number> {
  if (spaceIds.length === 0) return 0;
  const at = now.getTime();
  return counts([...spaceIds].sort().join(" "), at, async () => ({
    value: (await conflictsOfSpaces(spaceIds, now)).length,
    until: at - (at % 60_000) + 60_000,
  }));
}

/** What is in the way of one booking. */
export async function conflictOf(row: BookingRow, now: Date): Promise<BookingConflict | undefined> {
  if (!plannedStatuses.includes(row.status) || row.endAt <= now) return undefined;
  const window = { start: Math.max(now.getTime(), row.startAt.getTime()), end: row.endAt.getTime() };
  const situations = await loadSituations([row.listingId], window, now);
  const promises = [...situations.values()].flatMap(brokenPromises).filter(({ booking }) => booking === row.id);
  return (await described(promises, now))[0];
}

function kindOf({ row }: BookingConflict, obstacle: ObstacleRow, now: Date): string {
  const elsewhere = obstacle.listingId !== row.listingId;
  if (obstacle.cause !== "booking")
    return obstacle.cause === "external" && elsewhere ? "external_elsewhere" : obstacle.cause;
  return !elsewhere && obstacle.end !== null && obstacle.end <= now.getTime() ? "late" : "booked";
}

/** Whole days in words where it begins and ends at midnight of the place. */
function whenWords({ start, end }: ObstacleRow, { zone }: BookingRow, language: Language, now: Date): string {
  if (end === null) return say(language, "clashes.without_end");
  const byDay = [start, end].every((at) => startOfDay(localDateOf(at, zone), zone) === at);
  const interval = { start: new Date(start), end: new Date(end) };
  return formatInterval(interval, byDay ? "day" : "minutes", language, zone, now);
}

const mostSaid = 5;

/** Each thing that is in the way, in a sentence for the lender. */
export function conflictWords(conflict: BookingConflict, language: Language, now: Date): string[] {
  const { row, obstacles, missing } = conflict;
  if (obstacles.length === 0) return [say(language, "clashes.too_few", { count: missing, title: row.title })];
  const said = obstacles.map((obstacle) => {
    const { title, calendar, code } = obstacle;
    const dates = whenWords(obstacle, row, language, now);
    const params = { dates, title, calendar: calendar ?? "", code: code ?? "" };
    return say(language, `clashes.${kindOf(conflict, obstacle, now)}`, params);
  });
  const sentences = [...new Set(said)];
  const more = sentences.length - mostSaid;
  return more > 0 ? [...sentences.slice(0, mostSaid), say(language, "clashes.more", { count: more })] : sentences;
}
