import type { z } from "zod";
import { addDays, type LocalDate, localDateOf } from "#app/modules/availability/availability.ts";
import {
  type BookingRow,
  cancel,
  findBookingsOfGroup,
  languageOf,
  move,
  newBookingCode,
} from "#app/modules/bookings/together.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { newId } from "#app/platform/new-id.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { describeSeries } from "./describe-series.server.ts";
import { notifyGroup } from "./group-mails.server.ts";
import { daysOffAmong, fromDates, type JudgedDate, judgeDates } from "./judge-series.server.ts";
import { type ChangingSeries, canMove, dateOf, type OpenSeries, openSeriesToChange } from "./open-series.server.ts";
import { findGroup, type GroupRow, insertGroup } from "./repos/group.repo.server.ts";
import { renameOccurrences, updateSeries } from "./repos/series.repo.server.ts";
import { fail } from "./series.failures.ts";
import { describeDate } from "./series.outputs.ts";
import { type changeSeriesSchema, typedHours, typedPattern } from "./series.schema.ts";
import { type Pattern, readRule, ruleText, type Series } from "./series.ts";
import { datesOf, seriesDates, withDaysOff } from "./series-dates.ts";
import { endedBefore, endOfPeriod, type OldDate, type Plan, periodOf, planChange } from "./series-plan.ts";
import { lineOf } from "./series-to-write.server.ts";
import { writeDates } from "./write-dates.server.ts";
import type { NewLine } from "./write-group.server.ts";

export type ChangeInput = z.output<typeof changeSeriesSchema>;

/** What the typed change makes of the rule: what it does not say stays. */
function changedPattern(input: ChangeInput, old: Pattern, from: LocalDate): Pattern {
  const { every = old.every, interval = old.interval, monthDay } = input;
  if (every !== old.every || input.monthOn !== undefined || monthDay !== undefined) {
    const { weekdays = [], monthOn = "date" } = input;
    return typedPattern({ every, interval, weekdays, monthOn, monthDay }, from);
  }
  if (old.every === "week" && input.weekdays?.length)
    return typedPattern({ every, interval, weekdays: input.weekdays, monthOn: "date", monthDay }, from);
  return { ...old, interval };
}

/** Where the dates of the changed rule begin: a day may move back within its week, never before today or what stays. */
function firstNewDate(from: LocalDate, every: Pattern["every"], after: LocalDate): LocalDate {
  const period = periodOf(from, every);
  const start = every === "month" ? `${period}-01` : period;
  return start > after ? start : addDays(after, 1);
}

function changedSeries(
  { series, lines, group }: OpenSeries,
  input: ChangeInput,
  from: LocalDate,
  now: Date,
): Result<Series> {
  const { pattern: old } = readRule(series.rule);
  const pattern = changedPattern(input, old, from);
  const isSame = JSON.stringify(pattern) === JSON.stringify(old);
  const last = datesOf(series).at(-1) ?? from;
  const today = localDateOf(now.getTime(), group.zone);
  const before = lines.map(dateOf).filter((date) => date && date < from);
  const after = [today, ...before].sort().at(-1) ?? today;
  const until = isSame ? last : endOfPeriod(last, pattern.every);
  const ending = input.times !== undefined ? { times: input.times } : { until: input.until ?? until };
  const found = seriesDates(pattern, isSame ? from : firstNewDate(from, pattern.every, after), ending);
  if (!found.ok) return fromDates(found);
  const { startsAt, endsAt, days } = input;
  const isTimed = startsAt !== undefined || endsAt !== undefined;
  const hours = isTimed ? typedHours({ startsAt, endsAt, days: 1 }, "minutes") : null;
  if (isTimed && !hours)
    return fail("series_hours_missing", { fields: { startsAt: [{ key: "failures.groups.series_hours_missing" }] } });
  const length = days === undefined ? {} : { lengthMinutes: days * 1440 };
  return ok({ ...series, rule: found.rule, firstDate: found.firstDate, ...length, ...hours });
}

/** What the series had from that date on: bookings that can move, and dates on which nothing is to be. */
function oldDates({ series, lines, side }: ChangingSeries, from: LocalDate, now: Date): OldDate[] {
  const rows = new Map(lines.filter(({ occurrence }) => occurrence !== null).map((row) => [dateOf(row), row]));
  return [...new Set([...datesOf(series), ...rows.keys()])]
    .filter((date) => date >= from)
    .map((date) => {
      const row = rows.get(date);
      return { date, booking: row && canMove(row, now, side) ? row.id : null };
    });
}

interface Decided {
  series: Series;
  moves: { booking: string; interval: { start: number; end: number }; occurrence: string }[];
  added: NewLine[];
  cancelled: string[];
  clashed: JudgedDate[];
}

async function judgeChange(
  context: Context<Person>,
  { prepared }: ChangingSeries,
  series: Series,
  plan: Plan,
): Promise<{ judged: JudgedDate[]; off: ReadonlySet<LocalDate> }> {
  const dates = [...plan.moves.map(({ date }) => date), ...plan.added].sort();
  const daysOff = await daysOffAmong(datesOf(series), series, prepared.court.listing, languageOf(context.viewer));
  const own = [...plan.moves, ...plan.dropped].map(({ booking }) => booking);
  const bare = { skip: series.skip, except: [] };
  const skipped = withDaysOff(datesOf(series), bare, daysOff).filter((one) => one.skipped !== null);
  const judged = judgeDates({ prepared, series }, withDaysOff(dates, bare, daysOff), context, own);
  return { judged, off: new Set(skipped.map(({ date }) => date)) };
}

