import {
  addDays,
  dayInterval,
  type Interval,
  isLocalDate,
  type LocalDate,
  localDateOf,
  type Situation,
  startOfDay,
  USES,
  type Use,
  weekdayOf,
} from "#app/modules/availability/availability.ts";
import { maySpeakForLender, sidesOf } from "#app/modules/bookings/booking.policy.ts";
import { loadSituations } from "#app/modules/bookings/bookings.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { hasRole, type Viewer } from "#app/platform/viewer.ts";
import { choosingOf } from "../asked-times.ts";
import { type DayPlan, dayPlans } from "../day-plan.ts";
import { type BookingRow, findBookings, type RoomRow } from "../repos/planning.repo.server.ts";
import type { DayFrame, KnownBooking } from "./track.view.ts";

/** The date of an address; what makes no sense there is as if it were absent. */
export function dateIn(search: URLSearchParams, today: LocalDate): LocalDate {
  const date = search.get("day") ?? "";
  return isLocalDate(date) && date >= "2000" && date < "2200" ? date : today;
}

export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

export function todayOf(visit: Visit, zone: string): LocalDate {
  return localDateOf(visit.now.getTime(), zone);
}

/** How it is used in the plan: on the spot where it may be. */
export function plannedUse(situation: Situation): Use {
  return [...USES].reverse().find((use) => situation.rules[use]) ?? "on_the_spot";
}

function maySee(viewer: Viewer, row: BookingRow): boolean {
  if (viewer.kind === "visitor") return false;
  const own = row.borrowerUserId === viewer.userId;
  const ofMine = row.borrowerSpaceId !== null && hasRole(viewer, row.borrowerSpaceId, "member");
  return own || ofMine || maySpeakForLender(viewer, row);
}

/** A booking that began cannot be moved, nor one of somebody else. */
function mayMove(viewer: Viewer, row: BookingRow, now: number): boolean {
  return row.use === "on_the_spot" && row.status === "approved" && row.start > now && sidesOf(viewer, row).length > 0;
}

export interface Room {
  row: RoomRow;
  use: Use;
  plans: DayPlan[];
  frame: DayFrame;
  situation: Situation;
}

export interface PlanScene {
  visit: Visit;
  zone: string;
  from: LocalDate;
  days: number;
  /** `public`: for a screen or a sheet that anybody reads, whoever opened it. */
  names?: "public";
}

function viewerKnows(viewer: Viewer, row: BookingRow, now: number): KnownBooking {
  return {
    code: row.code,
    version: row.version,
    who: [row.purpose, row.who].filter(Boolean).join(" · "),
    listing: row.listing,
    movable: mayMove(viewer, row, now),
    interval: { start: row.start, end: row.end },
  };
}

/** An organisation or a space where the room says so; a person, or who is in another room that takes this one: never. */
function everybodyKnows(row: BookingRow, rooms: readonly RoomRow[], { t }: Visit): KnownBooking {
  const room = rooms.find(({ id }) => id === row.listing);
  const isNamed = room?.showsNames === 1 && row.borrowerKind !== "person" && row.who !== "";
  return {
    code: "",
    version: 0,
    who: isNamed ? row.who : t("times.reserved"),
    listing: row.listing,
    movable: false,
    interval: { start: row.start, end: row.end },
  };
}

export function windowOf({ zone, from, days }: Pick<PlanScene, "zone" | "from" | "days">): Interval {
  return dayInterval(from, addDays(from, days - 1), zone);
}

/** Bookings of which the viewer may know, and what. */
export interface Known {
  all: BookingRow[];
  known: Map<string, KnownBooking>;
}

/** What the viewer may know of these bookings. */
export function knownTo({ viewer, now }: Visit, found: readonly BookingRow[]): Known {
  const all = found.filter((row) => maySee(viewer, row));
  return { all, known: new Map(all.map((row) => [row.id, viewerKnows(viewer, row, now.getTime())])) };
}

/** What the viewer may know of the bookings of these listings: nothing for a visitor, who costs no query either. */
async function knownBookings(scene: PlanScene, rows: readonly RoomRow[]): Promise<Known> {
  const { visit, names } = scene;
  if (visit.viewer.kind === "visitor" && !names) return { all: [], known: new Map() };
  const window = windowOf(scene);
  const ids = rows.map(({ id }) => id);
  const found = await findBookings(ids, { from: window.start, to: window.end });
  if (!names) return knownTo(visit, found);
  return { all: found, known: new Map(found.map((row) => [row.id, everybodyKnows(row, rows, visit)])) };
}

/** A use that is over is taken too, for whoever may know of it. */
function withPast(situation: Situation, listing: string, rows: readonly BookingRow[]): Situation {
  const there = new Set(situation.commitments.map(({ id }) => id));
  const over = rows.filter((row) => row.listing === listing && row.status === "took_place" && !there.has(row.id));
  if (over.length === 0) return situation;
  const past = over.map(({ id, quantity, start, end }) => ({
    ...{ id, quantity, interval: { start, end } },
    ...({ cause: "booked", use: "on_the_spot" } as const),
  }));
  return { ...situation, commitments: [...situation.commitments, ...past] };
}

function planRoom({ visit, zone, from, days }: PlanScene, row: RoomRow, situation: Situation): Room {
  const use = plannedUse(situation);
  const frame: DayFrame = {
    ...{ id: row.id, language: visit.language, zone, use, known: new Map(), now: visit.now.getTime() },
    choosing: choosingOf(situation.rules[use]),
    shared: row.occupancy === "shared",
  };
  return { row, use, situation, frame, plans: dayPlans(situation, use, from, days) };
}

/** A room as it was planned for those who know nothing, for somebody who knows some of its bookings. */
export function planKnowing(scene: PlanScene, room: Room, { all, known }: Known): Room {
  const situation = withPast(room.situation, room.row.id, all);
  const planned = situation === room.situation ? room : planRoom(scene, room.row, situation);
  return { ...planned, frame: { ...planned.frame, known } };
}

/** Every room with its days for those who know nothing of the bookings, in two queries whatever their number. */
export async function planUnknowing(scene: PlanScene, rows: readonly RoomRow[]): Promise<Room[]> {
  const { visit, zone, from, days } = scene;
  const window = { start: startOfDay(from, zone), end: startOfDay(addDays(from, days), zone) };
  const situations = await loadSituations(
    rows.map(({ id }) => id),
    window,
    visit.now,
  );
  return rows.flatMap((row): Room[] => {
    const found = situations.get(row.id);
    return found ? [planRoom(scene, row, found)] : [];
  });
}

/** Every room with its days, in three queries whatever their number; two for a visitor. */
export async function planRooms(
  scene: PlanScene,
  rows: readonly RoomRow[],
): Promise<{ rooms: Room[]; bookings: BookingRow[]; window: Interval }> {
  const { zone, from, days } = scene;
  const window = { start: startOfDay(from, zone), end: startOfDay(addDays(from, days), zone) };
  const ids = rows.map(({ id }) => id);
  const [rooms, known] = [await planUnknowing(scene, rows), await knownBookings(scene, rows)];
  return {
    rooms: rooms.map((room) => planKnowing(scene, room, known)),
    bookings: known.all.filter(({ listing }) => ids.includes(listing)),
    window,
  };
}
