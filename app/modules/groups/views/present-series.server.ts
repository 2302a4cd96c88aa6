import { type LocalDate, startOfDay } from "#app/modules/availability/availability.ts";
import { sidesOf } from "#app/modules/bookings/booking.policy.ts";
import { type Side, statusAt } from "#app/modules/bookings/booking.ts";
import type { BookingRow } from "#app/modules/bookings/together.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { seriesOf } from "../describe-series.server.ts";
import { groupUrl } from "../group.urls.ts";
import type { OpenGroup } from "../open-group.server.ts";
import { canMove, changingSide, dateOf, isAgreedAt } from "../open-series.server.ts";
import { findContinuations, findGroup } from "../repos/group.repo.server.ts";
import { movesToAnswer } from "../repos/series.repo.server.ts";
import { clock } from "../series.outputs.ts";
import { readRule, type Series } from "../series.ts";
import { intervalOn } from "../series-dates.ts";
import { seriesBlockWords } from "../series-page-words.ts";
import { plainTime, seriesWords } from "../series-words.ts";
import type { SeriesView } from "./group.view.ts";

/** Where the series comes from, and what carries it on. */
async function relatives({ group }: OpenGroup, visit: Visit) {
  const { language } = visit;
  const before = group.continuesId ? await findGroup(group.continuesId) : undefined;
  const after = await findContinuations(group.id);
  const said = (
    key: "continues" | "carried_on",
    { code, series, kind }: { code: string; series: string | null; kind: "series" | "together" },
  ) => {
    const known = seriesOf({ kind, series });
    return {
      href: groupUrl(code),
      words: say(language, `series_block.${key}`, { words: known ? seriesWords(known, language) : code }),
    };
  };
  return [...(before ? [said("continues", before)] : []), ...after.map((one) => said("carried_on", one))];
}

function leftOutWords(series: Series, { group }: OpenGroup, { language }: Visit): string[] {
  const said = (dates: readonly LocalDate[]) =>
    [...dates].sort().map((date) => formatDay(new Date(startOfDay(date, group.zone)), language, group.zone));
  return (["clashed", "except"] as const).flatMap((why) => {
    const dates = said(series[why]);
    return dates.length > 0
      ? [say(language, `series_block.${why}`, { count: dates.length, dates: dates.join(", ") })]
      : [];
  });
}

/** Whether all that is asked or agreed is when the rule says; what was moved alone, or not agreed to, is not. */
function followsRule(series: Series, { group, lines }: OpenGroup, now: Date): boolean {
  const standing = lines.filter(
    (row) => row.occurrence && ["requested", "countered", "approved"].includes(statusAt(row, now)),
  );
  return standing.every(
    (row) => row.granularity === "day" || intervalOn(dateOf(row), series, group.zone)?.start === row.startAt.getTime(),
  );
}

/** A lender carries on what it has agreed to. */
function mayExtend(row: BookingRow, side: Side, now: Date): boolean {
  if (side === "lender") return isAgreedAt(row, now);
  return !["declined", "cancelled", "expired"].includes(statusAt(row, now));
}

/** The rule of a series in words, what was left out of it, and what the viewer may do about it; null for what is none. */
export async function presentSeries(opened: OpenGroup, visit: Visit, viewer: Person): Promise<SeriesView | null> {
  const { group, lines } = opened;
  const series = seriesOf(group);
  if (!series) return null;
  const { language, now } = visit;
  const sides = sidesOf(viewer, group);
  const side = changingSide(viewer, opened);
  const ahead = lines.filter((row) => canMove(row, now, side));
  const asking = sides.map((one) => (one === "lender" ? "borrower" : "lender"));
  const moving = await movesToAnswer(group.id, asking);
  const { pattern } = readRule(series.rule);
  const byDay = lines.every(({ granularity }) => granularity === "day");
  return {
    words: seriesWords(series, language),
    leftOut: [
      ...leftOutWords(series, opened, visit),
      ...(followsRule(series, opened, now) ? [] : [say(language, "series_block.not_all")]),
    ],
    relatives: await relatives(opened, visit),
    ahead: ahead.map((row) => ({
      value: dateOf(row),
      label: `${formatDay(row.startAt, language, group.zone)}${byDay ? "" : `, ${plainTime(series.startMinutes, language)}`}`,
    })),
    hours: byDay
      ? null
      : { startsAt: clock(series.startMinutes), endsAt: clock(series.startMinutes + series.lengthMinutes) },
    weekdays: pattern.every === "week" ? pattern.weekdays.map(String) : null,
    moving: moving.length > 0 ? say(language, "series_block.moving", { count: moving.length }) : "",
    can: {
      change: side !== undefined && ahead.length > 0,
      extend: side !== undefined && lines.some((row) => mayExtend(row, side, now)),
      cancel: sides.length > 0 && ahead.length > 1,
      answer: moving.length > 0,
    },
    say: seriesBlockWords(language),
  };
}
