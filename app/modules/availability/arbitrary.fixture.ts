import fc from "fast-check";
import type { Cause, Commitment } from "./commitment.ts";
import type { Interval } from "./interval.ts";
import { addDays, type LocalDate, WEEKDAYS } from "./local-date.ts";
import type { Opening, OpeningHours, WeeklyRange } from "./opening.ts";
import { defaultRules, type Rules, type Span } from "./rules.ts";
import { units } from "./situation.fixture.ts";
import type { Situation } from "./situation.ts";
import { dayInterval, startOfDay } from "./zone.ts";

const MINUTE = 60_000;

/** Places and first dates around a clock change of the place, or where there is none. */
export const PLACES = [
  { zone: "Europe/Paris", first: "2026-03-23" },
  { zone: "Europe/Paris", first: "2026-10-19" },
  { zone: "Indian/Reunion", first: "2026-03-23" },
  { zone: "America/Martinique", first: "2026-10-26" },
  { zone: "Pacific/Auckland", first: "2026-03-30" },
  { zone: "Pacific/Auckland", first: "2026-09-21" },
] as const;

export type Place = (typeof PLACES)[number];

export const SPAN_DAYS = 16;

const weeklyRange = fc
  .record({
    weekday: fc.constantFrom(...WEEKDAYS),
    opens: fc.integer({ min: 0, max: 44 }),
    length: fc.integer({ min: 2, max: 30 }),
  })
  .map(({ weekday, opens, length }): WeeklyRange => ({ weekday, opens: opens * 30, closes: (opens + length) * 30 }));

const openingHours = (first: LocalDate): fc.Arbitrary<OpeningHours> =>
  fc.record({
    weekly: fc.oneof(fc.constant("always" as const), fc.array(weeklyRange, { minLength: 3, maxLength: 9 })),
    exceptions: fc.array(
      fc.integer({ min: 0, max: SPAN_DAYS }).map((day) => ({ date: addDays(first, day), ranges: [] })),
      { maxLength: 2 },
    ),
    closures: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: SPAN_DAYS }), fc.integer({ min: 0, max: 2 }))
        .map(([from, length]) => ({ from: addDays(first, from), to: addDays(first, from + length), reason: "congés" })),
      { maxLength: 1 },
    ),
    closingHolidays: fc.constantFrom("none", "all"),
  });

const someDays = (place: Place): fc.Arbitrary<Interval> =>
  fc
    .tuple(fc.integer({ min: -3, max: SPAN_DAYS }), fc.integer({ min: 0, max: 4 }))
    .map(([from, length]) => dayInterval(addDays(place.first, from), addDays(place.first, from + length), place.zone));

export const someHours = (place: Place): fc.Arbitrary<Interval> =>
  fc.tuple(fc.integer({ min: 0, max: SPAN_DAYS * 48 }), fc.integer({ min: 1, max: 20 })).map(([from, length]) => ({
    start: startOfDay(place.first, place.zone) + from * 30 * MINUTE,
    end: startOfDay(place.first, place.zone) + (from + length) * 30 * MINUTE,
  }));

const commitment = (place: Place, count: number): fc.Arbitrary<Commitment> =>
  fc
    .record({
      id: fc.uuid(),
      cause: fc.constantFrom<Cause>("booked", "booked", "booked", "held", "maintenance", "own_use", "interlocked"),
      quantity: fc.integer({ min: 1, max: count }),
      interval: fc.oneof(someDays(place), someHours(place)),
      use: fc.constantFrom("away", "on_the_spot"),
      named: fc.option(fc.integer({ min: 1, max: count }), { freq: 3 }),
      handedOver: fc.constantFrom(0, 0, 1),
    })
    .map(
      ({ named, ...one }): Commitment => ({
        ...one,
        use: one.use as Commitment["use"],
        ...(named === null ? {} : { unitIds: [`unit-${named}`] }),
      }),
    );

const span = fc.oneof(
  fc.constant<Span | null>(null),
  fc.integer({ min: 1, max: 2 }).map((days): Span => ({ days })),
  fc.integer({ min: 1, max: 6 }).map((halves): Span => ({ minutes: halves * 30 })),
);

const rules = (use: "away" | "on_the_spot", granularity: Rules["granularity"]): fc.Arbitrary<Rules> =>
  fc
    .record({
      bufferBefore: span,
      bufferAfter: span,
      lead: fc.oneof(
        fc.integer({ min: 0, max: 2 }).map((days): Span => ({ days })),
        fc.constant<Span>({ minutes: 1440 }),
      ),
      horizonDays: fc.integer({ min: 5, max: 60 }),
      collect: fc.option(fc.array(weeklyRange, { minLength: 2, maxLength: 6 }), { freq: 4 }),
    })
    .map((parts) => ({ ...defaultRules(use), granularity, ...parts }));

export interface Scene {
  readonly place: Place;
  readonly facts: Situation;
}

/** A listing in one of the places, with everything that weighs on its days. */
export function anySituation(granularity: Rules["granularity"] = "day"): fc.Arbitrary<Scene> {
  return fc.tuple(fc.constantFrom(...PLACES), fc.integer({ min: 1, max: 4 })).chain(([place, count]) =>
    fc
      .record({
        hours: openingHours(place.first),
        commitments: fc.array(commitment(place, count), { maxLength: 6 }),
        away: rules("away", granularity),
        onTheSpot: rules("on_the_spot", { minutes: 30 }),
        hour: fc.integer({ min: 0, max: 47 }),
      })
      .map(({ hours, commitments, away, onTheSpot, hour }) => {
        const opening: Opening = {
          zone: place.zone,
          hours,
          holidays: [{ date: addDays(place.first, 6), key: "x", names: { fr: "Fête", en: "Feast" } }],
        };
        const facts: Situation = {
          now: startOfDay(place.first, place.zone) + hour * 30 * MINUTE,
          units: units(count),
          opening,
          commitments,
          rules: { away, on_the_spot: onTheSpot },
        };
        return { place, facts };
      }),
  );
}
