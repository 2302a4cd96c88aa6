import { z } from "zod";
import { isLocalDate, type Weekday, weekdayOf } from "#app/modules/availability/availability.ts";
import {
  askSchema,
  borrowerFields,
  messageText,
  occasionFields,
  quantitySchema,
} from "#app/modules/bookings/booking.schema.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { priceFields } from "#app/modules/prices/tariff.schema.ts";
import { type Ending, type MonthDay, monthDaysOf, type Pattern } from "./series.ts";

/** What people send about a series: shared by the form, its preview and the API. */

export const dateSchema = z.string().trim().refine(isLocalDate, { message: "failures.groups.series_issue_date" });
export const timeSchema = z
  .string()
  .trim()
  .refine((given) => /^([01]\d|2[0-3]):[0-5]\d$/.test(given), { message: "failures.groups.series_issue_time" });
const dates = z.array(dateSchema).max(1000).default([]);
const count = z.int().min(1).max(100_000);

/** First to fourth, or last. */
const places = ["date", "first", "second", "third", "fourth", "last"] as const;

export const patternFields = {
  every: z.enum(["day", "week", "month"]).default("week"),
  /** 2: every second week. */
  interval: z.int().min(1).max(99).default(1),
  /** From 1, Monday; without any, the weekday of the first date. */
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
  /** Of a monthly series: the same day of the month, or the first … last such weekday. */
  monthOn: z.enum(places).default("date"),
  /** The day of the month; the one of the first date when it is not given. */
  monthDay: z.int().min(1).max(31).optional(),
};

export const endingFields = {
  /** The last date, included. Either this or `times`. */
  until: dateSchema.optional(),
  times: count.optional(),
};

export const hourFields = {
  /** On the clock of the place; an end that is not later than the start is on the next day. */
  startsAt: timeSchema.optional(),
  endsAt: timeSchema.optional(),
  /** For what is booked by the day: how many days each time. */
  days: z.int().min(1).max(31).default(1),
};

export const skipFields = {
  skipPublicHolidays: z.boolean().default(false),
  /** Those that the place has entered or imported. */
  skipSchoolHolidays: z.boolean().default(false),
  /** Dates to leave out. */
  except: dates,
};

export const clashesField = {
  /** What to do where some dates are not free: leave them out, or ask for nothing at all. */
  clashes: z.enum(["skip", "give_up"]).default("give_up"),
  /** Dates that are known not to be free, and are left out whatever is said of the others. */
  leaveOut: dates,
};

export const seriesSchema = z.object({
  listing: z.string().trim().min(1).max(40),
  use: z.enum(["away", "on_the_spot"]).optional(),
  from: dateSchema,
  ...patternFields,
  ...endingFields,
  ...hourFields,
  ...skipFields,
  quantity: quantitySchema.default(1),
  /** How many people come. */
  persons: occasionFields.persons,
  ...borrowerFields,
  ...priceFields,
  /** The code of one's own pass, which pays for all of its dates: a place in a shared room, taken at once. */
  pass: askSchema.shape.pass,
  /** A keeper of the lender is not bound by lead, horizon, lengths and buffers, unless this is false. */
  override: z.boolean().optional(),
});

export type SeriesInput = z.output<typeof seriesSchema>;

export const askSeriesSchema = seriesSchema.extend({
  /** What for: « Chorale du jeudi ». */
  title: line(120, 1),
  ...occasionFields,
  message: messageText.default(""),
  ...clashesField,
});

function monthDay({ monthOn, monthDay: day, weekdays }: PatternInput, from: string): MonthDay {
  if (monthOn === "date") return { day: day ?? monthDaysOf(from).day };
  const nth = monthOn === "last" ? -1 : (places.indexOf(monthOn) as 1 | 2 | 3 | 4);
  return { nth, weekday: (weekdays[0] as Weekday | undefined) ?? weekdayOf(from) };
}

export type PatternInput = Pick<SeriesInput, "every" | "interval" | "weekdays" | "monthOn" | "monthDay">;

/** The pattern that was typed; what it leaves open is that of the first date. */
export function typedPattern(input: PatternInput, from: string): Pattern {
  const { every, interval, weekdays } = input;
  if (every === "day") return { every, interval };
  if (every === "month") return { every, interval, on: monthDay(input, from) };
  return { every, interval, weekdays: weekdays.length > 0 ? (weekdays as Weekday[]) : [weekdayOf(from)] };
}

/** Null when nothing, or both, was said. */
export function typedEnding({ until, times }: Pick<SeriesInput, "until" | "times">): Ending | null {
  if ((until === undefined) === (times === undefined)) return null;
  return until === undefined ? { times: times ?? 1 } : { until };
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Start and length on the clock of the wall; null when an hour is missing. */
export function typedHours(
  { startsAt, endsAt, days }: Pick<SeriesInput, "startsAt" | "endsAt" | "days">,
  granularity: "day" | "minutes",
): { startMinutes: number; lengthMinutes: number } | null {
  if (granularity === "day") return { startMinutes: 0, lengthMinutes: days * 1440 };
  if (!startsAt || !endsAt) return null;
  const startMinutes = minutesOf(startsAt);
  const length = minutesOf(endsAt) - startMinutes;
  return { startMinutes, lengthMinutes: length > 0 ? length : length + 1440 };
}

export const changeSeriesSchema = z.object({
  group: z.string().trim().min(1).max(40),
  version: z.int().min(1).optional(),
  /** The first date that changes; all that are still ahead, when it is not given. */
  from: dateSchema.optional(),
  every: patternFields.every.removeDefault().optional(),
  interval: patternFields.interval.removeDefault().optional(),
  weekdays: patternFields.weekdays.removeDefault().optional(),
  monthOn: patternFields.monthOn.removeDefault().optional(),
  monthDay: patternFields.monthDay,
  ...endingFields,
  startsAt: hourFields.startsAt,
  endsAt: hourFields.endsAt,
  days: hourFields.days.removeDefault().optional(),
  /** Where the new date is not free: keep the old one, cancel it, or change nothing at all. */
  clashes: z.enum(["keep", "skip", "give_up"]).default("give_up"),
  message: messageText.default(""),
});

export const extendSeriesSchema = z.object({
  group: z.string().trim().min(1).max(40),
  version: z.int().min(1).optional(),
  until: dateSchema.optional(),
  /** How many more times. */
  times: count.optional(),
  ...clashesField,
  message: messageText.default(""),
});

export const cancelFollowingSchema = z.object({
  group: z.string().trim().min(1).max(40),
  version: z.int().min(1).optional(),
  /** The first date that is cancelled. */
  from: dateSchema,
  message: messageText.default(""),
});

export const answerSeriesChangeSchema = z.object({
  group: z.string().trim().min(1).max(40),
  version: z.int().min(1).optional(),
  accept: z.boolean(),
  message: messageText.default(""),
});
