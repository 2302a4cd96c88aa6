import { recordListingEvent } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { calendarIdInput, calendarOutput } from "../external-calendar.schema.ts";
import { keptCalendar } from "../external-calendar-access.server.ts";
import { changeExternalCalendar, removeBlocksOf } from "../repos/external-calendar.repo.server.ts";
import { showCalendar } from "../views/external-calendar.view.ts";

export const removeCalendar = defineUseCase({
  name: "remove-calendar",
  module: "calendars",
  summary: "Detach a calendar: whatever its events took is free again, and its address is forgotten.",
  method: "DELETE",
  path: "/calendars/{calendarId}",
  access: "person",
  input: calendarIdInput,
  output: calendarOutput,
  async run({ viewer, now }, { calendarId }) {
    const found = await keptCalendar(viewer, calendarId);
    if (!found.ok) return found;
    const { id, listingId, name } = found.value;
    await removeBlocksOf(id);
    await changeExternalCalendar(id, { removedAt: now, dueAt: null, url: null, content: "", etag: "" });
    const event = { listingId, actorId: viewer.userId, at: now };
    await recordListingEvent({ ...event, kind: "calendar_removed", details: { label: name } });
    return ok(showCalendar({ ...found.value, dueAt: null }));
  },
});
