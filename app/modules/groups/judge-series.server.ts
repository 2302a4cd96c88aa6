import { publicHolidays } from "#app/modules/availability/availability.server.ts";
import type { Interval, LocalDate } from "#app/modules/availability/availability.ts";
import {
  type AskInput,
  admitByPass,
  describeRefusal,
  judgeAllIn,
  languageOf,
  type Prepared,
  prepare,
  type Refusal,
  speechOf,
} from "#app/modules/bookings/together.server.ts";
import { schoolHolidaysOf } from "#app/modules/spaces/spaces.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./series.failures.ts";
import { type SeriesInput, typedEnding, typedHours, typedPattern } from "./series.schema.ts";
import type { Series } from "./series.ts";
import {
  type DaysOff,
  datesOf,
  intervalOn,
  occurrenceOf,
  type SeriesDate,
  type SeriesDates,
  seriesDates,
  withDaysOff,
} from "./series-dates.ts";

/** One date of a series: left out, free as it was judged, or not free with all its reasons. */
export interface JudgedDate extends SeriesDate {
  occurrence: string;
  /** Null when it is left out, or where the clocks skip an hour of it. */
  interval: Interval | null;
  free: boolean;
  /** Why it is not free. */
  reasons: string[];
  refusal: Refusal | null;
  /** Earlier dates of the same series that are in its way. */
  collidesWith: LocalDate[];
}

export interface JudgedSeries {
  prepared: Prepared;
  series: Series;
  dates: JudgedDate[];
}

type Typed = SeriesInput & Partial<Pick<AskInput, "purpose" | "insurance">>;

/** Why there is no list of dates, as a failure. */
export function fromDates(found: Extract<SeriesDates, { ok: false }>): Result<never> {
  if (found.problem === "too_many") return fail("series_too_many", { params: { count: found.count } });
  const field =
    found.problem === "no_date" ? {} : { fields: { until: [{ key: `failures.groups.series_${found.problem}` }] } };
  return fail(`series_${found.problem}`, field);
}

/** The series as it was typed; dates that are left out are in it still. */
export function readSeries(typed: SeriesInput, granularity: "day" | "minutes"): Result<Series> {
  const ending = typedEnding(typed);
  const missing = { key: "failures.groups.series_ending_missing" };
  if (!ending) return fail("series_ending_missing", { fields: { until: [missing] } });
  const hours = typedHours(typed, granularity);
  if (!hours)
    return fail("series_hours_missing", { fields: { startsAt: [{ key: "failures.groups.series_hours_missing" }] } });
  const found = seriesDates(typedPattern(typed, typed.from), typed.from, ending);
  if (!found.ok) return fromDates(found);
  return ok({
    rule: found.rule,
    firstDate: found.firstDate,
    ...hours,
    skip: { publicHolidays: typed.skipPublicHolidays, schoolHolidays: typed.skipSchoolHolidays },
    except: typed.except,
    clashed: [],
  });
}

/** The holidays among `dates` in the place where it happens; school holidays are those that the place has entered. */
export async function daysOffAmong(
  dates: readonly LocalDate[],
  { skip }: Pick<Series, "skip">,
  { spaceId, territory }: { spaceId: string; territory: string },
  language: "fr" | "en",
): Promise<DaysOff> {
  const [first = ""] = dates;
  const years = skip.publicHolidays ? [...new Set(dates.map((date) => Number(date.slice(0, 4))))] : [];
  const holidays = years.flatMap((year) => {
    const found = publicHolidays(territory, year);
    return found.ok ? found.holidays : [];
  });
  return {
    publicHolidays: new Map(holidays.map(({ date, names }) => [date, names[language]])),
    schoolHolidays: skip.schoolHolidays && first ? await schoolHolidaysOf(spaceId, first) : [],
  };
}

/** Dates of a series judged in order, all at once; `excluding`: bookings that the same change sets aside. */
export function judgeDates(
  { prepared, series }: Pick<JudgedSeries, "prepared" | "series">,
  dates: readonly SeriesDate[],
  { viewer, now }: Context<Person>,
  excluding: readonly string[] = [],
): JudgedDate[] {
  const { court, asked } = prepared;
  const speech = speechOf(court, asked.use, viewer, now);
  const placed = dates.map((one) => ({
    ...one,
    occurrence: occurrenceOf(one.date, series.startMinutes),
    interval: one.skipped ? null : intervalOn(one.date, series, court.listing.zone),
  }));
  const judged = placed.filter(({ interval }) => interval !== null);
  const verdicts = judgeAllIn(
    court,
    judged.map(({ interval }) => ({
      ...asked,
      interval: interval ?? asked.interval,
      ...(excluding.length > 0 ? { excluding } : {}),
    })),
  );
  const byDate = new Map(judged.map(({ date }, index) => [date, verdicts[index]]));
  return placed.map((one): JudgedDate => {
    const verdict = byDate.get(one.date);
    if (one.skipped) return { ...one, free: false, reasons: [], refusal: null, collidesWith: [] };
    if (!verdict) {
      const skippedHour = say(languageOf(viewer), "failures.bookings.issue_skipped_hour");
      return { ...one, free: false, reasons: [skippedHour], refusal: null, collidesWith: [] };
    }
    if (verdict.bookable)
      return { ...one, interval: verdict.interval, free: true, reasons: [], refusal: null, collidesWith: [] };
    const refusal = describeRefusal(verdict, speech);
    const { start, between, end } = refusal.reasons;
    const reasons = [...new Set([...start, ...between, ...end].map(({ sentence }) => sentence))];
    const collidesWith = verdict.collidesWith.flatMap((index) => judged[index]?.date ?? []);
    return { ...one, free: false, reasons, refusal, collidesWith };
  });
}

/** What `prepare` needs of it; each date brings its own interval. */
function askOf(typed: Typed): AskInput {
  const { listing, use, quantity, persons, borrower, space, organisation, override, options, pass } = typed;
  return {
    ...{ listing, use, quantity, persons, borrower, space, organisation, override, options, pass },
    ...{ public: typed.public, purpose: typed.purpose ?? "", insurance: typed.insurance ?? "", message: "" },
    ...{ from: typed.from, to: typed.from },
  };
}

/** All that a series asks for, judged with the eyes of whoever asks: nothing is written. */
export async function judgeSeries(context: Context<Person>, typed: Typed): Promise<Result<JudgedSeries>> {
  const asking = await prepare(context, askOf(typed), { interval: { start: 0, end: 0 } });
  if (!asking.ok) return asking;
  const prepared = await admitByPass(asking.value, context.viewer, typed.pass);
  if (!prepared.ok) return prepared;
  const { court, granularity } = prepared.value;
  const read = readSeries(typed, granularity);
  if (!read.ok) return read;
  const series = read.value;
  const all = datesOf(series);
  const off = await daysOffAmong(all, series, court.listing, languageOf(context.viewer));
  const dates = withDaysOff(all, series, off);
  if (dates.every(({ skipped }) => skipped !== null)) return fail("series_no_date");
  return ok({
    prepared: prepared.value,
    series,
    dates: judgeDates({ prepared: prepared.value, series }, dates, context),
  });
}
