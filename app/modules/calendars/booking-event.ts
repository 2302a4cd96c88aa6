import {
  addDays,
  type LocalDate,
  lastDateBefore,
  localDateOf,
  startOfDay,
} from "#app/modules/availability/availability.ts";
import { type Booking, openStatuses, type Status, statusAt } from "#app/modules/bookings/booking.ts";

/** Whole local days, `[first, end)`, or two instants, `[start, end)`. */
export type EventSpan =
  | { kind: "days"; first: LocalDate; end: LocalDate }
  | { kind: "instants"; start: Date; end: Date };

export type EventStatus = "TENTATIVE" | "CONFIRMED" | "CANCELLED";

/** What calendars outside are told of one booking or block (RFC 5545 VEVENT). */
export interface CalendarEvent {
  /** The same for ever: by it a calendar recognises what it has already. */
  uid: string;
  /** Rises with each change. */
  sequence: number;
  /** When it was last changed; never the time at which somebody reads it. */
  changedAt: Date;
  status: EventStatus;
  span: EventSpan;
  summary: string;
  description: string;
  location: string;
  geo?: { latitude: number; longitude: number };
  /** A short address that can be typed. */
  url: string;
  /** Something is left: the time is not taken. */
  free: boolean;
}

const day = 86_400_000;
/** Feeds begin so long ago. */
export const pastDays = 60;
/** Feeds end so far ahead. */
export const futureDays = 548;
/** Calendars that read a feed now and then must see once that something was cancelled. */
const cancelledDays = 30;

const over: readonly Status[] = ["declined", "expired", "cancelled", "lapsed"];

/** What a booking of that status is to a calendar; undefined: nothing, it only waits for a place. */
export function eventStatus(status: Status): EventStatus | undefined {
  if (status === "waitlisted") return undefined;
  if (openStatuses.includes(status)) return "TENTATIVE";
  return over.includes(status) ? "CANCELLED" : "CONFIRMED";
}

/** The same for ever, whatever happens to the booking. */
export function eventUid(id: string): string {
  return `${id}@entrelieux`;
}

function isMidnight(at: Date, zone: string): boolean {
  return startOfDay(localDateOf(at.getTime(), zone), zone) === at.getTime();
}

/** Days where it is by the day; a block without hours of its own is one that begins and ends at midnight of its place. */
export function eventSpan(
  { startAt, endAt }: { startAt: Date; endAt: Date },
  granularity: string,
  zone: string,
): EventSpan {
  const byDay =
    granularity === "day" || (granularity === "unsaid" && isMidnight(startAt, zone) && isMidnight(endAt, zone));
  if (!byDay) return { kind: "instants", start: startAt, end: endAt };
  return {
    kind: "days",
    first: localDateOf(startAt.getTime(), zone),
    end: addDays(lastDateBefore(endAt.getTime(), zone), 1),
  };
}

type Told = Pick<Booking, "status" | "startAt" | "endAt" | "createdAt" | "decidedAt" | "grace" | "use">;

/**
 * The state in which a feed read at `now` shows a booking, or undefined where it leaves it out: what only waits, what is
 * over for more than thirty days, and, for the public, what was never agreed.
 */
export function shownStatus(
  booking: Told & { changedAt: Date },
  audience: "public" | "sides",
  now: Date,
): EventStatus | undefined {
  const status = eventStatus(statusAt(booking, now));
  if (status === "CANCELLED" && now.getTime() - booking.changedAt.getTime() > cancelledDays * day) return undefined;
  if (audience === "sides" || status === "CONFIRMED") return status;
  const wasAgreed = booking.decidedAt !== null && (booking.status === "cancelled" || booking.status === "lapsed");
  return status === "CANCELLED" && wasAgreed ? status : undefined;
}

/** What a feed read at `now` covers, `[from, until)`. */
export function feedRange(now: Date): { from: Date; until: Date } {
  return { from: new Date(now.getTime() - pastDays * day), until: new Date(now.getTime() + futureDays * day) };
}
