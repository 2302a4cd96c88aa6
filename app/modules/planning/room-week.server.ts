import { addDays } from "#app/modules/availability/availability.ts";
import { listingPath } from "#app/modules/listings/listing.urls.ts";
import { leadToOwnPage, visibleListing } from "#app/modules/listings/listings.server.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { doorUrl, posterUrl, roomWeekUrl, spacePlanningUrl, weekSheetUrl } from "./planning.urls.ts";
import { findRoom, type RoomRow } from "./repos/planning.repo.server.ts";
import { bookingLines, dayWords, trackOf, tracksOf, weekWords } from "./views/planning.view.server.ts";
import { dateIn, mondayOf, planRooms, todayOf } from "./views/planning-page.view.server.ts";

/** The listing of an address, for whoever may see it. */
export async function visibleRoom(visit: Visit, code: string): Promise<RoomRow | undefined> {
  const visible = await visibleListing(visit.viewer, code);
  if (visible.ok) leadToOwnPage(visible.value);
  return visible.ok && visible.value.status !== "archived" ? findRoom(visible.value.code) : undefined;
}

/** The week of one room: seven days, one under the other; undefined where the viewer may not see it. */
export async function roomWeek(visit: Visit, code: string, search: URLSearchParams) {
  const row = await visibleRoom(visit, code);
  if (!row) return undefined;
  const { zone } = row.space;
  const today = todayOf(visit, zone);
  const monday = mondayOf(dateIn(search, today));
  const { rooms, bookings } = await planRooms({ visit, zone, from: monday, days: 7 }, [row]);
  const room = rooms[0];
  if (!room) return undefined;
  const href = (date: string) => spacePlanningUrl(row.space.slug, "day", date);
  const tracks = Array.from({ length: 7 }, (_, at) => {
    const date = addDays(monday, at);
    return trackOf(room, at, dayWords(date, zone, visit), href(date), today);
  });
  const { t } = visit;
  return {
    title: t("times.planning_of", { title: row.title }),
    kind: row.kind === "room" ? ("room" as const) : ("equipment" as const),
    planning: t("times.planning"),
    code: row.code,
    name: row.title,
    listing: listingPath(row.code),
    space: { name: row.space.name, href: spaceUrl(row.space.slug) },
    week: weekWords(monday, zone, visit),
    zone: t("times.times_of", { place: row.space.town || row.space.name }),
    ...tracksOf(tracks, visit),
    bookings: bookingLines(bookings, rooms, zone, visit),
    navigation: {
      label: t("times.other_weeks"),
      previous: { href: roomWeekUrl(row.code, addDays(monday, -7)), label: t("times.previous_week") },
      now: { href: roomWeekUrl(row.code), label: t("times.this_week") },
      next: { href: roomWeekUrl(row.code, addDays(monday, 7)), label: t("times.next_week") },
    },
    links: [
      { href: spacePlanningUrl(row.space.slug, "day", monday), label: t("times.every_room") },
      { href: weekSheetUrl(row.code, monday), label: t("times.sheet") },
      { href: doorUrl(row.code), label: t("times.door") },
      { href: posterUrl(row.code), label: t("times.poster") },
    ],
    keeps: hasRole(visit.viewer, row.space.id, "keeper") ? doorSetting(row, visit) : null,
    words: trackWords(visit),
  };
}

function doorSetting({ showsNames }: RoomRow, { t }: Visit) {
  const [title, label] = [t("times.door_settings"), t("times.names")];
  return { title, label, hint: t("times.names_hint"), save: t("times.save"), shown: showsNames === 1 };
}

/** The few words of the drawing itself. */
export function trackWords({ t }: Visit) {
  return {
    bookings: t("times.bookings"),
    move: t("times.move"),
    choose: t("times.ask_by_dragging"),
    moving: t("times.move_by_dragging"),
    moment: t("times.moment"),
  };
}

export type RoomWeek = NonNullable<Awaited<ReturnType<typeof roomWeek>>>;
