import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { listSchoolHolidayRows, writeSchoolHolidays } from "../repos/school-holiday.repo.server.ts";
import { importSchoolHolidaysInput, schoolHolidaysOutput } from "../school-holiday.schema.ts";
import { readSchoolHolidays } from "../school-holidays.server.ts";

export const importSchoolHolidays = defineUseCase({
  name: "import-school-holidays",
  module: "spaces",
  summary: "Take the school holidays of an iCalendar text: its events of two days or more.",
  method: "POST",
  path: "/spaces/{space}/school-holidays/import",
  access: "person",
  input: importSchoolHolidaysInput,
  output: schoolHolidaysOutput.extend({
    written: z.number().describe("New ones, and those whose end was corrected"),
    leftOut: z.number().describe("Events of a single day, and those that cannot be read"),
  }),
  async run({ viewer, now }, { space: reference, calendar }) {
    const found = await spaceFor(viewer, reference, "set_opening");
    if (!found.ok) return found;
    const { id: spaceId, zone } = found.value;
    const read = readSchoolHolidays(calendar, zone);
    if (!read.ok) return read;
    const written = await writeSchoolHolidays(spaceId, read.value.holidays, now);
    if (written > 0) await recordEvent({ spaceId, kind: "school_holidays_changed", actorId: viewer.userId, at: now });
    return ok({ items: await listSchoolHolidayRows(spaceId), next: null, written, leftOut: read.value.leftOut });
  },
});
