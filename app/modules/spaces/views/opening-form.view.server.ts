import { publicHolidays } from "#app/modules/availability/availability.server.ts";
import { localDateOf } from "#app/modules/availability/availability.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { SpaceOutput } from "../space.schema.ts";
import { sayDate } from "./hours.view.server.ts";

const emptyLines = 3;
const rangesPerDay = 2;

interface Range {
  opens: string;
  closes: string;
}

/** Each weekday with room for a morning and an afternoon, or for all that is stated if that is more. */
function weekRows(weekly: SpaceOutput["opening"]["weekly"]) {
  let lines = 0;
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const stated: Range[] = weekly.filter((range) => range.weekday === weekday);
    const spare = Math.max(rangesPerDay - stated.length, 0);
    const ranges = [...stated, ...Array<Range>(spare).fill({ opens: "", closes: "" })];
    const first = lines;
    lines += ranges.length;
    return { weekday, ranges: ranges.map(({ opens, closes }, index) => ({ at: first + index, opens, closes })) };
  });
}

/** The holidays of the next twelve months, each with the day on which it falls. */
function holidayChoices(space: SpaceOutput, { language, now }: Visit) {
  const today = localDateOf(now.getTime(), space.zone);
  const year = Number(today.slice(0, 4));
  const coming = [year, year + 1].flatMap((each) => {
    const found = publicHolidays(space.territory, each);
    return found.ok ? found.holidays : [];
  });
  const chosen = new Set(space.opening.closingHolidays);
  const seen = new Set<string>();
  return coming
    .filter(({ date, key }) => date >= today && !seen.has(key) && seen.add(key))
    .map(({ date, key, names }) => ({
      key,
      label: `${names[language]} (${sayDate(date, language, now)})`,
      chosen: chosen.has(key),
    }));
}

/** What the form of the opening hours shows; every list ends with empty lines to fill, so that it works without script. */
export function openingForm(space: SpaceOutput, visit: Visit) {
  const { opening, zone } = space;
  const today = localDateOf(visit.now.getTime(), zone);
  const empty = Array.from({ length: emptyLines });
  return {
    zone,
    always: opening.always,
    weekly: weekRows(opening.weekly),
    closesOnAllHolidays: opening.closesOnAllHolidays,
    holidays: holidayChoices(space, visit),
    closures: [
      ...opening.closures.filter(({ to }) => to >= today),
      ...empty.map(() => ({ from: "", to: "", reason: "" })),
    ],
    exceptions: [
      ...opening.exceptions
        .filter(({ date }) => date >= today)
        .flatMap(({ date, reason, ranges }) =>
          (ranges.length > 0 ? ranges : [{ opens: "", closes: "" }]).map((range) => ({ date, reason, ...range })),
        ),
      ...empty.map(() => ({ date: "", reason: "", opens: "", closes: "" })),
    ],
  };
}

export type OpeningForm = ReturnType<typeof openingForm>;
