import type { LocalDate, Weekday } from "#app/modules/availability/availability.ts";
import { formatDate, formatTime } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { type Pattern, readRule, type Series } from "./series.ts";

/** Plain dates and wall-clock times, said as they are kept. */
function plainDate(date: LocalDate, language: Language): string {
  return formatDate(new Date(`${date}T00:00:00Z`), language, "UTC");
}

export function plainTime(minutes: number, language: Language): string {
  return formatTime(new Date((minutes % 1440) * 60_000), language, "UTC");
}

function listed(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(words);
}

function weekdayWord(weekday: Weekday, language: Language): string {
  return say(language, `series.weekday_${weekday}`);
}

function weekly({ interval, weekdays }: Extract<Pattern, { every: "week" }>, language: Language): string {
  const names = weekdays.map((weekday) => weekdayWord(weekday, language));
  if (interval === 1) return say(language, "series.each_week", { days: listed(names, language) });
  if (interval === 2 && names.length === 1) return say(language, "series.every_other_week", { day: names[0] ?? "" });
  const days = names.map((day) => say(language, "series.on_weekday", { day }));
  return say(language, "series.every_weeks", { interval, days: listed(days, language) });
}

function monthly({ interval, on }: Extract<Pattern, { every: "month" }>, language: Language): string {
  const day =
    "day" in on
      ? say(language, on.day === 1 ? "series.first_of_month" : "series.day_of_month", { day: on.day })
      : say(language, `series.nth_${on.nth === -1 ? "last" : on.nth}`, { day: weekdayWord(on.weekday, language) });
  return interval === 1
    ? say(language, "series.each_month", { day })
    : say(language, "series.every_months", { day, interval });
}

/** « chaque jeudi », « un mardi sur deux », « le dernier vendredi de chaque mois » */
export function patternWords(pattern: Pattern, language: Language): string {
  if (pattern.every === "week") return weekly(pattern, language);
  if (pattern.every === "month") return monthly(pattern, language);
  return pattern.interval === 1
    ? say(language, "series.each_day")
    : say(language, "series.every_days", { interval: pattern.interval });
}

/** « de 19 h à 21 h »; nothing for a use by the day. */
export function hoursWords(
  { startMinutes, lengthMinutes }: Pick<Series, "startMinutes" | "lengthMinutes">,
  language: Language,
): string {
  if (startMinutes === 0 && lengthMinutes % 1440 === 0) return "";
  const end = startMinutes + lengthMinutes;
  const key = end > 1440 ? "series.hours_overnight" : "series.hours";
  return say(language, key, { from: plainTime(startMinutes, language), to: plainTime(end, language) });
}

/** « chaque jeudi de 19 h à 21 h, du 3 septembre 2026 au 24 juin 2027 » */
export function seriesWords(series: Series, language: Language): string {
  const { pattern, ending } = readRule(series.rule);
  const first = plainDate(series.firstDate, language);
  const span =
    "until" in ending
      ? say(language, "series.from_until", { first, last: plainDate(ending.until, language) })
      : say(language, "series.from_times", { first, count: ending.times });
  const when = [patternWords(pattern, language), hoursWords(series, language)].filter(Boolean).join(" ");
  const { publicHolidays, schoolHolidays } = series.skip;
  const but = publicHolidays && schoolHolidays ? "both" : publicHolidays ? "public" : schoolHolidays ? "school" : null;
  return [`${when}, ${span}`, ...(but ? [say(language, `series.but_${but}`)] : [])].join(", ");
}
