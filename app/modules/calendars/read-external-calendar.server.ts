import { tellOfConflicts } from "#app/modules/bookings/bookings.server.ts";
import { daysKept, mustReadWhole, nextReading, nextTry, readingWindow } from "./external-calendar.ts";
import { type FetchOptions, fetchCalendar } from "./fetch-calendar.server.ts";
import { readInWorker } from "./read-in-worker.server.ts";
import {
  type ExternalCalendarRow,
  findDueCalendars,
  findExternalCalendar,
  recordReading,
  replaceBlocks,
} from "./repos/external-calendar.repo.server.ts";

const mostAtOnce = 4;
const mostInARun = 200;

async function contentOf(calendar: ExternalCalendarRow, now: Date, options: FetchOptions) {
  if (calendar.url === null)
    return { ok: true, changed: true, bytes: new TextEncoder().encode(calendar.content), etag: "" } as const;
  const etag = mustReadWhole(calendar.readAt, now) ? "" : calendar.etag;
  return fetchCalendar(calendar.url, { ...options, etag });
}

async function failed(calendar: ExternalCalendarRow, error: string, now: Date): Promise<void> {
  const failures = calendar.failures + 1;
  await recordReading(calendar, { attemptedAt: now, error, failures, dueAt: nextTry(failures, now) });
}

/**
 * Reads one calendar. What it answers replaces its blocks; when it cannot be reached or read, nothing new is blocked and nothing
 * old is freed. Outside of any transaction: it may take long.
 */
export async function readExternalCalendar(id: string, now: Date, options: FetchOptions = {}): Promise<void> {
  const calendar = await findExternalCalendar(id);
  if (!calendar) return;
  const content = await contentOf(calendar, now, options);
  if (!content.ok) return failed(calendar, content.error, now);
  const success = { attemptedAt: now, succeededAt: now, error: "", failures: 0, dueAt: nextReading(calendar, now) };
  if (!content.changed) return recordReading(calendar, success);
  const window = readingWindow(now, calendar.listing.space.zone);
  const reading = await readInWorker(content.bytes, window);
  if (!reading.ok) return failed(calendar, reading.error, now);
  await replaceBlocks(calendar, reading.taken, {
    ...{ now, from: now.getTime(), forgetBefore: new Date(now.getTime() - daysKept * 86_400_000) },
    data: { ...success, readAt: now, etag: content.etag, warnings: reading.warnings },
    afterwards: () => tellOfConflicts(calendar, now),
  });
}

/** A few at a time: one that answers slowly does not keep all the others waiting. */
export async function readDueCalendars(now: Date, options: FetchOptions = {}): Promise<void> {
  const due = await findDueCalendars(now, mostInARun);
  const lane = async () => {
    for (let next = due.shift(); next; next = due.shift()) await readExternalCalendar(next.id, now, options);
  };
  await Promise.all(Array.from({ length: mostAtOnce }, lane));
}
