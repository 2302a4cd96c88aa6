import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { calendarIdInput, calendarOutput } from "../external-calendar.schema.ts";
import { keptCalendar } from "../external-calendar-access.server.ts";
import { changeExternalCalendar } from "../repos/external-calendar.repo.server.ts";
import { showCalendar } from "../views/external-calendar.view.ts";

export const refreshCalendar = defineUseCase({
  name: "refresh-calendar",
  module: "calendars",
  summary: "Read an attached calendar without waiting for its turn: within a minute.",
  method: "POST",
  path: "/calendars/{calendarId}/refresh",
  status: 202,
  access: "person",
  input: calendarIdInput,
  output: calendarOutput,
  async run({ viewer, now }, { calendarId }) {
    const found = await keptCalendar(viewer, calendarId);
    if (!found.ok) return found;
    return ok(showCalendar(await changeExternalCalendar(found.value.id, { dueAt: now })));
  },
});
