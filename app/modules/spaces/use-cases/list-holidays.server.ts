import { z } from "zod";
import { publicHolidays } from "#app/modules/availability/availability.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { openingHoursOf } from "../opening-hours.ts";
import { reference } from "../reference.schema.ts";
import { findSpace } from "../repos/space.repo.server.ts";

export const listHolidays = defineUseCase({
  name: "list-holidays",
  module: "spaces",
  summary: "The public holidays of a space's territory in a year, and those on which it says that it closes.",
  method: "GET",
  path: "/spaces/{space}/holidays",
  access: "anyone",
  input: z.object({ space: reference, year: z.coerce.number().int().min(1970).max(2200) }),
  output: z.object({
    territory: z.string(),
    /** False where no list of the territory's holidays is known. */
    known: z.boolean(),
    items: z.array(
      z.object({
        date: z.string(),
        key: z.string(),
        names: z.object({ fr: z.string(), en: z.string() }),
        closes: z.boolean(),
      }),
    ),
  }),
  async run(_context, { space: reference, year }) {
    const space = await findSpace(reference);
    if (!space) return fail("not_found");
    const { closingHolidays } = openingHoursOf(space.opening);
    const found = publicHolidays(space.territory, year);
    const closes = (key: string) =>
      closingHolidays === "all" || (closingHolidays !== "none" && closingHolidays.includes(key));
    return ok({
      territory: space.territory,
      known: found.ok,
      items: found.ok ? found.holidays.map((holiday) => ({ ...holiday, closes: closes(holiday.key) })) : [],
    });
  },
});
