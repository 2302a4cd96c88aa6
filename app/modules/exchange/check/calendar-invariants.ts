import { type Invariant, stated } from "./invariant.ts";

export const calendarInvariants: Invariant[] = [
  stated(
    "blocks_of_calendars_are_of_one_that_is_attached",
    "Block",
    `SELECT k.id AS id, 'of ExternalCalendar ' || coalesce(k.calendarId, '—') || ', which is removed or of another listing' AS says
     FROM Block k LEFT JOIN ExternalCalendar c ON c.id = k.calendarId
     WHERE (k.calendarId IS NOT NULL OR k.cause = 'external')
       AND (c.id IS NULL OR c.removedAt IS NOT NULL OR c.listingId <> k.listingId OR k.cause <> 'external'
         OR k.externalKey IS NULL OR k.endAt IS NULL)`,
  ),
  stated(
    "removed_calendars_keep_no_secret",
    "ExternalCalendar",
    `SELECT id, 'removed, and still knows its address or its file' AS says FROM ExternalCalendar
     WHERE removedAt IS NOT NULL AND (url IS NOT NULL OR content <> '' OR dueAt IS NOT NULL)`,
  ),
  stated(
    "calendar_failures_are_told",
    "ExternalCalendar",
    `SELECT id, failures || ' failures and the error « ' || error || ' »' AS says FROM ExternalCalendar
     WHERE (failures > 0) <> (error <> '') OR (removedAt IS NULL AND dueAt IS NULL)`,
  ),
];
