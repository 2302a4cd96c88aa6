import {
  ALWAYS_OPEN,
  type OpeningHours,
  type OpeningProblem,
  openingProblems,
  type TimeRange,
  type Weekday,
} from "#app/modules/availability/availability.ts";

/** Hours as people write them: `HH:MM`. A closing at or before 06:00 may belong to the next morning. */
export interface TypedRange {
  opens?: string | undefined;
  closes?: string | undefined;
}

export interface TypedOpening {
  /** No hours given: every day can be arranged. */
  always: boolean;
  weekly: readonly (TypedRange & { weekday: number })[];
  exceptions: readonly (TypedRange & { date?: string | undefined; reason: string })[];
  closures: readonly { from?: string | undefined; to?: string | undefined; reason: string }[];
  closesOnAllHolidays: boolean;
  closingHolidays: readonly string[];
}

export type TypedProblem =
  | { problem: "half_range" | "not_a_range"; field: string }
  | { problem: "half_closure" | "missing_date"; field: string };

const latestClosing = 6 * 60;

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** Minutes of local midnight as `HH:MM`; 1440 and more are said as the hour of the next day. */
export function timeOfMinutes(minutes: number): string {
  const within = minutes % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

/** A range that closes in the small hours runs past midnight; one that closes earlier in the day than it opens is a mistake. */
function rangeOf(typed: TypedRange, field: string): TimeRange | TypedProblem | undefined {
  const { opens, closes } = typed;
  if (!opens && !closes) return undefined;
  if (!opens || !closes) return { problem: "half_range", field: `${field}.${opens ? "closes" : "opens"}` };
  const start = minutesOf(opens);
  const end = minutesOf(closes);
  if (end > start) return { opens: start, closes: end };
  const wholeDay = start === 0 && end === 0;
  if (wholeDay || (end < start && end <= latestClosing)) return { opens: start, closes: end + 1440 };
  return { problem: "not_a_range", field: `${field}.closes` };
}

function isProblem(given: TimeRange | TypedProblem): given is TypedProblem {
  return "problem" in given;
}

/** Empty lines are left out: a form proposes more of them than are filled. */
export function openingHoursOfTyped(typed: TypedOpening): { hours: OpeningHours; problems: TypedProblem[] } {
  const problems: TypedProblem[] = [];
  const read = (range: TypedRange, field: string): TimeRange[] => {
    const made = rangeOf(range, field);
    if (made === undefined) return [];
    if (!isProblem(made)) return [made];
    problems.push(made);
    return [];
  };
  const weekly = typed.weekly.flatMap(({ weekday, ...range }, index) =>
    read(range, `weekly.${index}`).map((made) => ({ weekday: weekday as Weekday, ...made })),
  );
  const exceptions = new Map<string, { date: string; ranges: TimeRange[]; reason: string }>();
  for (const [index, { date, reason, ...range }] of typed.exceptions.entries()) {
    const ranges = read(range, `exceptions.${index}`);
    if (!date) {
      if (ranges.length || reason) problems.push({ problem: "missing_date", field: `exceptions.${index}.date` });
      continue;
    }
    const before = exceptions.get(date);
    exceptions.set(date, {
      date,
      ranges: [...(before?.ranges ?? []), ...ranges],
      reason: before?.reason || reason,
    });
  }
  const closures = typed.closures.flatMap(({ from, to, reason }, index) => {
    if (from) return [{ from, to: to ?? from, reason }];
    if (to || reason) problems.push({ problem: "half_closure", field: `closures.${index}.from` });
    return [];
  });
  const hours: OpeningHours = {
    weekly: typed.always ? "always" : weekly,
    exceptions: [...exceptions.values()].sort((a, b) => a.date.localeCompare(b.date)),
    closures: closures.sort((a, b) => a.from.localeCompare(b.from)),
    closingHolidays: typed.closesOnAllHolidays
      ? "all"
      : typed.closingHolidays.length > 0
        ? [...typed.closingHolidays]
        : "none",
  };
  return { hours, problems };
}

export function problemsOf(hours: OpeningHours): OpeningProblem[] {
  return openingProblems(hours);
}

/** The stored hours of a space. A card that says nothing is one whose every day can be arranged. */
export function openingHoursOf(stored: unknown): OpeningHours {
  if (typeof stored !== "object" || stored === null || !("weekly" in stored)) return ALWAYS_OPEN;
  return { ...ALWAYS_OPEN, ...(stored as Partial<OpeningHours>) };
}