function decide(
  { prepared }: ChangingSeries,
  series: Series,
  plan: Plan,
  { judged, off }: { judged: readonly JudgedDate[]; off: ReadonlySet<LocalDate> },
  { clashes, language }: Pick<ChangeInput, "clashes"> & { language: Language },
): Result<Decided> {
  const byDate = new Map(plan.moves.map((one) => [one.date, one.booking]));
  const clashed = judged.filter(({ free, skipped }) => !free && skipped === null);
  if (clashed.length > 0 && clashes === "give_up") {
    const params = { count: clashed.length, reasons: clashed[0]?.reasons.join(" ") ?? "" };
    return fail("series_clashes", { params, details: { dates: judged.map((one) => describeDate(one, language)) } });
  }
  const bookingsOf = (dates: readonly JudgedDate[]) => dates.flatMap(({ date }) => byDate.get(date) ?? []);
  const free = judged.filter((one) => one.free);
  const gone = [...judged.filter(({ skipped }) => skipped !== null), ...(clashes === "skip" ? clashed : [])];
  const asked = new Set([...byDate.keys(), ...plan.added]);
  const dates = datesOf(series);
  const taken = [...series.clashed, ...clashed.map(({ date }) => date)].filter((date) => dates.includes(date));
  const givenUp = dates.filter((date) => !asked.has(date) && !taken.includes(date) && !off.has(date));
  return ok({
    series: {
      ...series,
      except: givenUp,
      clashed: [...new Set(taken)],
    },
    moves: free.flatMap(({ date, interval, occurrence }) => {
      const booking = byDate.get(date);
      return booking && interval ? { booking, interval, occurrence } : [];
    }),
    added: free.filter(({ date }) => !byDate.has(date)).flatMap((one) => lineOf(prepared, one) ?? []),
    cancelled: [...plan.dropped.map(({ booking }) => booking), ...bookingsOf(gone)],
    clashed,
  });
}

/** The group that the changed dates belong to: a new one that carries this one on, unless nothing stays behind. */
async function groupOfChange(
  context: Context<Person>,
  { group, lines, series: old, side }: ChangingSeries,
  { series, moves, cancelled }: Decided,
  from: LocalDate,
): Promise<GroupRow> {
  const leaving = new Set([...moves.map(({ booking }) => booking), ...cancelled]);
  const isLeftBehind = (row: BookingRow) =>
    !leaving.has(row.id) && (dateOf(row) < from || canMove(row, context.now, side));
  if (!lines.some(isLeftBehind)) {
    await updateSeries(group.id, series);
    return { ...group, series: JSON.stringify(series) };
  }
  const id = newId(context.now);
  const { kind, lenderSpaceId, listingId, borrowerKind, borrowerSpaceId, organisationName, borrowerUserId } = group;
  await insertGroup({
    ...{ id, code: newBookingCode(), kind, lenderSpaceId, listingId, borrowerKind, borrowerSpaceId, organisationName },
    ...{ borrowerUserId, title: group.title, persons: group.persons, series, continuesId: group.id },
    ...{ createdById: context.viewer.userId, createdAt: context.now },
  });
  const { pattern } = readRule(old.rule);
  await updateSeries(group.id, { ...old, rule: ruleText(pattern, endedBefore(from, datesOf(old))) });
  const written = await findGroup(id);
  if (!written) throw new Error("a group was not written");
  return written;
}

async function write(
  context: Context<Person>,
  opened: ChangingSeries,
  decided: Decided,
  from: LocalDate,
): Promise<Result<{ group: GroupRow; lines: BookingRow[] }>> {
  const { moves, added, cancelled } = decided;
  const siblings = [...moves.map(({ booking }) => booking), ...cancelled];
  for (const booking of cancelled) {
    const done = await cancel(context, { booking, message: "", silent: true });
    if (!done.ok) return done;
  }
  for (const { booking, interval } of moves) {
    const done = await move(context, { booking, interval, excluding: siblings }, opened.side);
    if (!done.ok) return done;
  }
  const group = await groupOfChange(context, opened, decided, from);
  await renameOccurrences(opened.group.id, group.id, moves);
  const more = await writeDates(context, group, added, opened.side);
  return more.ok ? ok({ group, lines: await findBookingsOfGroup(group.id) }) : more;
}

const changedByBorrower = { mail: "series_changed", to: "lender" } as const;

/** Other days, hours or an other end for a series, from one of its dates on: what came before stays as it was. */
export async function changeFollowing(context: Context<Person>, input: ChangeInput) {
  const { viewer, now } = context;
  const opened = await openSeriesToChange(context, input);
  if (!opened.ok) return opened;
  const { lines, group, side } = opened.value;
  const ahead = lines.filter((row) => canMove(row, now, side)).map(dateOf);
  const from = input.from ?? ahead.sort()[0] ?? localDateOf(now.getTime(), group.zone);
  if (!ahead.some((date) => date >= from)) return fail("series_nothing_to_change");
  const series = changedSeries(opened.value, input, from, now);
  if (!series.ok) return series;
  const next = datesOf(series.value);
  const plan = planChange(oldDates(opened.value, from, now), next, readRule(series.value.rule).pattern.every);
  const judged = await judgeChange(context, opened.value, series.value, plan);
  const [{ clashes }, language] = [input, languageOf(viewer)];
  const decided = decide(opened.value, series.value, plan, judged, { clashes, language });
  if (!decided.ok) return decided;
  const written = await write(context, opened.value, decided.value, from);
  if (!written.ok) return written;
  const quoted = input.message ? { quote: input.message } : {};
  const told = side === "lender" ? ({ mail: "series_moved", to: "borrower" } as const) : changedByBorrower;
  await notifyGroup({ ...told, ...written.value, now, actorId: viewer.userId, ...quoted });
  return ok(describeSeries(written.value, decided.value.clashed, language, now));
}
