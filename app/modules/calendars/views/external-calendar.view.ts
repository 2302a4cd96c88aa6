import { isoWithOffset } from "#app/platform/i18n/format.ts";
import type { CalendarOutput } from "../external-calendar.schema.ts";
import { readingWindow } from "../external-calendar.ts";
import { type WarningCode, warningCodes } from "../read-calendar.ts";

interface Row {
  id: string;
  listingId: string;
  name: string;
  url: string | null;
  createdAt: Date;
  succeededAt: Date | null;
  attemptedAt: Date | null;
  readAt: Date | null;
  dueAt: Date | null;
  error: string;
  failures: number;
  eventCount: number;
  warnings: unknown;
  listing: { space: { zone: string } };
}

function warningsOf(stored: unknown): { code: WarningCode; count: number }[] {
  const counts = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  return warningCodes.flatMap((code) => (Number(counts[code]) > 0 ? [{ code, count: Number(counts[code]) }] : []));
}

/** What keepers see of an attached calendar; its address is a secret of whoever gave it, only its host is told. */
export function showCalendar(row: Row): CalendarOutput {
  const { zone } = row.listing.space;
  const iso = (at: Date | null) => at && isoWithOffset(at, zone);
  const { id, listingId, name, failures } = row;
  return {
    ...{ id, listingId, name, failures },
    source: row.url === null ? "file" : "address",
    host: row.url === null ? null : (URL.parse(row.url)?.host ?? null),
    attachedAt: isoWithOffset(row.createdAt, zone),
    lastSuccess: iso(row.succeededAt),
    lastAttempt: iso(row.attemptedAt),
    nextReading: iso(row.dueAt),
    readUntil: row.readAt && isoWithOffset(new Date(readingWindow(row.readAt, zone).horizon), zone),
    error: row.error || null,
    events: row.eventCount,
    warnings: warningsOf(row.warnings),
  };
}
