import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { changeExternalCalendar } from "../external-calendar.repo.server.ts";
import { calendarOutput, renameCalendarInput } from "../external-calendar.schema.ts";
import { showCalendar } from "../external-calendar.view.ts";
import { keptCalendar } from "../external-calendar-access.server.ts";

export const renameCalendar = defineUseCase({
  name: "rename-calendar",
  module: "calendars",
  summary: "Give an attached calendar another name.",
  method: "PATCH",
  path: "/calendars/{calendarId}",
  access: "person",
  input: renameCalendarInput,
  output: calendarOutput,
  async run({ viewer }, { calendarId, name }) {
    const found = await keptCalendar(viewer, calendarId);
    if (!found.ok) return found;
    return ok(showCalendar(await changeExternalCalendar(found.value.id, { name })));
  },
});
