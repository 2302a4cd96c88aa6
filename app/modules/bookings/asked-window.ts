import {
  addDays,
  dayInterval,
  type Granularity,
  type Interval,
  isLocalDate,
  type LocalDate,
  lastDateBefore,
  localDateOf,
  type Nights,
  nightsOf,
  partsOf,
  type TimeRange,
  typedTime,
  wallClock,
  wallClockAt,
} from "#app/modules/availability/availability.ts";

/** Dates as they were typed: judged in the zone of the space. */
export interface TypedWindow {
  /** `YYYY-MM-DD` for days; `YYYY-MM-DDTHH:MM` for hours, or an instant with its offset. */
  from: string;
  to: string;
  /** Which one, in the hour that the clock change repeats. */
  fromWhich?: "first" | "second" | undefined;
  toWhich?: "first" | "second" | undefined;
  /** By parts of the day: which one of its date, from 1; without it the first one, or the last. */
  fromPart?: number | undefined;
  toPart?: number | undefined;
}

/** How dates are typed: as the rules of the listing say, or as a booking keeps them. */
export type TypedAs = Granularity | "minutes";

/** How other dates of a booking are typed: as they were when it was asked, where its listing still counts so. */
export function typedAs({
  granularity,
  counted,
}: {
  granularity: "day" | "minutes";
  counted: Granularity | null;
}): TypedAs {
  if (granularity === "day") return "day";
  return counted && counted !== "day" ? counted : "minutes";
}

export type WindowProblem = "issue_date" | "issue_moment" | "issue_skipped_hour" | "issue_repeated_hour";

export type AskedWindow =
  | { ok: true; interval: Interval }
  | { ok: false; problems: { field: "from" | "to"; problem: WindowProblem }[] };

const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::00(?:\.0+)?)?$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const [firstYear, lastYear] = [2000, 2199];

function isPlausible(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return isLocalDate(date) && year >= firstYear && year <= lastYear;
}

function momentOf(text: string, which: "first" | "second" | undefined, zone: string): number | WindowProblem {
  if (instant.test(text) && isPlausible(text.slice(0, 10))) return Date.parse(text);
  const [, date = "", hours = "", minutes = ""] = moment.exec(text) ?? [];
  if (!isPlausible(date) || Number(hours) > 23 || Number(minutes) > 59) return "issue_moment";
  const typed = typedTime(date, Number(hours) * 60 + Number(minutes), zone, which);
  if (typed.ok) return typed.instant;
  return typed.error === "skipped" ? "issue_skipped_hour" : "issue_repeated_hour";
}

type Edge = { ok: true; instant: number } | { ok: false; problem: WindowProblem };

function edgeOf(text: string, which: "first" | "second" | undefined, zone: string): Edge {
  const found = momentOf(text, which, zone);
  return typeof found === "number" ? { ok: true, instant: found } : { ok: false, problem: found };
}

/** The hours of a rule are not typed by anybody: in the hour that is skipped or repeated, the engine's own choice. */
function ruleMoment(date: LocalDate, minutes: number, zone: string): Edge {
  const clock = wallClock(date, minutes, zone);
  return {
    ok: true,
    instant: clock.kind === "one" ? clock.instant : clock.kind === "twice" ? clock.first : clock.resumes,
  };
}

const partPattern = /^(\d{4}-\d{2}-\d{2})(?:\.(\d))?$/;

/** `2027-03-02.2` is the second part of that date; a date alone is all of its parts. Anything else is a moment. */
function partEdge(typed: TypedWindow, parts: readonly TimeRange[], field: "from" | "to", zone: string): Edge | null {
  const [, date = "", written] = partPattern.exec(typed[field]) ?? [];
  if (date === "") return null;
  if (!isPlausible(date)) return { ok: false, problem: "issue_date" };
  const number = written ?? (field === "from" ? typed.fromPart : typed.toPart);
  const part = number === undefined ? parts.at(field === "from" ? 0 : -1) : parts[Number(number) - 1];
  if (!part) return { ok: false, problem: "issue_moment" };
  return ruleMoment(date, field === "from" ? part.opens : part.closes, zone);
}

