import type { LocalDate } from "#app/modules/availability/availability.ts";
import { addDays } from "#app/modules/availability/availability.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { keptUntilWritten } from "#app/platform/kept-until-written.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { byDateOf } from "./asked-times.ts";
import { lastsUntil } from "./lasting.ts";
import { type BookingRow, findBookings, findRooms } from "./repos/planning.repo.server.ts";
import {
  type Known,
  knownTo,
  type PlanScene,
  planKnowing,
  planUnknowing,
  type Room,
  windowOf,
} from "./views/planning-page.view.server.ts";
import { dayView, piecesOf } from "./views/track.view.ts";
import { lineOf, type WeekRow, weekMarkup } from "./week-markup.ts";

/** More rooms than that are shown page by page. */
const mostRooms = 60;

/** The rooms of a space from the one after `after`, and where the next page begins. */
export async function roomsFrom(spaceId: string, after: string) {
  const found = await findRooms(spaceId, mostRooms + 1, after);
  const rows = found.slice(0, mostRooms);
  const last = found.length > mostRooms ? rows.at(-1) : undefined;
  return { rows, next: last && last.title + last.code };
}

/** The week of every room as it is shown to those who know nothing of its bookings. */
interface PlannedWeek {
  rooms: readonly Room[];
  /** The row of each in the table. */
  rows: readonly string[];
  /** In which rows something changes for whoever knows a booking, by the id of the booking or of its listing. */
  shownIn: ReadonlyMap<string, readonly number[]>;
  next: string | undefined;
  /** Epoch milliseconds: until then time alone changes nothing. */
  until: number;
}

const weeks = keptUntilWritten<PlannedWeek>(20);
/** The bookings of a week by whom they concern: a person, or a space on either side. */
const bookingsOfWeeks = keptUntilWritten<ReadonlyMap<string, readonly BookingRow[]>>(20);
/** The rows that are drawn otherwise for one person, by their place. */
const rowsOfPersons = keptUntilWritten<ReadonlyMap<number, string>>(500);

function weekRow(room: Room): WeekRow {
  const several = Object.keys(room.situation.rules).length > 1;
  return {
    code: room.row.code,
    label: room.row.title,
    use: several ? room.use : "",
    byDate: byDateOf(room.frame.choosing),
    days: room.plans.map((plan) => {
      const shown = plan.paused ? [] : piecesOf(plan, room.frame).filter(({ state }) => state !== "past");
      return shown.length > 0 ? shown.map(lineOf).join("\n") : dayView(plan, room.frame).line;
    }),
  };
}

function rowMarkup(room: Room, { from, days }: PlanScene): string {
  const dates = Array.from({ length: days }, (_, at) => addDays(from, at));
  return weekMarkup([weekRow(room)], dates);
}

function grouped<Value>(pairs: readonly [string, Value][]): Map<string, Value[]> {
  const groups = Map.groupBy(pairs, ([name]) => name);
  return new Map([...groups].map(([name, group]) => [name, group.map(([, value]) => value)]));
}

function placesOf({ row, situation }: Room): string[] {
  return [row.id, ...situation.commitments.map(({ id }) => id)];
}

async function plan(scene: PlanScene, spaceId: string, after: string): Promise<{ value: PlannedWeek; until: number }> {
  const { rows, next } = await roomsFrom(spaceId, after);
  const rooms = await planUnknowing(scene, rows);
  const shownIn = grouped(rooms.flatMap((room, at) => placesOf(room).map((id): [string, number] => [id, at])));
  const until = lastsUntil(
    scene.visit.now.getTime(),
    rooms.map(({ situation }) => situation),
  );
  return { value: { rooms, rows: rooms.map((room) => rowMarkup(room, scene)), shownIn, next, until }, until };
}

async function bookingsByWhom(scene: PlanScene, rooms: readonly Room[]) {
  const { start, end } = windowOf(scene);
  const found = await findBookings(
    rooms.map(({ row }) => row.id),
    { from: start, to: end },
  );
  const concerned = found.flatMap((row) =>
    [row.borrowerUserId, row.borrowerSpaceId, row.lenderSpaceId].flatMap((id): [string, BookingRow][] =>
      id === null ? [] : [[id, row]],
    ),
  );
  return { value: grouped(concerned), until: Number.POSITIVE_INFINITY };
}

/** Narrows what the policy then judges, so that nobody pays for the bookings of all the others. */
function bookingsAround({ userId, memberships }: Person, byWhom: ReadonlyMap<string, readonly BookingRow[]>) {
  const whom = [userId, ...memberships.map(({ spaceId }) => spaceId)];
  return [...new Set(whom.flatMap((id) => byWhom.get(id) ?? []))];
}

function rowsKnowing(scene: PlanScene, { rooms, shownIn }: PlannedWeek, known: Known): Map<number, string> {
  const ids = known.all.flatMap(({ id, listing }) => [id, listing]);
  const places = new Set(ids.flatMap((id) => shownIn.get(id) ?? []));
  return new Map(
    [...places].flatMap((at): [number, string][] => {
      const room = rooms[at];
      return room ? [[at, rowMarkup(planKnowing(scene, room, known), scene)]] : [];
    }),
  );
}

/**
 * The week of all the rooms of a space as rows of a table: drawn once for everybody and kept until anything is written or time
 * changes it. For somebody who knows bookings of some rooms, the rows of these rooms are drawn again, and kept for that person.
 */
export async function drawnWeek(
  visit: Visit,
  { id: spaceId, zone }: { id: string; zone: string },
  from: LocalDate,
  after: string,
): Promise<{ markup: string; next: string | undefined }> {
  const { now, viewer, language } = visit;
  const [scene, moment]: [PlanScene, number] = [{ visit, zone, from, days: 7 }, now.getTime()];
  const name = JSON.stringify([spaceId, zone, from, after, language]);
  const week = await weeks(name, moment, () => plan(scene, spaceId, after));
  if (viewer.kind === "visitor") return { markup: week.rows.join(""), next: week.next };
  const person = JSON.stringify([name, viewer.userId, viewer.memberships.map(({ spaceId, role }) => [spaceId, role])]);
  const own = await rowsOfPersons(person, moment, async () => {
    const byWhom = await bookingsOfWeeks(name, moment, () => bookingsByWhom(scene, week.rooms));
    const known = knownTo(visit, bookingsAround(viewer, byWhom));
    return { value: rowsKnowing(scene, week, known), until: week.until };
  });
  return { markup: week.rows.map((row, at) => own.get(at) ?? row).join(""), next: week.next };
}
