import type { Instant } from "./interval.ts";
import type { LocalDate } from "./local-date.ts";
import { type BlockedParams, isOffStep, type LengthUnit, type Reason, type ReasonOf } from "./reason.ts";
import type { Use } from "./rules.ts";
import { lastDateBefore, localDateOf, startOfDay } from "./zone.ts";

/** A key of the dictionaries with what fills it, ready for a translator. */
export interface Sentence {
  readonly key: SentenceKey;
  readonly params: Readonly<Record<string, string | number>>;
}

export type SentenceKey = LongKey | SpotKey | ShortKey | "availability.left";

/** How the reader's language writes dates; `day` and `moment` are in the zone of the space. */
export interface SentenceWords {
  readonly language: "fr" | "en";
  readonly zone: string;
  readonly day: (date: LocalDate) => string;
  readonly moment: (instant: Instant) => string;
}

const SHORT_KEYS = {
  closed: "availability.short_closed",
  holiday: "availability.short_holiday",
  too_soon: "availability.short_too_soon",
  too_far: "availability.short_too_far",
  too_short: "availability.short_too_short",
  too_long: "availability.short_too_long",
  past: "availability.short_past",
  paused: "availability.short_paused",
  booked: "availability.short_booked",
  held: "availability.short_held",
  overdue: "availability.short_overdue",
  maintenance: "availability.short_maintenance",
  buffer: "availability.short_buffer",
  interlocked: "availability.short_interlocked",
  not_allowed: "availability.short_not_allowed",
  training_required: "availability.short_training_required",
  limit_reached: "availability.short_limit_reached",
} as const;

/** What is used where it stands, a room above all, is neither lent nor repaired in a workshop. */
const SHORT_SPOT_KEYS = {
  booked: "availability.short_in_use",
  maintenance: "availability.short_spot_maintenance",
  interlocked: "availability.short_spot_interlocked",
} as const;

type ShortKey =
  | (typeof SHORT_KEYS)[keyof typeof SHORT_KEYS]
  | (typeof SHORT_SPOT_KEYS)[keyof typeof SHORT_SPOT_KEYS]
  | "availability.short_own_use"
  | "availability.short_off_step";

const LONG_KEYS = {
  closed_weekly: "availability.closed_weekly",
  closed_exception: "availability.closed_exception",
  closed_exception_named: "availability.closed_exception_named",
  closed_closure: "availability.closed_closure",
  closed_closure_named: "availability.closed_closure_named",
  closed_window: "availability.closed_window",
  closed_use_window: "availability.closed_use_window",
  closed_arrival: "availability.closed_arrival",
  closed_departure: "availability.closed_departure",
  closed_time: "availability.closed_time",
  closed_opens: "availability.closed_opens",
  holiday: "availability.holiday",
  too_soon_days: "availability.too_soon_days",
  too_soon_hours: "availability.too_soon_hours",
  too_soon_minutes: "availability.too_soon_minutes",
  special_soon_days: "availability.special_soon_days",
  special_soon_hours: "availability.special_soon_hours",
  special_soon_minutes: "availability.special_soon_minutes",
  special_short_days: "availability.special_short_days",
  special_short_nights: "availability.special_short_nights",
  special_short_hours: "availability.special_short_hours",
  special_short_minutes: "availability.special_short_minutes",
  too_far: "availability.too_far",
  too_short_days: "availability.too_short_days",
  too_short_nights: "availability.too_short_nights",
  too_short_hours: "availability.too_short_hours",
  too_short_minutes: "availability.too_short_minutes",
  end_before_start: "availability.end_before_start",
  too_long_days: "availability.too_long_days",
  too_long_nights: "availability.too_long_nights",
  too_long_hours: "availability.too_long_hours",
  too_long_minutes: "availability.too_long_minutes",
  past: "availability.past",
  paused: "availability.paused",
  paused_noted: "availability.paused_noted",
  place_closed: "availability.place_closed",
  booked: "availability.booked",
  booked_open: "availability.booked_open",
  external: "availability.external",
  held: "availability.held",
  overdue: "availability.overdue",
  maintenance: "availability.maintenance",
  maintenance_open: "availability.maintenance_open",
  own_use: "availability.own_use",
  own_use_open: "availability.own_use_open",
  buffer: "availability.buffer",
  buffer_open: "availability.buffer_open",
  interlocked: "availability.interlocked",
  not_allowed_asker: "availability.not_allowed_asker",
  not_allowed_use: "availability.not_allowed_use",
  not_allowed_quantity: "availability.not_allowed_quantity",
  not_allowed_unit: "availability.not_allowed_unit",
  not_allowed_nights: "availability.not_allowed_nights",
  not_allowed_parts: "availability.not_allowed_parts",
  step_hours: "availability.step_hours",
  step_minutes: "availability.step_minutes",
  not_allowed_returned: "availability.not_allowed_returned",
  handed_over: "availability.handed_over",
  training_none: "availability.training_none",
  training_requested: "availability.training_requested",
  training_rejected: "availability.training_rejected",
  training_revoked: "availability.training_revoked",
  training_expired: "availability.training_expired",
  limit_bookings: "availability.limit_bookings",
  limit_consecutive: "availability.limit_consecutive",
  limit_units: "availability.limit_units",
} as const;

/** The same, said of a use on the spot, where it is not said of loans. */
const SPOT_KEYS = {
  booked: "availability.spot_booked",
  booked_open: "availability.spot_booked_open",
  maintenance_open: "availability.spot_maintenance_open",
  buffer: "availability.spot_buffer",
  buffer_open: "availability.spot_buffer_open",
  interlocked: "availability.spot_interlocked",
  limit_consecutive: "availability.spot_limit_consecutive",
} as const satisfies Partial<Record<LongName, string>>;

