import type { Commitment } from "./commitment.ts";
import type { Instant, Interval } from "./interval.ts";
import { type LocalDate, WEEKDAYS } from "./local-date.ts";
import { ALWAYS_OPEN, type Opening, type OpeningHours, type WeeklyRange } from "./opening.ts";
import { defaultRules, type Rules } from "./rules.ts";
import type { Candidate, Situation } from "./situation.ts";
import { dayInterval, typedTime } from "./zone.ts";

export const PARIS = "Europe/Paris";

/** "2026-03-02 14:30" on the clocks of the place. */
export function at(text: string, zone = PARIS): Instant {
  const [date = "", time = "00:00"] = text.split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const typed = typedTime(date, hours * 60 + minutes, zone, "first");
  if (!typed.ok) throw new RangeError(`${text} does not exist in ${zone}`);
  return typed.instant;
}

export function days(from: LocalDate, to: LocalDate = from, zone = PARIS): Interval {
  return dayInterval(from, to, zone);
}

export function hours(from: string, to: string, zone = PARIS): Interval {
  return { start: at(from, zone), end: at(to, zone) };
}

export function units(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `unit-${index + 1}`);
}

let made = 0;

export function commitment(interval: Interval, parts: Partial<Commitment> = {}): Commitment {
  made += 1;
  return { id: `booking-${made}`, cause: "booked", quantity: 1, use: "away", interval, ...parts };
}

export function weekly(weekdays: readonly number[], opens: number, closes: number): WeeklyRange[] {
  return WEEKDAYS.filter((weekday) => weekdays.includes(weekday)).map((weekday) => ({ weekday, opens, closes }));
}

export function opening(hoursGiven: Partial<OpeningHours> = {}, parts: Partial<Opening> = {}): Opening {
  return { zone: PARIS, holidays: [], ...parts, hours: { ...ALWAYS_OPEN, ...hoursGiven } };
}

export interface Scenario extends Partial<Omit<Situation, "rules">> {
  readonly away?: Partial<Rules>;
  readonly onTheSpot?: Partial<Rules>;
}

/** A listing of one unit, open every day, asked for on 1 January 2026 at noon unless said otherwise. */
export function situation({ away, onTheSpot, ...parts }: Scenario = {}): Situation {
  return {
    now: at("2026-01-01 12:00"),
    units: units(1),
    opening: opening(),
    commitments: [],
    rules: {
      away: { ...defaultRules("away"), ...away },
      on_the_spot: { ...defaultRules("on_the_spot"), ...onTheSpot },
    },
    ...parts,
  };
}

export function away(interval: Interval, parts: Partial<Candidate> = {}): Candidate {
  return { use: "away", quantity: 1, interval, ...parts };
}

export function onTheSpot(interval: Interval, parts: Partial<Candidate> = {}): Candidate {
  return { use: "on_the_spot", quantity: 1, interval, ...parts };
}
