/** Apart from `availability.ts` because the tables of holidays are too heavy to be sent to a browser. */
export { isTerritory, type PublicHolidays, publicHolidays, TERRITORIES, type Territory } from "./holidays.ts";
