import { z } from "zod";
import { editableListing } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { calendarOutput, listingCalendarsInput } from "../external-calendar.schema.ts";
import { listExternalCalendars } from "../repos/external-calendar.repo.server.ts";
import { showCalendar } from "../views/external-calendar.view.ts";

export const listCalendars = defineUseCase({
  name: "list-calendars",
  module: "calendars",
  summary: "The calendars attached to a listing, when each was last read, what went wrong and what was left out.",
  method: "GET",
  path: "/listings/{listingId}/calendars",
  access: "person",
  input: listingCalendarsInput,
  output: z.object({ items: z.array(calendarOutput) }),
  async run({ viewer }, { listingId }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    return ok({ items: (await listExternalCalendars(found.value.id)).map(showCalendar) });
  },
});
