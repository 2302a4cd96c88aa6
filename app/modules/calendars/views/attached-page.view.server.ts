import { setTimeout } from "node:timers/promises";
import { redirect } from "react-router";
import { bookingUrl } from "#app/modules/bookings/booking.urls.ts";
import { conflictsOfListings, conflictWords } from "#app/modules/bookings/bookings.server.ts";
import { attachedCalendarsPath } from "#app/modules/listings/listing.urls.ts";
import type { keptListing } from "#app/modules/listings/listings.server.ts";
import { executeOnce } from "#app/platform/execute-once.server.ts";
import { formKey, refused, typedValues } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatDate, formatInterval, formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { log } from "#app/platform/log/log.server.ts";
import { type AnyUseCase, execute } from "#app/platform/use-case.server.ts";
import { fail } from "../calendars.failures.ts";
import type { CalendarOutput } from "../external-calendar.schema.ts";
import { readExternalCalendar } from "../read-external-calendar.server.ts";
import { receiveCalendar } from "../receive-calendar.server.ts";
import { attachCalendar } from "../use-cases/attach-calendar.server.ts";
import { listCalendars } from "../use-cases/list-calendars.server.ts";
import { refreshCalendar } from "../use-cases/refresh-calendar.server.ts";
import { removeCalendar } from "../use-cases/remove-calendar.server.ts";
import { renameCalendar } from "../use-cases/rename-calendar.server.ts";
import { replaceCalendarFile } from "../use-cases/replace-calendar-file.server.ts";

type Listing = Awaited<ReturnType<typeof keptListing>>;

function factsOf(calendar: CalendarOutput, zone: string, { t, language, now }: Visit) {
  const moment = (at: string | null) => (at ? formatMoment(new Date(at), language, zone, now) : t("attached.never"));
  const failed = calendar.error !== null;
  return [
    { name: t("attached.taken"), value: t("attached.events", { count: calendar.events }) },
    { name: t("attached.last_success"), value: moment(calendar.lastSuccess) },
    ...(failed ? [{ name: t("attached.last_attempt"), value: moment(calendar.lastAttempt) }] : []),
    ...(calendar.nextReading && (calendar.source === "address" || failed || !calendar.lastSuccess)
      ? [{ name: t("attached.next_reading"), value: moment(calendar.nextReading) }]
      : []),
    ...(calendar.readUntil
      ? [{ name: t("attached.read_until"), value: formatDate(new Date(calendar.readUntil), language, zone) }]
      : []),
  ];
}

function stateOf(calendar: CalendarOutput, { t, language }: Visit) {
  if (calendar.error !== null) {
    const error = say(language, `failures.calendars.${calendar.error}`);
    return { tone: "stop" as const, word: t("attached.state_failed"), error, kept: t("attached.kept_as_it_was") };
  }
  if (calendar.lastSuccess === null) return { tone: "quiet" as const, word: t("attached.state_waiting") };
  return { tone: "ok" as const, word: t("attached.state_fine") };
}

function cardOf(calendar: CalendarOutput, zone: string, visit: Visit) {
  const { t } = visit;
  const { id, name, source, host, events } = calendar;
  return {
    ...{ id, name, isFile: source === "file" },
    source: host === null ? t("attached.file") : t("attached.at", { host }),
    state: stateOf(calendar, visit),
    facts: factsOf(calendar, zone, visit),
    warnings: calendar.warnings.map(({ code, count }) => t(`attached.warning_${code}`, { count })),
    removing: events > 0 ? t("attached.remove_line", { count: events }) : t("attached.remove_line_none"),
    spoken: { refresh: t("attached.refresh_named", { name }), remove: t("attached.remove_named", { name }) },
  };
}
export type CalendarCard = ReturnType<typeof cardOf>;

const labels = [
  ...["page_title", "line", "none", "none_line", "left_out", "met_title", "met_line", "refresh", "change", "name"],
  ...["name_hint", "rename", "new_file", "replace", "remove", "add_address", "address", "address_hint", "add"],
  ...["add_file", "file_label", "file_hint"],
] as const;

/** What the page of the attached calendars of a listing shows to those who keep it. */
export async function attachedPage(listing: Listing, visit: Visit) {
  const { t, language, now } = visit;
  const { zone } = listing.space;
  const found = await execute(listCalendars, contextOf(visit), { listingId: listing.id });
  const met = (await conflictsOfListings([listing.id], now)).filter(({ obstacles }) =>
    obstacles.some(({ cause }) => cause === "external"),
  );
  return {
    ...{ code: listing.code, title: listing.title },
    words: Object.fromEntries(labels.map((label) => [label, say(language, `attached.${label}`)])),
    calendars: found.ok ? found.value.items.map((calendar) => cardOf(calendar, zone, visit)) : [],
    met: met.slice(0, 50).map((conflict) => {
      const { code, startAt, endAt, granularity } = conflict.row;
      const dates = formatInterval({ start: startAt, end: endAt }, granularity, language, zone, now);
      const reasons = conflictWords(conflict, language, now).join(" ");
      return { code, href: bookingUrl(code), words: t("attached.met_words", { dates, reasons }) };
    }),
  };
}

/** How long a page waits for a reading; it goes on behind. */
const patience = 8_000;

async function readNow(calendarId: string, now: Date): Promise<void> {
  const reading = readExternalCalendar(calendarId, now).catch((error: unknown) =>
    log.error({ err: error, calendar: calendarId }, "calendar not read"),
  );
  const late = new AbortController();
  await Promise.race([reading, setTimeout(patience, undefined, { signal: late.signal }).catch(() => {})]);
  late.abort();
}

const verbs: Record<string, { useCase: AnyUseCase; reads: boolean }> = {
  "attach-address": { useCase: attachCalendar, reads: true },
  "attach-file": { useCase: attachCalendar, reads: true },
  refresh: { useCase: refreshCalendar, reads: true },
  rename: { useCase: renameCalendar, reads: false },
  "replace-file": { useCase: replaceCalendarFile, reads: true },
  remove: { useCase: removeCalendar, reads: false },
};

/** Which form of the page was sent: those of one calendar carry its id. */
function formName(form: FormData, verb: string): string {
  const calendar = form.get("calendarId");
  return typeof calendar === "string" ? `${verb} ${calendar}` : verb;
}

export async function attachedAction(listing: Listing, visit: Visit, request: Request) {
  const received = await receiveCalendar(request);
  const form = received.formData;
  const verb = String(form.get("verb") ?? "attach-address");
  const known = verbs[verb];
  if (!known) throw new Response(null, { status: 422 });
  const typed = typedValues(form);
  const name = formName(form, verb);
  if (!received.ok) return refused(visit, fail(received.error, { fields: { file: [] } }).failure, name, typed);
  const { name: title, address, calendarId } = typed;
  const content = received.content ?? (verb.endsWith("file") ? "" : undefined);
  const input = { listingId: listing.id, calendarId, name: title, address: address || undefined, content };
  const result = await executeOnce(known.useCase, contextOf(visit, formKey(form, input)), input);
  if (!result.ok) return refused(visit, result.failure, name, typed);
  if (known.reads) await readNow((result.value as CalendarOutput).id, visit.now);
  return redirect(attachedCalendarsPath(listing.code), 303);
}
