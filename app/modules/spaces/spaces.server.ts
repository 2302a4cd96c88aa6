/** What other modules use of spaces. */
import { pinOf } from "#app/modules/geography/geography.server.ts";
import { listSchoolHolidayRows, type SchoolHolidayRow } from "./repos/school-holiday.repo.server.ts";
import { spaceRowsOf } from "./repos/space.repo.server.ts";

export { networkOf, openSpace, spaceFor } from "./access.server.ts";
export { networksOfSpace } from "./repos/network.repo.server.ts";
export { findPersonByEmail } from "./repos/person.repo.server.ts";

export interface Coordinates {
  latitude: number;
  longitude: number;
}

/** Where the first of these spaces is that lies somewhere known. */
export async function coordinatesOf(spaceIds: readonly string[]): Promise<Coordinates | undefined> {
  for (const row of await spaceRowsOf(spaceIds)) {
    const { latitude, longitude } = pinOf(row);
    if (latitude !== null) return { latitude, longitude };
  }
  return undefined;
}

/** Entered or imported by the space, never invented; from `since` (a plain date) on. */
export function schoolHolidaysOf(spaceId: string, since: string): Promise<SchoolHolidayRow[]> {
  return listSchoolHolidayRows(spaceId, since);
}
