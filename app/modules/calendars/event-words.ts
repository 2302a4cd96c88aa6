import type { Language } from "#app/platform/i18n/translate.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import { type CalendarEvent, type EventStatus, eventSpan, eventUid, shownStatus } from "./booking-event.ts";
import type { AnyEventRow, BlockEventRow, BookingEventRow } from "./repos/feed.repo.server.ts";

/** Who reads: anybody (when it is taken, nothing else), or one of those concerned. */
export type Reader = "public" | "person" | "space" | "listing";

export interface Telling {
  reader: Reader;
  language: Language;
  now: Date;
  /** Of this product, without a last slash. */
  origin: string;
  /** Of a listing's calendar: what is booked elsewhere and takes it. */
  listingId?: string | undefined;
  /** Where this reader opens the booking, when it is not the address that everybody has. */
  bookingUrl?: string | undefined;
}

/** Somebody typed it: on one line, and without what no calendar may carry. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

function lines(parts: readonly (string | false | null | undefined)[]): string {
  return parts
    .filter((part): part is string => Boolean(part))
    .map((part) => part.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n\t]/gu, ""))
    .join("\n");
}

function placeOf({ place }: AnyEventRow): Pick<CalendarEvent, "location" | "geo"> {
  const { name, address, postcode, town, latitude, longitude } = place;
  const location = [name, address, [postcode, town].filter(Boolean).join(" ")].filter(Boolean).map(oneLine).join(", ");
  return latitude === null || longitude === null ? { location } : { location, geo: { latitude, longitude } };
}

function busyWords(row: AnyEventRow, { language }: Telling, interlocked: boolean) {
  const t = translate(language);
  const { quantity, units } = row;
  const free = !interlocked && quantity < units;
  return { free, summary: free ? t("feeds.partly_busy", { quantity, units }) : t("feeds.busy") };
}

function bookingSummary(row: BookingEventRow, { reader, language }: Telling, status: EventStatus): string {
  const t = translate(language);
  const thing = row.quantity > 1 ? `${row.quantity} × ${row.title}` : row.title;
  const who = row.borrower || t("feeds.somebody");
  const what = reader === "person" ? thing : reader === "space" || row.quantity > 1 ? `${thing} · ${who}` : who;
  return oneLine(status === "TENTATIVE" ? t("feeds.asked", { what }) : what);
}

function bookingDescription(row: BookingEventRow, { reader, language }: Telling, url: string): string {
  const t = translate(language);
  const named = reader !== "person" && row.personName && row.personName !== row.borrower;
  return lines([
    row.purpose,
    row.persons !== null && t("feeds.persons", { count: row.persons }),
    named && t("feeds.asked_by", { name: row.personName }),
    url,
  ]);
}

function bookingEvent(row: BookingEventRow, telling: Telling): CalendarEvent | undefined {
  const { reader, now, origin, listingId } = telling;
  const status = shownStatus(row, reader === "public" ? "public" : "sides", now);
  if (!status) return undefined;
  const interlocked = listingId !== undefined && row.listingId !== listingId;
  if (interlocked && status === "TENTATIVE") return undefined;
  const common = {
    uid: eventUid(interlocked ? `${row.id}.${listingId}` : row.id),
    sequence: row.version,
    changedAt: row.changedAt,
    status,
    span: eventSpan(row, row.granularity, row.place.zone),
    ...placeOf(row),
  };
  const { free, summary } = busyWords(row, telling, interlocked);
  if (reader === "public") return { ...common, free, summary, description: "", url: `${origin}/l/${row.listingCode}` };
  const url = telling.bookingUrl ?? `${origin}/b/${row.code}`;
  const title = { title: row.title, who: row.borrower };
  const told = interlocked
    ? oneLine(translate(telling.language)("feeds.through", title))
    : bookingSummary(row, telling, status);
  return { ...common, free: false, summary: told, description: bookingDescription(row, telling, url), url };
}

function blockEvent(row: BlockEventRow, telling: Telling): CalendarEvent {
  const t = translate(telling.language);
  const { reader, origin } = telling;
  const { free, summary } = busyWords(row, telling, false);
  const cause = t(`feeds.cause_${row.cause === "own_use" || row.cause === "external" ? row.cause : "maintenance"}`);
  const isPublic = reader === "public";
  return {
    uid: eventUid(row.id),
    sequence: row.ended ? 1 : 0,
    changedAt: row.changedAt,
    status: "CONFIRMED",
    span: eventSpan(row, "unsaid", row.place.zone),
    ...placeOf(row),
    free,
    summary: isPublic ? summary : oneLine(reader === "space" ? `${row.title} · ${cause}` : cause),
    description: isPublic ? "" : lines([row.note]),
    url: `${origin}/l/${row.listingCode}`,
  };
}

/** What a calendar says of a row, or nothing where its reader is told nothing of it. */
export function eventOf(row: AnyEventRow, telling: Telling): CalendarEvent | undefined {
  return row.source === "block" ? blockEvent(row, telling) : bookingEvent(row, telling);
}
