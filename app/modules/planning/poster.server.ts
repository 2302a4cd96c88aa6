import type { Visit } from "#app/platform/http/visit.server.ts";
import { qrUrl, roomWeekUrl } from "./planning.urls.ts";
import { visibleRoom } from "./room-week.server.ts";
import { shortAddress } from "./views/door-page.view.server.ts";

/** A sheet to stick on a door: the QR code of the room, and its short address for those who type. */
export async function poster(visit: Visit, code: string) {
  const row = await visibleRoom(visit, code);
  if (!row) return undefined;
  const { t } = visit;
  return {
    title: t("times.poster_of", { title: row.title }),
    name: row.title,
    line: t("times.poster_line"),
    space: [row.space.name, row.space.town].filter(Boolean).join(", "),
    qr: qrUrl(row.code),
    address: shortAddress(row.code),
    back: { href: roomWeekUrl(row.code), label: t("times.back") },
    print: t("times.print"),
  };
}
