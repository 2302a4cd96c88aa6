import { editableListing, recordListingEvent } from "#app/modules/listings/listings.server.ts";
import { env } from "#app/platform/env.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../calendars.failures.ts";
import { attachCalendarInput, calendarOutput } from "../external-calendar.schema.ts";
import { mostCalendars } from "../external-calendar.ts";
import { keptContent } from "../external-calendar-access.server.ts";
import { calendarAddress } from "../public-address.server.ts";
import { countExternalCalendars, insertExternalCalendar } from "../repos/external-calendar.repo.server.ts";
import { showCalendar } from "../views/external-calendar.view.ts";

/** Where it comes from: an address, or the text of a file. What resolves to what is judged each time it is read. */
function sourceOf(
  address: string | undefined,
  content: string | undefined,
): Result<{ url?: string; content?: string }> {
  if ((address === undefined) === (content === undefined)) return fail("address_or_file", { fields: { address: [] } });
  if (content !== undefined) {
    const kept = keptContent(content);
    return kept.ok ? ok({ content: kept.value }) : kept;
  }
  const judged = calendarAddress(address ?? "", { anyPort: env().CALENDAR_ALLOW_PRIVATE === "on" });
  return judged.ok ? ok({ url: judged.url.href }) : fail(judged.error, { fields: { address: [] } });
}

export const attachCalendar = defineUseCase({
  name: "attach-calendar",
  module: "calendars",
  summary:
    "Attach a calendar kept elsewhere to a listing: its events will take the listing. It is read within a minute, then about every 45 minutes; a file, once.",
  method: "POST",
  path: "/listings/{listingId}/calendars",
  status: 201,
  access: "person",
  input: attachCalendarInput,
  output: calendarOutput,
  async run({ viewer, now }, { listingId, name, address, content }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    const { id } = found.value;
    if ((await countExternalCalendars(id)) >= mostCalendars)
      return fail("too_many", { params: { limit: mostCalendars } });
    const source = sourceOf(address, content);
    if (!source.ok) return source;
    const calendar = await insertExternalCalendar({
      ...{ listingId: id, name, createdById: viewer.userId, createdAt: now, dueAt: now, warnings: {} },
      ...source.value,
    });
    const details = { label: name };
    await recordListingEvent({ listingId: id, kind: "calendar_attached", actorId: viewer.userId, at: now, details });
    return ok(showCalendar(calendar));
  },
});
