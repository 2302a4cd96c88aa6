import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { attachCalendar } from "./use-cases/attach-calendar.server.ts";
import { getFeed } from "./use-cases/get-feed.server.ts";
import { listCalendars } from "./use-cases/list-calendars.server.ts";
import { refreshCalendar } from "./use-cases/refresh-calendar.server.ts";
import { removeCalendar } from "./use-cases/remove-calendar.server.ts";
import { renameCalendar } from "./use-cases/rename-calendar.server.ts";
import { renewFeed } from "./use-cases/renew-feed.server.ts";
import { replaceCalendarFile } from "./use-cases/replace-calendar-file.server.ts";

/** Published under /api/v1. */
export const calendarVerbs: AnyUseCase[] = [
  attachCalendar,
  getFeed,
  listCalendars,
  refreshCalendar,
  removeCalendar,
  renameCalendar,
  renewFeed,
  replaceCalendarFile,
];
