import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../calendars.failures.ts";
import { calendarOutput, replaceFileInput } from "../external-calendar.schema.ts";
import { keptCalendar, keptContent } from "../external-calendar-access.server.ts";
import { changeExternalCalendar } from "../repos/external-calendar.repo.server.ts";
import { showCalendar } from "../views/external-calendar.view.ts";

export const replaceCalendarFile = defineUseCase({
  name: "replace-calendar-file",
  module: "calendars",
  summary: "Send the file of an attached calendar again: what is no longer in it is freed once it has been read.",
  method: "PUT",
  path: "/calendars/{calendarId}/file",
  access: "person",
  input: replaceFileInput,
  output: calendarOutput,
  async run({ viewer, now }, { calendarId, content }) {
    const found = await keptCalendar(viewer, calendarId);
    if (!found.ok) return found;
    if (found.value.url !== null) return fail("not_a_file");
    const kept = keptContent(content);
    if (!kept.ok) return kept;
    return ok(showCalendar(await changeExternalCalendar(found.value.id, { content: kept.value, dueAt: now })));
  },
});