function nightEdge(text: string, { arrives, leaves }: Nights, field: "from" | "to", zone: string): Edge | null {
  if (text.length !== 10) return null;
  if (!isPlausible(text)) return { ok: false, problem: "issue_date" };
  return ruleMoment(text, field === "from" ? arrives : leaves, zone);
}

/**
 * `[start, end)` of what was typed. By the day, first and last days are included. By the night, two dates: of arrival and of
 * departure. By parts of the day, a date and the number of a part (`2027-03-02.2`), or a date alone. Moments are taken as they
 * are, whatever the granularity, but by the day. An end before its start is kept too: the choke point refuses it with its reason.
 */
export function askedWindow(typed: TypedWindow, granularity: TypedAs, zone: string): AskedWindow {
  const problems: { field: "from" | "to"; problem: WindowProblem }[] = [];
  if (granularity === "day") {
    for (const field of ["from", "to"] as const)
      if (!isPlausible(typed[field])) problems.push({ field, problem: "issue_date" });
    return problems.length > 0
      ? { ok: false, problems }
      : { ok: true, interval: dayInterval(typed.from, typed.to, zone) };
  }
  const nights = granularity === "minutes" ? null : nightsOf(granularity);
  const parts = granularity === "minutes" ? null : partsOf(granularity);
  const edge = (field: "from" | "to"): Edge => {
    const text = typed[field];
    const whole = nights ? nightEdge(text, nights, field, zone) : parts ? partEdge(typed, parts, field, zone) : null;
    return whole ?? edgeOf(text, field === "from" ? typed.fromWhich : typed.toWhich, zone);
  };
  const [start, end] = [edge("from"), edge("to")];
  if (!start.ok) problems.push({ field: "from", problem: start.problem });
  if (!end.ok) problems.push({ field: "to", problem: end.problem });
  return start.ok && end.ok
    ? { ok: true, interval: { start: start.instant, end: end.instant } }
    : { ok: false, problems };
}

function localMoment(at: number, zone: string): string {
  const { date, minutes } = wallClockAt(at, zone);
  return `${date}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The window as it would be typed: what `askedWindow` turns back into the same interval (the repeated hour apart). */
export function typedWindow(
  interval: Interval,
  granularity: TypedAs,
  zone: string,
): { from: LocalDate | string; to: LocalDate | string } {
  if (granularity === "day") return { from: localDateOf(interval.start, zone), to: lastDateBefore(interval.end, zone) };
  if (granularity !== "minutes" && nightsOf(granularity)) {
    const dates = { from: localDateOf(interval.start, zone), to: localDateOf(interval.end, zone) };
    const asked = askedWindow(dates, granularity, zone);
    if (asked.ok && asked.interval.start === interval.start && asked.interval.end === interval.end) return dates;
  }
  return { from: localMoment(interval.start, zone), to: localMoment(interval.end, zone) };
}

/** The parts of the day that make up the window, each by its date and its number from 1; null where it is not made of parts. */
export function typedParts(interval: Interval, parts: readonly TimeRange[], zone: string) {
  const edge = (at: number, name: "opens" | "closes") => {
    const { date, minutes } = wallClockAt(at, zone);
    const first = parts.findIndex((part) => part[name] === minutes);
    if (first >= 0) return { date, part: first + 1 };
    // What closes past midnight belongs to the day before.
    const late = parts.findIndex((part) => part[name] === minutes + 1440);
    return late < 0 ? null : { date: addDays(date, -1), part: late + 1 };
  };
  const [from, to] = [edge(interval.start, "opens"), edge(interval.end, "closes")];
  return from && to && { from: from.date, fromPart: from.part, to: to.date, toPart: to.part };
}
