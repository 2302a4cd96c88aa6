import { daysBetween, type Interval, lastDateBefore, localDateOf } from "#app/modules/availability/availability.ts";
import { type PriceLine, type PriceOption, type Public, pricesFor, type Tariff } from "./tariff.ts";
import { shared, type TimeCost, timeCost } from "./time-cost.ts";

/** What is counted: the facts of one booking. `interval` is `[start, end)`. */
export interface Occasion {
  readonly interval: Interval;
  /** Of the place: days, nights and evenings are those of its clocks. */
  readonly zone: string;
  /** Rooms, desks or beds. */
  readonly quantity: number;
  /** How many people come; null: not said. */
  readonly persons: number | null;
  readonly public: Public;
  /** Keys of the options that were chosen. */
  readonly options: readonly string[];
}

export interface QuoteLine {
  readonly what: "hour" | "half_day" | "day" | "night" | "person" | "use" | "option" | "pass";
  /** Of an hour at another price than the plain one: its place among the lines of the tariff. */
  readonly during?: number;
  /** Of an option. */
  readonly name?: string;
  /** Minutes for hours; else how many, rooms or beds and people included. */
  readonly count: number;
  readonly unitCents: number;
  readonly amountCents: number;
}

export interface Quote {
  /** incomplete: it depends on how many people come, and that was not said. unknown: the tariff says nothing of this. */
  readonly kind: "priced" | "free" | "free_contribution" | "incomplete" | "unknown";
  readonly public: Public;
  readonly lines: readonly QuoteLine[];
  /** The sum of the lines; null where it cannot be said. */
  readonly totalCents: number | null;
  readonly currency: "EUR";
  readonly depositCents: number | null;
}

/** Local midnights passed: from Tuesday 17:00 to Friday 10:00, three. */
export function nightsOf(interval: Interval, zone: string): number {
  return daysBetween(localDateOf(interval.start, zone), localDateOf(interval.end, zone));
}

/** Local days touched: a day that only ends there counts, one that begins at its end does not. */
export function daysOf(interval: Interval, zone: string): number {
  return daysBetween(localDateOf(interval.start, zone), lastDateBefore(interval.end, zone)) + 1;
}

function counted(what: QuoteLine["what"], count: number, unitCents: number, more: Partial<QuoteLine> = {}): QuoteLine {
  return { what, count, unitCents, amountCents: count * unitCents, ...more };
}

function timeLines({ hours, halfDays, days }: TimeCost, lines: readonly PriceLine[], quantity: number): QuoteLine[] {
  const found: QuoteLine[] = [];
  const rates = [...hours.keys()].sort((a, b) => a - b);
  const amounts = shared(rates.map((at) => (hours.get(at) ?? 0) * (lines[at]?.amountCents ?? 0) * quantity));
  rates.forEach((at, place) => {
    const line = lines[at];
    const minutes = (hours.get(at) ?? 0) * quantity;
    if (!line || minutes === 0) return;
    const more = { amountCents: amounts[place] ?? 0, ...(line.during ? { during: at } : {}) };
    found.push(counted("hour", minutes, line.amountCents, more));
  });
  const priceOf = (per: PriceLine["per"]) => lines.find((line) => line.per === per)?.amountCents ?? 0;
  if (halfDays > 0) found.push(counted("half_day", halfDays * quantity, priceOf("half_day")));
  if (days > 0) found.push(counted("day", days * quantity, priceOf("day")));
  return found;
}

function optionLine(option: PriceOption, occasion: Occasion): QuoteLine | null {
  const { interval, zone, persons } = occasion;
  const more = { name: option.name };
  if (option.per === "use") return counted("option", 1, option.amountCents, more);
  if (persons === null) return null;
  const times = { person: 1, person_night: nightsOf(interval, zone), person_day: daysOf(interval, zone) }[option.per];
  return counted("option", persons * times, option.amountCents, more);
}

interface Counting {
  lines: QuoteLine[];
  missing: boolean;
}

function basicLines(lines: readonly PriceLine[], tariff: Tariff, occasion: Occasion): Counting {
  const { interval, zone, quantity, persons } = occasion;
  const night = lines.find(({ per }) => per === "night");
  const nights = nightsOf(interval, zone);
  const found: QuoteLine[] = [];
  if (night && nights > 0) found.push(counted("night", nights * quantity, night.amountCents));
  else found.push(...timeLines(timeCost(lines, tariff.halfDayMinutes, interval, zone), lines, quantity));
  const person = lines.find(({ per }) => per === "person");
  if (person && persons !== null) found.push(counted("person", persons, person.amountCents));
  const use = lines.find(({ per }) => per === "use");
  if (use) found.push(counted("use", quantity, use.amountCents));
  return { lines: found, missing: person !== undefined && persons === null };
}

/**
 * What an occasion costs by a tariff, in integer cents. Where hours, half-days and days are offered for the same time, the
 * cheapest way to pay for each local day is taken. Hours count to the minute, with the price of the hour in which each minute
 * lies; they are rounded once, all together, half up. Nights take the place of hours and days once a midnight is passed.
 * Everything that counts time counts for each room, desk or bed; what counts people counts them once. Without tax.
 */
export function quote(tariff: Tariff, occasion: Occasion): Quote {
  const { public: asked, options } = occasion;
  const common = { public: asked, currency: "EUR", depositCents: tariff.depositCents } as const;
  const prices = pricesFor(tariff, asked);
  if (!prices) return { ...common, kind: "unknown", lines: [], totalCents: null };
  const basic: Counting =
    prices.kind === "priced" ? basicLines(prices.lines, tariff, occasion) : { lines: [], missing: false };
  const chosen = tariff.options.filter(({ key }) => options.includes(key));
  const beside = chosen.map((option) => optionLine(option, occasion));
  const lines = [...basic.lines, ...beside.filter((line) => line !== null)];
  if (basic.missing || beside.includes(null)) return { ...common, kind: "incomplete", lines, totalCents: null };
  if (prices.kind === "free_contribution") return { ...common, kind: "free_contribution", lines, totalCents: null };
  if (prices.kind === "priced" && basic.lines.length === 0)
    return { ...common, kind: "unknown", lines, totalCents: null };
  const totalCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return { ...common, kind: prices.kind === "free" && totalCents === 0 ? "free" : "priced", lines, totalCents };
}
