import type { OpeningHours, WeeklyRange } from "#app/modules/availability/opening.ts";
import { formatTime } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

function clock(minutes: number, language: Language): string {
  return formatTime(new Date((minutes % 1440) * 60_000), language, "UTC");
}

function ofDay(ranges: readonly WeeklyRange[], weekday: number, language: Language): string {
  return ranges
    .filter((range) => range.weekday === weekday)
    .sort((a, b) => a.opens - b.opens)
    .map(({ opens, closes }) =>
      opens === 0 && closes === 1440
        ? say(language, "listings.all_day")
        : `${clock(opens, language)}\u00a0–\u00a0${clock(closes, language)}`,
    )
    .join(", ");
}

/** « mardi à vendredi, 10 h – 18 h »: days that follow each other with the same hours are said together. */
export function weekWords(ranges: readonly WeeklyRange[], language: Language): string[] {
  const byDay = days.map((_, index) => ofDay(ranges, index + 1, language));
  if (new Set(byDay).size === 1 && byDay[0]) return [say(language, "listings.every_day", { hours: byDay[0] })];
  const lines: string[] = [];
  for (let first = 0; first < days.length; first += 1) {
    const hours = byDay[first];
    if (!hours) continue;
    let last = first;
    while (last + 1 < days.length && byDay[last + 1] === hours) last += 1;
    const [from, to] = [first, last].map((index) => say(language, `ui.${days[index] ?? "monday"}`));
    const when =
      first === last
        ? from
        : say(language, last === first + 1 ? "listings.two_days" : "listings.days_from_to", {
            from: from ?? "",
            to: to ?? "",
          });
    lines.push(`${when}, ${hours}`);
    first = last;
  }
  return lines;
}

/** When something can be collected, or returned: the listing's own windows, or else whenever the space is open. */
export function handOverWords(
  hours: OpeningHours,
  windows: readonly WeeklyRange[] | null,
  language: Language,
): string[] {
  if (windows) return weekWords(windows, language);
  if (hours.weekly === "always") return [say(language, "listings.to_be_agreed")];
  return weekWords(hours.weekly, language);
}