type SpotKey = (typeof SPOT_KEYS)[keyof typeof SPOT_KEYS];
type LongName = keyof typeof LONG_KEYS;
type LongKey = (typeof LONG_KEYS)[LongName];
type Blocked = Extract<Reason, { params: BlockedParams }>;

function long(name: LongName, params: Sentence["params"] = {}): Sentence {
  return { key: LONG_KEYS[name], params };
}

/** The last day when it ends at midnight, else the very moment. */
function untilWords(end: Instant, words: SentenceWords): string {
  const atMidnight = startOfDay(localDateOf(end, words.zone), words.zone) === end;
  return atMidnight ? words.day(lastDateBefore(end, words.zone)) : words.moment(end);
}

/** Hours where minutes make whole hours: « 24 heures », not « 1440 minutes ». */
type Stem = "too_soon" | "too_short" | "too_long" | "special_soon" | "special_short";

function counted(stem: Stem, unit: LengthUnit, value: number): Sentence {
  if (unit === "days") return long(`${stem}_days`, { count: value });
  if (unit === "nights" && stem !== "too_soon" && stem !== "special_soon")
    return long(`${stem}_nights`, { count: value });
  return value % 60 === 0 ? long(`${stem}_hours`, { count: value / 60 }) : long(`${stem}_minutes`, { count: value });
}

function blockedSentence(reason: Blocked, words: SentenceWords): Sentence {
  if (reason.code === "booked" && reason.params.cause === "external" && reason.params.to !== null)
    return long("external", { until: untilWords(reason.params.to, words) });
  const name = reason.code === "maintenance" ? reason.params.cause : reason.code;
  if (name === "held" || name === "overdue" || name === "interlocked") return long(name);
  const { to } = reason.params;
  return to === null ? long(`${name}_open`) : long(name, { until: untilWords(to, words) });
}

function closedSentence({ params }: ReasonOf<"closed">, words: SentenceWords): Sentence {
  const { cause, date, name } = params;
  if ((cause === "exception" || cause === "closure") && name)
    return long(`closed_${cause}_named`, { day: words.day(date), name });
  if (params.opens !== undefined) return long("closed_opens", { opens: words.moment(params.opens) });
  return long(`closed_${cause}`, { day: words.day(date) });
}

function notAllowedSentence({ params }: ReasonOf<"not_allowed">): Sentence {
  if (params.cause === "handed_over") return long("handed_over", { count: params.handedOver });
  if (params.cause !== "step") return long(`not_allowed_${params.cause}`);
  const { minutes } = params;
  return minutes % 60 === 0 ? long("step_hours", { count: minutes / 60 }) : long("step_minutes", { count: minutes });
}

function limitSentence({ params }: ReasonOf<"limit_reached">): Sentence {
  if (params.cause === "consecutive") return long("limit_consecutive");
  return long(params.cause === "bookings" ? "limit_bookings" : "limit_units", { count: params.maximum });
}

const spotKeys = new Map<string, SpotKey>(
  Object.entries(SPOT_KEYS).map(([name, key]) => [`availability.${name}`, key]),
);

/** The full sentence of a reason, for a loan or for a use on the spot. */
export function reasonSentence(reason: Reason, words: SentenceWords, use: Use): Sentence {
  const sentence = plainSentence(reason, words);
  const spot = use === "on_the_spot" ? spotKeys.get(sentence.key) : undefined;
  return spot ? { ...sentence, key: spot } : sentence;
}

function plainSentence(reason: Reason, words: SentenceWords): Sentence {
  switch (reason.code) {
    case "closed":
      return closedSentence(reason, words);
    case "holiday":
      return long("holiday", { day: words.day(reason.params.date), name: reason.params.names[words.language] });
    case "too_soon":
      return counted(reason.params.special ? "special_soon" : "too_soon", reason.params.unit, reason.params.lead);
    case "too_far":
      return long("too_far", { day: words.day(reason.params.latest) });
    case "too_short":
      return reason.params.cause === "minimum"
        ? counted(reason.params.special ? "special_short" : "too_short", reason.params.unit, reason.params.minimum)
        : long("end_before_start");
    case "too_long":
      return counted("too_long", reason.params.unit, reason.params.maximum);
    case "past":
      return long("past", { day: words.day(reason.params.date) });
    case "paused":
      if (reason.params.placeClosed) return long("place_closed");
      return reason.params.note ? long("paused_noted", { note: reason.params.note }) : long("paused");
    case "not_allowed":
      return notAllowedSentence(reason);
    case "training_required":
      return long(`training_${reason.params.state}`, { training: reason.params.training });
    case "limit_reached":
      return limitSentence(reason);
    default:
      return blockedSentence(reason, words);
  }
}

/** Two or three words for a cell of the calendar. */
export function shortReason(reason: Reason, use: Use): Sentence {
  if (reason.code === "maintenance" && reason.params.cause === "own_use")
    return { key: "availability.short_own_use", params: {} };
  if (isOffStep(reason)) return { key: "availability.short_off_step", params: {} };
  if (reason.code === "paused" && reason.params.placeClosed) return { key: "availability.short_closed", params: {} };
  const keys = use === "on_the_spot" ? { ...SHORT_KEYS, ...SHORT_SPOT_KEYS } : SHORT_KEYS;
  return { key: keys[reason.code], params: {} };
}

/** Said after a reason that leaves some: « Il en reste 2. » Null when it leaves none. */
export function leftSentence(reason: Reason): Sentence | null {
  const free = "free" in reason.params ? reason.params.free : 0;
  return free > 0 ? { key: "availability.left", params: { count: free } } : null;
}
