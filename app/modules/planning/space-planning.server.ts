import { addDays, type LocalDate } from "#app/modules/availability/availability.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { findPlace, findRooms } from "./planning.repo.server.ts";
import { type PlanningView, roomWeekUrl, spacePlanningUrl } from "./planning.urls.ts";
import { bookingLines, dayWords, shortDayWords, trackOf, tracksOf, weekWords } from "./planning.view.server.ts";
import { dateIn, mondayOf, type PlanScene, planRooms, type Room, todayOf } from "./planning-page.server.ts";
import { trackWords } from "./room-week.server.ts";
import { dayView, piecesOf } from "./track.view.ts";
import { lineOf, type WeekRow } from "./week-markup.ts";

/** More rooms than that are shown page by page. */
const mostRooms = 60;

function weekRow(room: Room): WeekRow {
  const several = Object.keys(room.situation.rules).length > 1;
  return {
    code: room.row.code,
    label: room.row.title,
    use: several ? room.use : "",
    byDate: room.frame.choosing.kind === "dates",
    days: room.plans.map((plan) => {
      const shown = plan.paused ? [] : piecesOf(plan, room.frame).filter(({ state }) => state !== "past");
      return shown.length > 0 ? shown.map(lineOf).join("\n") : dayView(plan, room.frame).line;
    }),
  };
}

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
  const found = await findRooms(place.id, mostRooms + 1, search.get("after") ?? "");
  const rows = found.slice(0, mostRooms);
  const last = found.length > mostRooms ? rows.at(-1) : undefined;
  const scene: PlanScene = { visit, zone, from, days: view === "day" ? 1 : 7 };
  const { rooms, bookings } = await planRooms(scene, rows);
  const tab = (one: PlanningView, label: string) => ({
    href: spacePlanningUrl(slug, one, asked),
    label,
    current: one === view,
  });
  const dayTracks = () =>
    rooms.map((room) => trackOf(room, 0, room.row.title, roomWeekUrl(room.row.code, from), today));
  return {
    title: t("times.planning"),
    views: t("times.views"),
    space: { name: place.name, href: spaceUrl(place.slug) },
    when: view === "day" ? dayWords(from, zone, visit) : weekWords(from, zone, visit),
    zone: t("times.times_of", { place: place.town || place.name }),
    empty: rooms.length === 0 ? t("times.no_rooms") : null,
    tabs: [tab("day", t("times.day")), tab("week", t("times.week"))],
    navigation: navigationOf(visit, slug, view, from),
    more: last
      ? `${spacePlanningUrl(slug, view, asked)}&after=${encodeURIComponent(last.title + last.code)}`
      : undefined,
    day: view === "day" && rooms.length > 0 ? tracksOf(dayTracks(), visit) : null,
    week:
      view === "week" && rooms.length > 0
        ? {
            room: t("times.room"),
            dates: Array.from({ length: 7 }, (_, at) => ({
              label: shortDayWords(addDays(from, at), zone, visit),
              date: addDays(from, at),
              href: spacePlanningUrl(slug, "day", addDays(from, at)),
              today: addDays(from, at) === today,
            })),
            rows: rooms.map(weekRow),
          }
        : null,
    bookings: view === "day" ? bookingLines(bookings, rooms, zone, visit) : [],
    words: trackWords(visit),
  };
}

export type SpacePlanning = NonNullable<Awaited<ReturnType<typeof spacePlanning>>>;
