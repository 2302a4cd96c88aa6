import { receiveCalendar } from "#app/modules/calendars/calendars.server.ts";
import { refused, submitForm } from "#app/platform/http/form.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { fail } from "./failures.ts";
import { spacePageUrl } from "./space.urls.ts";
import { addSchoolHoliday } from "./use-cases/add-school-holiday.server.ts";
import { importSchoolHolidays } from "./use-cases/import-school-holidays.server.ts";
import { removeSchoolHoliday } from "./use-cases/remove-school-holiday.server.ts";

/** The file of a calendar, sent from the hours page. */
export async function importFromFile(visit: Visit, request: Request, slug: string) {
  const name = importSchoolHolidays.name;
  const received = await receiveCalendar(request);
  if (!received.ok) return refused(visit, fail("not_a_calendar").failure, name, {});
  const then = `${spacePageUrl(slug, "opening")}?after=saved#school`;
  const { formData, content = "" } = received;
  formData.delete("file");
  return submitForm({
    visit,
    formData,
    name,
    useCase: importSchoolHolidays,
    also: { space: slug, calendar: content },
    then,
  });
}

/** The other forms of that section; undefined for a form of another one. */
export function schoolHolidayForm(visit: Visit, formData: FormData, slug: string) {
  const also = { space: slug };
  const then = `${spacePageUrl(slug, "opening")}?after=saved#school`;
  if (formData.get("verb") === "add-school-holiday")
    return submitForm({ visit, formData, useCase: addSchoolHoliday, also, then });
  if (formData.get("verb") === "remove-school-holiday")
    return submitForm({ visit, formData, useCase: removeSchoolHoliday, also, then });
  return undefined;
}
