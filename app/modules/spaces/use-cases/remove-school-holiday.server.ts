import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { deleteSchoolHoliday } from "../repos/school-holiday.repo.server.ts";

export const removeSchoolHoliday = defineUseCase({
  name: "remove-school-holiday",
  module: "spaces",
  summary: "Forget a school holiday; series that were asked with it stay as they are.",
  method: "DELETE",
  path: "/spaces/{space}/school-holidays/{holiday}",
  status: 204,
  access: "person",
  input: z.object({ space: reference, holiday: reference }),
  output: z.null(),
  async run({ viewer, now }, { space: spaceReference, holiday }) {
    const found = await spaceFor(viewer, spaceReference, "set_opening");
    if (!found.ok) return found;
    const spaceId = found.value.id;
    if (await deleteSchoolHoliday(spaceId, holiday))
      await recordEvent({ spaceId, kind: "school_holidays_changed", actorId: viewer.userId, at: now });
    return ok(null);
  },
});
