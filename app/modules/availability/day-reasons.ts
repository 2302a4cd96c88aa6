import { nightsOf } from "./granularity.ts";
import type { Instant, Interval } from "./interval.ts";
import { type DayNumber, dateOfDayNumber } from "./local-date.ts";
import { handOverRanges, nextHandOverDay, type Opening, openDay, type WeeklyRange } from "./opening.ts";
import type { ClosedCause, Reason } from "./reason.ts";
import type { Rules } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { localDayNumber, startOfDayNumber } from "./zone.ts";

const MINUTE = 60_000;

/** Why nothing changes hands on a day at all; null when something can. */
export function closedReason(scene: Scene, day: DayNumber, windows: readonly WeeklyRange[] | null): Reason | null {
  const { opening } = scene.situation;
  if (handOverRanges(opening, windows, day).length > 0) return null;
  const { date, closedBy } = openDay(opening, day);
  const nextDay = nextHandOverDay(opening, windows, day + 1);
  const next = nextDay === null ? null : dateOfDayNumber(nextDay);
  if (closedBy?.cause === "holiday") return { code: "holiday", params: { date, names: closedBy.holiday.names, next } };
  const name = closedBy && closedBy.cause !== "weekly" ? closedBy.name : null;
  return { code: "closed", params: { date, cause: closedBy?.cause ?? windowCause(scene, windows), name, next } };
}

function windowCause({ rules, use }: Scene, windows: readonly WeeklyRange[] | null): ClosedCause {
  if (nightsOf(rules.granularity)) return windows === rules.collect ? "arrival" : "departure";
  return use === "away" ? "window" : "use_window";
}

/** The last moment of a day at which it can change hands; the end of the day where it is closed. */
function lastMoment({ situation }: Scene, day: DayNumber, windows: readonly WeeklyRange[] | null): Instant {
  return lastMomentOf(situation.opening, day, windows);
}

function lastMomentOf(opening: Opening, day: DayNumber, windows: readonly WeeklyRange[] | null): Instant {
  return handOverRanges(opening, windows, day).at(-1)?.end ?? startOfDayNumber(day + 1, opening.zone);
}

/** Until when one may arrive on the first day of a stay that begins at `start`; null where nothing is had by the night. */
export function arrivalsEnd({ granularity, collect }: Rules, opening: Opening, start: Instant): Instant | null {
  if (!nightsOf(granularity)) return null;
  return Math.max(start, lastMomentOf(opening, localDayNumber(start, opening.zone), collect));
}

function tooFar(scene: Scene, day: DayNumber): Reason[] {
  const { horizonDays } = scene.rules;
  const latest = scene.today + horizonDays - 1;
  return day > latest ? [{ code: "too_far", params: { latest: dateOfDayNumber(latest), days: horizonDays } }] : [];
}

/** The earliest start that the notice allows. */
export function earliestStart(scene: Scene): Instant {
  const { lead } = scene.rules;
  const { now, opening } = scene.situation;
  return "days" in lead
    ? Math.max(now, startOfDayNumber(scene.today + lead.days, opening.zone))
    : now + lead.minutes * MINUTE;
}

/** Said where a start comes before `earliestStart`. */
export function tooSoon(scene: Scene): Reason {
  const { lead } = scene.rules;
  const isSpecial = scene.plainRules !== undefined && scene.plainRules.lead !== lead;
  const unit = "days" in lead ? "days" : "minutes";
  return {
    code: "too_soon",
    params: {
      earliest: earliestStart(scene),
      unit,
      lead: "days" in lead ? lead.days : lead.minutes,
      ...(isSpecial ? { special: true } : {}),
    },
  };
}

/** A notice in hours is kept when the day's last moment of collection is late enough. */
function isDayTooSoon(scene: Scene, day: DayNumber, last: Instant): boolean {
  const { lead } = scene.rules;
  return "days" in lead ? day < scene.today + lead.days : last <= earliestStart(scene);
}

