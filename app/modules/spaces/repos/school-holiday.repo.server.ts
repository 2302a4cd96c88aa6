import { database } from "#app/platform/db/database.server.ts";

export interface SchoolHolidayRow {
  id: string;
  name: string;
  /** Plain dates of the space, both included. */
  firstDate: string;
  lastDate: string;
}

/** In order; from `since` on when it is given. */
export async function listSchoolHolidayRows(spaceId: string, since?: string): Promise<SchoolHolidayRow[]> {
  return (await database()).schoolHoliday.findMany({
    where: { spaceId, ...(since ? { lastDate: { gte: since } } : {}) },
    select: { id: true, name: true, firstDate: true, lastDate: true },
    orderBy: [{ firstDate: "asc" }, { name: "asc" }],
  });
}

/** The same name on the same first day is the same holiday: its end is corrected. How many were new or changed. */
export async function writeSchoolHolidays(
  spaceId: string,
  holidays: readonly Omit<SchoolHolidayRow, "id">[],
  createdAt: Date,
): Promise<number> {
  const db = await database();
  const known = await db.schoolHoliday.findMany({ where: { spaceId } });
  let written = 0;
  for (const { name, firstDate, lastDate } of holidays) {
    const same = known.find((one) => one.name === name && one.firstDate === firstDate);
    if (same?.lastDate === lastDate) continue;
    written += 1;
    if (same) await db.schoolHoliday.update({ where: { id: same.id, spaceId }, data: { lastDate } });
    else await db.schoolHoliday.create({ data: { spaceId, name, firstDate, lastDate, createdAt } });
  }
  return written;
}

export async function deleteSchoolHoliday(spaceId: string, id: string): Promise<boolean> {
  const { count } = await (await database()).schoolHoliday.deleteMany({ where: { id, spaceId } });
  return count > 0;
}
