import { localDateOf, startOfDay } from "#app/modules/availability/availability.ts";
import { bookingUrl } from "#app/modules/bookings/booking.urls.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatInterval, formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { describePass } from "../describe-pass.server.ts";
import { honouringSpaces, listPassRows, type PassRow } from "../repos/pass.repo.server.ts";

const day = 86_400_000;
const names = [
  ...["mine_title", "mine_line", "mine_empty", "mine_empty_text", "mine_see", "space_title", "space_line"],
  ...["space_empty", "space_empty_text", "give", "email", "days", "valid_from", "valid_until", "valid_hint", "note"],
  ...["note_hint", "give_act", "add", "add_hint", "add_act", "revoke", "revoke_line", "networks", "networks_line"],
  ...["networks_none", "accepted", "not_accepted", "accept_act", "stop_act", "saved", "issued_by", "held_by"],
  ...["honoured", "entries"],
] as const;
export type PassWords = Record<string, string>;

export function passWords({ language }: Visit): PassWords {
  return Object.fromEntries(names.map((name) => [name, say(language, `pass_pages.${name}`)]));
}

function validityWords({ validFrom, validUntil, space }: PassRow, { language, now, t }: Visit): string {
  const start = new Date(startOfDay(validFrom, space.zone));
  const end = new Date(startOfDay(validUntil, space.zone) + day);
  return t("pass_pages.validity", { dates: formatInterval({ start, end }, "day", language, space.zone, now) });
}

function entryView(entry: PassRow["entries"][number], zone: string, { language, now }: Visit) {
  const { id, kind, days, booking, at, note } = entry;
  const words = say(language, `pass_pages.entry_${kind}`, {
    count: Math.abs(days),
    title: booking?.listing.title ?? "",
  });
  return {
    id,
    words: note ? `${words} · ${note}` : words,
    href: booking ? bookingUrl(booking.code) : null,
    at: { iso: at.toISOString(), words: formatMoment(at, language, zone, now) },
  };
}

/** A pass as its two sides see it: what is left, until when, where, and every day that came and went. */
export async function passView(row: PassRow, visit: Visit) {
  const { t, now } = visit;
  const { id, code, left, granted, revoked, note, space, holder } = describePass(row);
  const isPast = row.validUntil < localDateOf(now.getTime(), row.space.zone);
  return {
    ...{ id, code, note, left, granted },
    state: revoked ? t("pass_pages.ended") : isPast ? t("pass_pages.past") : "",
    leftWords: t("pass_pages.left", { count: left }),
    ofWords: t("pass_pages.of", { count: granted }),
    validity: validityWords(row, visit),
    space: { name: space.name, href: spaceUrl(space.slug) },
    holder: holder.name,
    honoured: (await honouringSpaces(space.id)).map(({ name, slug }) => ({ name, href: spaceUrl(slug) })),
    entries: row.entries.map((entry) => entryView(entry, row.space.zone, visit)).reverse(),
    revoked,
  };
}

export type PassView = Awaited<ReturnType<typeof passView>>;

export async function passViews(of: { holderId: string } | { spaceId: string }, visit: Visit): Promise<PassView[]> {
  const rows = await listPassRows(of, 100);
  return Promise.all(rows.map((row) => passView(row, visit)));
}
