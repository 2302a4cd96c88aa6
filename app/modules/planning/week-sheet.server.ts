import { addDays } from "#app/modules/availability/availability.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { axisOf } from "./axis.ts";
import { qrUrl, roomWeekUrl, weekSheetUrl } from "./planning.urls.ts";
import { visibleRoom } from "./room-week.server.ts";
import { shortAddress } from "./views/door-page.view.server.ts";
import { shortDayWords, weekWords } from "./views/planning.view.server.ts";
import { dateIn, mondayOf, planRooms, todayOf } from "./views/planning-page.view.server.ts";
import { dayView, edgesOf, hoursOf, type Piece } from "./views/track.view.ts";

/** A place on the sheet, in percent of the height of its day. */
export interface SheetBlock {
  top: number;
  height: number;
  time: string;
  note: string;
  /** Too thin for two lines. */
  thin: boolean;
}

function isWritten(piece: Piece, total: number): boolean {
  if (piece.state === "taken" || piece.state === "maintenance") return true;
  return total > 1 && (piece.state === "free" || piece.state === "unasked" || piece.state === "past") && piece.taken;
}

/** One week of a room for a sheet of paper; what is free stays white. Undefined where the viewer may not see the room. */
export async function weekSheet(visit: Visit, code: string, search: URLSearchParams) {
  const row = await visibleRoom(visit, code);
  if (!row) return undefined;
  const { zone } = row.space;
  const { t } = visit;
  const monday = mondayOf(dateIn(search, todayOf(visit, zone)));
  const { rooms } = await planRooms({ visit, zone, from: monday, days: 7, names: "public" }, [row]);
  const room = rooms[0];
  if (!room) return undefined;
  const total = room.situation.units.length;
  const views = room.plans.map((plan) => dayView(plan, room.frame));
  const axis = axisOf(edgesOf(views));
  const whole = axis.to - axis.from;
  const percent = (minutes: number) => Math.round((minutes / whole) * 10_000) / 100;
  const block = (piece: Piece): SheetBlock => ({
    top: percent(piece.from - axis.from),
    height: percent(piece.to - piece.from),
    time: piece.time,
    note: piece.note,
    thin: percent(piece.to - piece.from) < 7,
  });
  return {
    title: t("times.sheet_of", { title: row.title }),
    name: row.title,
    space: [row.space.name, row.space.town].filter(Boolean).join(", "),
    week: weekWords(monday, zone, visit),
    hours: hoursOf(axis, visit.language).map(({ label, columns }, at, all) => ({
      label,
      top: percent(all.slice(0, at).reduce((sum, hour) => sum + hour.columns, 0) * axis.column),
      height: percent(columns * axis.column),
    })),
    days: views.map((view, at) => ({
      label: shortDayWords(addDays(monday, at), zone, visit),
      closed: view.pieces.length === 0 ? view.line : "",
      blocks: view.pieces.filter((piece) => isWritten(piece, total)).map(block),
    })),
    qr: qrUrl(row.code),
    address: shortAddress(row.code),
    ask: t("times.sheet_ask"),
    zone: t("times.times_of", { place: row.space.town || row.space.name }),
    back: { href: roomWeekUrl(row.code, monday), label: t("times.back") },
    next: { href: weekSheetUrl(row.code, addDays(monday, 7)), label: t("times.next_week") },
    print: t("times.print"),
  };
}

export type WeekSheet = NonNullable<Awaited<ReturnType<typeof weekSheet>>>;
