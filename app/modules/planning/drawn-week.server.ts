import type { LocalDate } from "#app/modules/availability/availability.ts";
import { addDays } from "#app/modules/availability/availability.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { keptUntilWritten } from "#app/platform/kept-until-written.server.ts";
import { byDateOf } from "./asked-times.ts";
import { lastsUntil } from "./lasting.ts";
import { type BookingRow, findBookings, findRooms } from "./planning.repo.server.ts";
import {
  type Known,
  knownTo,
  type PlanScene,
  planKnowing,
  planUnknowing,
  type Room,
  windowOf,
} from "./planning-page.server.ts";
import { dayView, piecesOf } from "./track.view.ts";
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
  next: string | undefined;
}

const weeks = keptUntilWritten<PlannedWeek>(20);
const bookingsOfWeeks = keptUntilWritten<readonly BookingRow[]>(20);

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

async function plan(scene: PlanScene, spaceId: string, after: string) {
  const { rows, next } = await roomsFrom(spaceId, after);
  const rooms = await planUnknowing(scene, rows);
  const value: PlannedWeek = { rooms, rows: rooms.map((room) => rowMarkup(room, scene)), next };
  const situations = rooms.map(({ situation }) => situation);
  return { value, until: lastsUntil(scene.visit.now.getTime(), situations) };
}

function concerns({ row, situation }: Room, { all, known }: Known): boolean {
  return situation.commitments.some(({ id }) => known.has(id)) || all.some(({ listing }) => listing === row.id);
}

/**
 * The week of all the rooms of a space as rows of a table: drawn once for everybody and kept until anything is written or time
 * changes it. For somebody who knows bookings of some rooms, the rows of these rooms are drawn again, each time.
 */
export async function drawnWeek(
  visit: Visit,
  { id: spaceId, zone }: { id: string; zone: string },
  from: LocalDate,
  after: string,
): Promise<{ markup: string; next: string | undefined }> {
  const now = visit.now.getTime();
  const scene: PlanScene = { visit, zone, from, days: 7 };
  const name = JSON.stringify([spaceId, zone, from, after, visit.language]);
  const { rooms, rows, next } = await weeks(name, now, () => plan(scene, spaceId, after));
  if (visit.viewer.kind === "visitor") return { markup: rows.join(""), next };
  const bookings = await bookingsOfWeeks(name, now, async () => {
    const { start, end } = windowOf(scene);
    const ids = rooms.map(({ row }) => row.id);
    return { value: await findBookings(ids, { from: start, to: end }), until: Number.POSITIVE_INFINITY };
  });
  const known = knownTo(visit, bookings);
  const drawn = rooms.map((room, at) =>
    concerns(room, known) ? rowMarkup(planKnowing(scene, room, known), scene) : (rows[at] ?? ""),
  );
  return { markup: drawn.join(""), next };
}