/** Why a loan by the day cannot begin on that day, quantities apart. */
export function startDayReasons(scene: Scene, day: DayNumber): Reason[] {
  const { collect } = scene.rules;
  const reasons: Reason[] = [];
  const closed = closedReason(scene, day, collect);
  if (closed) reasons.push(closed);
  const last = lastMoment(scene, day, collect);
  if (last <= scene.situation.now) reasons.push({ code: "past", params: { date: dateOfDayNumber(day) } });
  else if (isDayTooSoon(scene, day, last)) reasons.push(tooSoon(scene));
  reasons.push(...tooFar(scene, day));
  return reasons;
}

/** Why a loan by the day cannot end on that day, quantities and lengths apart. The notice never applies here. */
export function endDayReasons(scene: Scene, day: DayNumber): Reason[] {
  const reasons: Reason[] = [];
  const closed = closedReason(scene, day, scene.rules.return);
  if (closed) reasons.push(closed);
  if (lastMoment(scene, day, scene.rules.return) <= scene.situation.now)
    reasons.push({ code: "past", params: { date: dateOfDayNumber(day) } });
  reasons.push(...tooFar(scene, day));
  return reasons;
}

/** Why a stay cannot end at that instant, quantities and lengths apart: the horizon counts its last night. */
export function nightEndReasons(scene: Scene, end: Instant): Reason[] {
  const day = localDayNumber(end, scene.situation.opening.zone);
  const reasons: Reason[] = [];
  const closed = closedReason(scene, day, scene.rules.return);
  if (closed) reasons.push(closed);
  if (end <= scene.situation.now) reasons.push({ code: "past", params: { date: dateOfDayNumber(day) } });
  reasons.push(...tooFar(scene, day - 1));
  return reasons;
}

/** The ranges in which an instant may fall: those of its day, and the night of the day before. */
export function openRangesAround(scene: Scene, instant: Instant, windows: readonly WeeklyRange[] | null): Interval[] {
  const { opening } = scene.situation;
  const day = localDayNumber(instant, opening.zone);
  return [...handOverRanges(opening, windows, day - 1), ...handOverRanges(opening, windows, day)];
}

function shutAt(scene: Scene, instant: Instant, day: DayNumber, windows: readonly WeeklyRange[] | null): Reason {
  const closed = closedReason(scene, day, windows);
  if (closed) return closed;
  const after = handOverRanges(scene.situation.opening, windows, day).find((range) => range.start >= instant);
  const nextDay = after ? day : nextHandOverDay(scene.situation.opening, windows, day + 1);
  const next = nextDay === null ? null : dateOfDayNumber(nextDay);
  const opens = after && scene.use === "on_the_spot" ? { opens: after.start } : {};
  return { code: "closed", params: { date: dateOfDayNumber(day), cause: "time", name: null, next, ...opens } };
}

/** Why a booking by the hour cannot begin at that instant, quantities apart. */
export function startMomentReasons(scene: Scene, start: Instant): Reason[] {
  const { now, opening } = scene.situation;
  const day = localDayNumber(start, opening.zone);
  const reasons: Reason[] = [];
  const open = openRangesAround(scene, start, scene.rules.collect).some(
    (range) => range.start <= start && start < range.end,
  );
  if (!open) reasons.push(shutAt(scene, start, day, scene.rules.collect));
  if (start < now) reasons.push({ code: "past", params: { date: dateOfDayNumber(day) } });
  else if (start < earliestStart(scene)) reasons.push(tooSoon(scene));
  reasons.push(...tooFar(scene, day));
  return reasons;
}

/** Why a booking by the hour cannot end at that instant, quantities and lengths apart. */
export function endMomentReasons(scene: Scene, end: Instant): Reason[] {
  const { now, opening } = scene.situation;
  const day = localDayNumber(end - 1, opening.zone);
  // A thing can be brought back at the very opening; a use on the spot that ends then took place while it was closed.
  const mayEndAtOpening = scene.use === "away";
  const open = [
    ...openRangesAround(scene, end - 1, scene.rules.return),
    ...handOverRanges(opening, scene.rules.return, day + 1),
  ].some((range) => (range.start < end || (mayEndAtOpening && range.start === end)) && end <= range.end);
  const reasons: Reason[] = open ? [] : [shutAt(scene, end, day, scene.rules.return)];
  if (end <= now) reasons.push({ code: "past", params: { date: dateOfDayNumber(day) } });
  reasons.push(...tooFar(scene, day));
  return reasons;
}
