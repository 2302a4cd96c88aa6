import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { readDueCalendars } from "./read-external-calendar.server.ts";

export const calendarJobs: readonly Job[] = [
  { name: "read-calendars", everySeconds: 60, run: (now) => readDueCalendars(now) },
];
