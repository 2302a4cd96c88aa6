import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { listSchoolHolidayRows, writeSchoolHolidays } from "../repos/school-holiday.repo.server.ts";
import { addSchoolHolidayInput, schoolHolidaysOutput } from "../school-holiday.schema.ts";

export const addSchoolHoliday = defineUseCase({
  name: "add-school-holiday",
  module: "spaces",
  summary: "Enter a school holiday, which series may skip; the same name on the same first day corrects its end.",
  method: "POST",
  path: "/spaces/{space}/school-holidays",
  status: 201,
  access: "person",
  input: addSchoolHolidayInput,
  output: schoolHolidaysOutput,
  async run({ viewer, now }, { space: reference, ...holiday }) {
    const found = await spaceFor(viewer, reference, "set_opening");
    if (!found.ok) return found;
    const spaceId = found.value.id;
    if ((await writeSchoolHolidays(spaceId, [holiday], now)) > 0)
      await recordEvent({ spaceId, kind: "school_holidays_changed", actorId: viewer.userId, at: now });
    return ok({ items: await listSchoolHolidayRows(spaceId), next: null });
  },
});
