import {
  addDays,
  type Interval,
  type LocalDate,
  lastDateBefore,
  localDateOf,
  startOfDay,
  type WeeklyRange,
  wallClock,
  weekdayOf,
} from "#app/modules/availability/availability.ts";
import type { PriceLine } from "./tariff.ts";

/** The cheapest way to pay for a stretch of time. */
export interface TimeCost {
  /** Minutes by the place of their price among the lines. */
  readonly hours: ReadonlyMap<number, number>;
  readonly halfDays: number;
  readonly days: number;
}

const minute = 60_000;

/** Costs are compared in sixtieths of a cent: a minute of an hour at n cents costs n of them, and nothing is rounded. */
const perCent = 60;

interface Prices {
  /** Place among the lines; -1 where hours are not sold. */
  readonly plainHour: number;
  readonly special: readonly { at: number; during: readonly WeeklyRange[] }[];
  readonly halfDay: number | null;
  readonly day: number | null;
  readonly halfDayMinutes: number;
  readonly lines: readonly PriceLine[];
}

function pricesOf(lines: readonly PriceLine[], halfDayMinutes: number): Prices {
  const amountOf = (per: PriceLine["per"]) => lines.find((line) => line.per === per)?.amountCents ?? null;
  return {
    plainHour: lines.findIndex(({ per, during }) => per === "hour" && !during),
    special: lines.flatMap(({ per, during }, at) => (per === "hour" && during ? [{ at, during }] : [])),
    halfDay: amountOf("half_day"),
    day: amountOf("day"),
    halfDayMinutes,
    lines,
  };
}

function at(date: LocalDate, minutes: number, zone: string, edge: "first" | "second"): number {
  const clock = wallClock(date, minutes, zone);
  return clock.kind === "one" ? clock.instant : clock.kind === "twice" ? clock[edge] : clock.resumes;
}

/** The instants of weekly hours on one date, those included that began the day before and run past midnight. */
function rangesOn(date: LocalDate, during: readonly WeeklyRange[], zone: string): Interval[] {
  return [addDays(date, -1), date].flatMap((day) =>
    during
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .map(({ opens, closes }) => ({ start: at(day, opens, zone, "first"), end: at(day, closes, zone, "second") })),
  );
}

/** For each minute of a stretch within one local day, the place of the price of its hour; -1: no hour is sold then. */
function hourPrices(stretch: Interval, date: LocalDate, zone: string, prices: Prices): number[] {
  const count = Math.ceil((stretch.end - stretch.start) / minute);
  const places = new Array<number>(count).fill(prices.plainHour);
  for (const { at: place, during } of [...prices.special].reverse())
    for (const { start, end } of rangesOn(date, during, zone)) {
      const from = Math.max(0, Math.floor((start - stretch.start) / minute));
      const to = Math.min(count, Math.ceil((end - stretch.start) / minute));
      if (from < to) places.fill(place, from, to);
    }
  return places;
}

interface DayCost {
  cost: number;
  hours: Map<number, number>;
  halfDays: number;
}

/** Cheapest cover by minutes and half-days: best[i] covers the first i minutes, the last of them by the hour or by a half-day. */
function coverDay(places: readonly number[], { halfDay, halfDayMinutes, lines }: Prices): DayCost | null {
  const best = new Array<number>(places.length + 1).fill(Number.POSITIVE_INFINITY);
  const byHalfDay = new Array<boolean>(places.length + 1).fill(false);
  best[0] = 0;
  for (let done = 1; done <= places.length; done += 1) {
    const place = places[done - 1] ?? -1;
    const rate = lines[place]?.amountCents;
    if (rate !== undefined) best[done] = (best[done - 1] ?? 0) + rate;
    if (halfDay === null) continue;
    const covered = (best[Math.max(0, done - halfDayMinutes)] ?? 0) + halfDay * perCent;
    if (covered < (best[done] ?? 0)) {
      best[done] = covered;
      byHalfDay[done] = true;
    }
  }
  const cost = best[places.length] ?? 0;
  if (!Number.isFinite(cost)) return null;
  const hours = new Map<number, number>();
  let halfDays = 0;
  for (let done = places.length; done > 0; ) {
    if (byHalfDay[done]) {
      halfDays += 1;
      done = Math.max(0, done - halfDayMinutes);
    } else {
      const place = places[done - 1] ?? -1;
      hours.set(place, (hours.get(place) ?? 0) + 1);
      done -= 1;
    }
  }
  return { cost, hours, halfDays };
}

/**
 * How to pay least for `[start, end)` by hours, half-days and days, each local day for itself. A day on which neither hours nor
 * half-days are sold for all of its minutes is paid as a day; where no day is sold either, it counts for nothing.
 */
export function timeCost(
  lines: readonly PriceLine[],
  halfDayMinutes: number,
  interval: Interval,
  zone: string,
): TimeCost {
  const prices = pricesOf(lines, halfDayMinutes);
  const hours = new Map<number, number>();
  let [halfDays, days] = [0, 0];
  const last = lastDateBefore(interval.end, zone);
  for (let date = localDateOf(interval.start, zone); date <= last; date = addDays(date, 1)) {
    const stretch = {
      start: Math.max(interval.start, startOfDay(date, zone)),
      end: Math.min(interval.end, startOfDay(addDays(date, 1), zone)),
    };
    const cover = coverDay(hourPrices(stretch, date, zone, prices), prices);
    if (prices.day !== null && (!cover || prices.day * perCent <= cover.cost)) {
      days += 1;
      continue;
    }
    if (!cover) continue;
    halfDays += cover.halfDays;
    for (const [place, minutes] of cover.hours) hours.set(place, (hours.get(place) ?? 0) + minutes);
  }
  return { hours, halfDays, days };
}

/** Amounts in sixtieths of a cent to cents: rounded once, all together, half up, and shared by the largest remainders. */
export function shared(amounts: readonly number[]): number[] {
  const total = Math.floor((amounts.reduce((sum, one) => sum + one, 0) + perCent / 2) / perCent);
  const cents = amounts.map((one) => Math.floor(one / perCent));
  let left = total - cents.reduce((sum, one) => sum + one, 0);
  const order = amounts.map((one, place) => ({ place, rest: one % perCent })).sort((a, b) => b.rest - a.rest);
  for (const { place } of order) {
    if (left <= 0) break;
    cents[place] = (cents[place] ?? 0) + 1;
    left -= 1;
  }
  return cents;
}
