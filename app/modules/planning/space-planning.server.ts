import { addDays, type LocalDate } from "#app/modules/availability/availability.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { drawnWeek, roomsFrom } from "./drawn-week.server.ts";
import { type PlanningView, roomWeekUrl, spacePlanningUrl } from "./planning.urls.ts";
import { findPlace, type PlaceRow } from "./repos/planning.repo.server.ts";
import { trackWords } from "./room-week.server.ts";
import { bookingLines, dayWords, shortDayWords, trackOf, tracksOf, weekWords } from "./views/planning.view.server.ts";
import { dateIn, mondayOf, planRooms, todayOf } from "./views/planning-page.view.server.ts";

function navigationOf(visit: Visit, slug: string, view: PlanningView, date: LocalDate) {
  const { t } = visit;
  const by = view === "day" ? 1 : 7;
  return {
    label: t(view === "day" ? "times.other_days" : "times.other_weeks"),
    previous: {
      href: spacePlanningUrl(slug, view, addDays(date, -by)),
      label: t(view === "day" ? "times.previous_day" : "times.previous_week"),
    },
    now: { href: spacePlanningUrl(slug, view), label: t(view === "day" ? "times.today" : "times.this_week") },
    next: {
      href: spacePlanningUrl(slug, view, addDays(date, by)),
      label: t(view === "day" ? "times.next_day" : "times.next_week"),
    },
  };
}

/** Each room on an axis, with the bookings that the viewer may open. */
async function dayOf(visit: Visit, { id, zone }: PlaceRow, date: LocalDate, after: string) {
  const { rows, next } = await roomsFrom(id, after);
  const { rooms, bookings } = await planRooms({ visit, zone, from: date, days: 1 }, rows);
  const today = todayOf(visit, zone);
  const tracks = rooms.map((room) => trackOf(room, 0, room.row.title, roomWeekUrl(room.row.code, date), today));
  return {
    day: rooms.length > 0 ? tracksOf(tracks, visit) : null,
    week: null,
    bookings: bookingLines(bookings, rooms, zone, visit),
    next,
  };
}

/** Each room in a row. */
async function weekOf(visit: Visit, place: PlaceRow, monday: LocalDate, after: string) {
  const { slug, zone } = place;
  const { markup, next } = await drawnWeek(visit, place, monday, after);
  const today = todayOf(visit, zone);
  const dates = Array.from({ length: 7 }, (_, at) => addDays(monday, at)).map((date) => ({
    label: shortDayWords(date, zone, visit),
    href: spacePlanningUrl(slug, "day", date),
    today: date === today,
  }));
  return { day: null, week: markup ? { room: visit.t("times.room"), dates, markup } : null, bookings: [], next };
}

/** All the rooms of a space, for a day on an axis or for a week in a table; undefined where there is no such space. */
export async function spacePlanning(visit: Visit, slug: string, search: URLSearchParams) {
  const place = await findPlace(slug);
  if (!place) return undefined;
  const { t } = visit;
  const { zone } = place;
  const view: PlanningView = search.get("view") === "week" ? "week" : "day";
  const today = todayOf(visit, zone);
  const asked = dateIn(search, today);
  const from = view === "day" ? asked : mondayOf(asked);
  const after = search.get("after") ?? "";
  const { next, ...drawn } =
    view === "week" ? await weekOf(visit, place, from, after) : await dayOf(visit, place, from, after);
  const tab = (one: PlanningView, label: string) => ({
    href: spacePlanningUrl(slug, one, asked),
    label,
    current: one === view,
  });
  return {
    title: t("times.planning"),
    views: t("times.views"),
    space: { name: place.name, href: spaceUrl(place.slug) },
    when: view === "day" ? dayWords(from, zone, visit) : weekWords(from, zone, visit),
    zone: t("times.times_of", { place: place.town || place.name }),
    empty: drawn.day || drawn.week ? null : t("times.no_rooms"),
    tabs: [tab("day", t("times.day")), tab("week", t("times.week"))],
    navigation: navigationOf(visit, slug, view, from),
    more: next ? `${spacePlanningUrl(slug, view, asked)}&after=${encodeURIComponent(next)}` : undefined,
    ...drawn,
    words: trackWords(visit),
  };
}

export type SpacePlanning = NonNullable<Awaited<ReturnType<typeof spacePlanning>>>;
