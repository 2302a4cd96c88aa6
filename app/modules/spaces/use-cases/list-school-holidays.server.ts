import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { listSchoolHolidayRows } from "../repos/school-holiday.repo.server.ts";
import { findSpace } from "../repos/space.repo.server.ts";
import { schoolHolidaysOutput } from "../school-holiday.schema.ts";

export const listSchoolHolidays = defineUseCase({
  name: "list-school-holidays",
  module: "spaces",
  summary: "The school holidays that a space has entered or imported; none is known otherwise.",
  method: "GET",
  path: "/spaces/{space}/school-holidays",
  access: "anyone",
  input: z.object({ space: reference }),
  output: schoolHolidaysOutput,
  async run(_context, input) {
    const space = await findSpace(input.space);
    return space ? ok({ items: await listSchoolHolidayRows(space.id), next: null }) : fail("not_found");
  },
});
