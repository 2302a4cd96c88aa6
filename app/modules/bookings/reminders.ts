import { lastDateBefore, startOfDay } from "#app/modules/availability/availability.ts";
import { type Booking, isOverdue, outStatuses } from "./booking.ts";

const hour = 3_600_000;
const day = 24 * hour;
/** In the morning: nobody is woken by a reminder. */
const morning = 8 * hour;

/** On which days of lateness one is written to. */
export const lateDays = [1, 3, 7] as const;

export type Reminder =
  | { mail: "reminder_start"; key: string }
  | { mail: "reminder_return"; key: string }
  | { mail: "late"; key: string; day: (typeof lateDays)[number] };

/**
 * What is due to be said of a loan at `now`. The key is the same for as long as the date is: said once, and once more after an
 * extension. A job that was asleep says only the latest stage of lateness.
 */
export function reminderDue(booking: Booking, zone: string, now: Date): Reminder | undefined {
  if (booking.use !== "away") return undefined;
  const at = now.getTime();
  const [start, end] = [booking.startAt.getTime(), booking.endAt.getTime()];
  if (booking.status === "approved") {
    const from = startOfDay(lastDateBefore(start + 1, zone), zone) - day + morning;
    const knownSince = booking.decidedAt?.getTime() ?? 0;
    return at >= from && at < start && knownSince < from
      ? { mail: "reminder_start", key: `start:${booking.id}:${start}` }
      : undefined;
  }
  if (!outStatuses.includes(booking.status)) return undefined;
  if (isOverdue(booking, now)) {
    const stage = lateDays.findLast((one) => at >= end + (one - 1) * day + morning);
    return stage ? { mail: "late", key: `late:${booking.id}:${end}:${stage}`, day: stage } : undefined;
  }
  const from = startOfDay(lastDateBefore(end, zone), zone) - day + morning;
  const outSince = booking.handedOverAt?.getTime() ?? 0;
  return at >= from && outSince < from ? { mail: "reminder_return", key: `return:${booking.id}:${end}` } : undefined;
}
