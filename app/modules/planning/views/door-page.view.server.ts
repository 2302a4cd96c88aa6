import { addDays, localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDay, formatInterval, formatTime } from "#app/platform/i18n/format.ts";
import { type Door, doorAt } from "../door.ts";
import { qrUrl } from "../planning.urls.ts";
import { visibleRoom } from "../room-week.server.ts";
import { planRooms, todayOf } from "./planning-page.view.server.ts";

const daysAhead = 8;

/** `localhost:3000/l/7KQ2`: what can be typed by hand. */
export function shortAddress(code: string): string {
  return `${publicUrl().replace(/^https?:\/\//, "")}/l/${code}`;
}

/** « jusqu’à 14 h », « Ouvre demain à 9 h », « jusqu’au lundi 3 mars à 9 h ». */
function momentWords(key: "until" | "opens", at: number, visit: Visit, zone: string): string {
  const { language, now, t } = visit;
  const today = todayOf(visit, zone);
  const tomorrow = addDays(today, 1);
  // The midnight that ends this day belongs to it.
  const endsToday = at === startOfDay(tomorrow, zone);
  const time = endsToday ? t("times.midnight") : formatTime(new Date(at), language, zone);
  const date = localDateOf(at, zone);
  if (date === today || endsToday) return t(`times.${key}`, { time });
  if (date === tomorrow) return t(`times.${key}_tomorrow`, { time });
  return t(`times.${key}_day`, { day: formatDay(new Date(at), language, zone, now), time });
}

/** « de 14 h à 16 h », with its days where it is not all today. */
function spanOf(start: number, end: number, visit: Visit, zone: string): string {
  const { language, now, t } = visit;
  const today = todayOf(visit, zone);
  const tomorrow = startOfDay(addDays(today, 1), zone);
  const [from, to] = [new Date(start), new Date(end)];
  if (end > tomorrow) return formatInterval({ start: from, end: to }, "minutes", language, zone, now);
  const last = end === tomorrow ? t("times.midnight") : formatTime(to, language, zone);
  return t("times.from_to", { from: formatTime(from, language, zone), to: last });
}

function stateWords(door: Door, visit: Visit, zone: string): { big: string; line: string } {
  const { t } = visit;
  const until = door.until === null ? "" : momentWords("until", door.until, visit, zone);
  if (door.state === "closed") {
    const opens = door.opensAt === null ? "" : momentWords("opens", door.opensAt, visit, zone);
    return { big: t("times.closed_big"), line: opens };
  }
  if (door.state === "taken") return { big: t("times.taken_big"), line: until };
  if (door.total > 1) return { big: t("times.places_left", { count: door.free, total: door.total }), line: "" };
  return { big: t("times.free_big"), line: until };
}

function whoWords({ why }: Door, name: string, { t }: Visit): string {
  if (why === "booked") return name || t("times.reserved");
  return t(why === "buffer" ? "times.buffer" : "times.unavailable");
}

/** What the screen at the door says; undefined where the viewer may not see the room. */
export async function doorPage(visit: Visit, code: string) {
  const row = await visibleRoom(visit, code);
  if (!row) return undefined;
  const { zone } = row.space;
  const { t, language, now } = visit;
  const today = todayOf(visit, zone);
  const scene = { visit, zone, from: today, days: daysAhead, names: "public" } as const;
  const { rooms } = await planRooms(scene, [row]);
  const room = rooms[0];
  if (!room) return undefined;
  const door = doorAt(room.plans, now.getTime());
  const nameOf = (ids: readonly string[]) => {
    const names = ids.flatMap((id) => room.frame.known.get(id)?.who ?? []);
    return names.length === 1 ? (names[0] ?? "") : "";
  };
  const { next } = door;
  const isOver = row.space.closed === 1;
  return {
    title: `${row.title} · ${row.space.name}`,
    name: row.title,
    space: [row.space.name, row.space.town].filter(Boolean).join(", "),
    state: isOver ? ("closed" as const) : door.state,
    ...(isOver ? { big: t("times.closed_big"), line: "" } : stateWords(door, visit, zone)),
    who: door.state === "taken" ? whoWords(door, nameOf(door.now), visit) : "",
    next: next
      ? {
          label: t("times.next"),
          when: spanOf(next.start, next.end, visit, zone),
          who: nameOf(next.commitments) || t("times.reserved"),
        }
      : { label: t("times.next"), when: t("times.nothing_next"), who: "" },
    date: formatDay(now, language, zone, now),
    time: formatTime(now, language, zone),
    qr: qrUrl(row.code),
    address: shortAddress(row.code),
    scan: t("times.scan"),
    offline: t("times.offline"),
    zone: t("times.times_of", { place: row.space.town || row.space.name }),
  };
}

export type DoorPage = NonNullable<Awaited<ReturnType<typeof doorPage>>>;
