import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { calendarOutput, renameCalendarInput } from "../external-calendar.schema.ts";
import { keptCalendar } from "../external-calendar-access.server.ts";
import { changeExternalCalendar } from "../repos/external-calendar.repo.server.ts";
import { showCalendar } from "../views/external-calendar.view.ts";

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
