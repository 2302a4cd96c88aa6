import {
  type CalendarDay,
  calendar,
  type LocalDate,
  localDateOf,
  type Situation,
  type Use,
} from "#app/modules/availability/availability.ts";
import { calendarView, daysOfMonth, monthOf, nextMonth } from "#app/modules/listings/views/listing-calendar.view.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { CalendarDay as DrawnDay } from "#app/ui/calendar-days.ts";

export interface MonthView {
  caption: string;
  days: DrawnDay[];
}

/** The days that are asked for, both included, and what would be lent on them. */
export interface AskedDays {
  code: string;
  use: Use;
  from: LocalDate;
  to: LocalDate;
  quantity: number;
  /** Free over the asked hours, where the thing is lent by the hour: a whole day says little of them. */
  freeThen: number | undefined;
}

interface Reader {
  language: Language;
  zone: string;
  now: Date;
}

const monthsAtMost = 3;

/** The months of the asked days, three at most. */
function monthsOf({ from, to }: AskedDays): string[] {
  const months = [monthOf(from)];
  for (let month = nextMonth(monthOf(from), 1); month <= monthOf(to); month = nextMonth(month, 1)) months.push(month);
  return months.slice(0, monthsAtMost);
}

function leftWords(left: number, language: Language): string {
  if (left < 0) return say(language, "loans.effect_day_short", { count: -left });
  return say(language, "loans.effect_day_left", { count: left });
}

/** An asked day as it would be once granted; a day on which the place is closed keeps its reason. */
function askedDay(drawn: DrawnDay, day: CalendarDay, asked: AskedDays, language: Language): DrawnDay {
  if (drawn.state === "out") return drawn;
  const free = asked.freeThen ?? day.free;
  const left = free - asked.quantity;
  const taken = left < 0;
  if (drawn.state === "blocked" && !taken) return { ...drawn, note: drawn.note ?? leftWords(left, language) };
  const { fullNote, ...rest } = drawn;
  return {
    ...rest,
    state: taken ? "blocked" : left > 0 ? "part" : "free",
    left: Math.max(0, left) / Math.max(1, day.total),
    note: leftWords(left, language),
    ...(taken && fullNote ? { fullNote: `${leftWords(left, language)}. ${fullNote}` } : {}),
  };
}

/**
 * The months of a request as the lender would have them after granting it: the asked days picked, with what is left on each;
 * the others with why they are taken. The situation must not count the request itself. Nothing in it can be chosen.
 */
export function effectMonths(situation: Situation, asked: AskedDays, { language, zone, now }: Reader): MonthView[] {
  const { code, use, from, to } = asked;
  const today = localDateOf(now.getTime(), zone);
  return monthsOf(asked).map((month) => {
    const days = calendar(situation, { use, ...daysOfMonth(month) });
    const frame = {
      code,
      language,
      zone,
      now,
      today,
      use,
      quantity: 1,
      month,
      lastMonth: month,
      from,
      to,
      message: "",
    };
    const { caption, days: drawn } = calendarView(days, frame);
    const shown = drawn.flatMap(({ href: _leadsNowhere, ...one }, at) => {
      const day = days[at];
      return day ? [one.picked ? askedDay(one, day, asked, language) : one] : [];
    });
    return { caption, days: shown };
  });
}

/** First and last local day of `[start, end)`. */
export function daysOf(start: Date, end: Date, zone: string): { from: LocalDate; to: LocalDate } {
  const from = localDateOf(start.getTime(), zone);
  return { from, to: localDateOf(Math.max(start.getTime(), end.getTime() - 1), zone) };
}
