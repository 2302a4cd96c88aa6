import { localDateOf } from "#app/modules/availability/availability.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { listSchoolHolidayRows } from "../repos/school-holiday.repo.server.ts";
import type { SpaceOutput } from "../space.schema.ts";
import { sayDate } from "./hours.view.server.ts";

const names = [
  "title",
  "hint",
  "none",
  "remove",
  "add",
  "name",
  "name_hint",
  "first_day",
  "last_day",
  "add_act",
  "import",
  "file",
  "file_hint",
  "import_act",
] as const;

/** The section of the hours page on school holidays: those to come, and two ways to enter more. */
export async function schoolHolidaysView(space: SpaceOutput, { language, now }: Visit) {
  const today = localDateOf(now.getTime(), space.zone);
  const rows = await listSchoolHolidayRows(space.id, today);
  const words = Object.fromEntries(names.map((name) => [name, say(language, `school.${name}`)]));
  return {
    items: rows.map(({ id, name, firstDate, lastDate }) => {
      const dates = { first: sayDate(firstDate, language, now), last: sayDate(lastDate, language, now) };
      return { id, words: say(language, "school.line", { name, ...dates }) };
    }),
    words: words as Record<(typeof names)[number], string>,
  };
}

export type SchoolHolidaysView = Awaited<ReturnType<typeof schoolHolidaysView>>;
