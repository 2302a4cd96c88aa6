import type { LocalDate } from "#app/modules/availability/availability.ts";
import { languageOf, type Prepared } from "#app/modules/bookings/together.server.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import type { JudgedDate, JudgedSeries } from "./judge-series.server.ts";
import { fail } from "./series.failures.ts";
import { describeDate } from "./series.outputs.ts";
import type { Series } from "./series.ts";
import type { NewLine } from "./write-group.server.ts";

export interface Clashes {
  clashes: "skip" | "give_up";
  /** Dates that are known not to be free. */
  leaveOut: readonly LocalDate[];
}

export interface ToWrite {
  series: Series;
  lines: NewLine[];
  /** Dates that were not free, and are left out. */
  clashed: JudgedDate[];
}

export function lineOf(prepared: Prepared, { interval, occurrence }: JudgedDate): NewLine | null {
  if (!interval) return null;
  return { prepared: { ...prepared, asked: { ...prepared.asked, interval } }, interval, occurrence };
}

/** A series that is in its own way is a mistake of its hours, not a clash with others. */
function collision(dates: readonly JudgedDate[], language: "fr" | "en"): Result<undefined> {
  const one = dates.find(({ collidesWith }) => collidesWith.length > 0);
  if (!one) return ok(undefined);
  const said = (date: LocalDate) => formatDate(new Date(`${date}T00:00:00Z`), language, "UTC");
  return fail("series_collides", { params: { date: said(one.date), other: said(one.collidesWith[0] ?? one.date) } });
}

/** What is written of a judged series: all of it, or what is free where clashes may be left out. */
export function datesToWrite(
  { prepared, series, dates }: JudgedSeries,
  { clashes, leaveOut }: Clashes,
  { viewer }: Context<Person>,
): Result<ToWrite> {
  const language = languageOf(viewer);
  const collides = collision(dates, language);
  if (!collides.ok) return collides;
  const described = () => dates.map((one) => describeDate(one, language));
  const known = new Set(leaveOut);
  const wanted = dates.filter(({ skipped }) => skipped === null);
  const clashed = wanted.filter(({ date, free }) => !free || known.has(date));
  const free = wanted.filter((one) => one.free && !known.has(one.date));
  const unknown = clashed.filter(({ date }) => !known.has(date));
  if (clashes === "give_up" && unknown.length > 0) {
    const params = { count: unknown.length, reasons: unknown[0]?.reasons.join(" ") ?? "" };
    return fail("series_clashes", { params, details: { dates: described() } });
  }
  if (free.length === 0) return fail("series_nothing_free", { details: { dates: described() } });
  const lines = free.flatMap((one) => lineOf(prepared, one) ?? []);
  return ok({ series: { ...series, clashed: clashed.map(({ date }) => date) }, lines, clashed });
}
