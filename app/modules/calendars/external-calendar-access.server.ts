import { editableListing } from "#app/modules/listings/listings.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { calendarText, withoutPrivateLines } from "./calendar-text.ts";
import { fail } from "./calendars.failures.ts";
import { type ExternalCalendarRow, findExternalCalendar } from "./repos/external-calendar.repo.server.ts";

/** A calendar attached to a listing that the person keeps. */
export async function keptCalendar(viewer: Person, calendarId: string): Promise<Result<ExternalCalendarRow>> {
  const calendar = await findExternalCalendar(calendarId);
  if (!calendar) return fail("no_such_calendar");
  const listing = await editableListing(viewer, calendar.listingId);
  return listing.ok ? ok(calendar) : listing;
}

/** What is kept of a file that was sent: when things are, not what they are. */
export function keptContent(content: string): Result<string> {
  const text = calendarText(new TextEncoder().encode(content));
  return text.ok ? ok(withoutPrivateLines(text.text)) : fail(text.error, { fields: { content: [] } });
}
