import generate, {
  escape as escapeText,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { CalendarEvent } from "./booking-event.ts";

/** For whom an event that travels by mail is. */
export interface Parties {
  organizer: { name: string; email: string };
  attendee: { email: string };
}

const statuses = {
  TENTATIVE: ICalEventStatus.TENTATIVE,
  CONFIRMED: ICalEventStatus.CONFIRMED,
  CANCELLED: ICalEventStatus.CANCELLED,
};

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function dataOf(event: CalendarEvent): ICalEventData {
  const { span, geo, status, free } = event;
  const takesNothing = free || status === "CANCELLED";
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp: event.changedAt,
    lastModified: event.changedAt,
    status: statuses[status],
    summary: event.summary,
    ...(event.description ? { description: event.description } : {}),
    ...(event.location
      ? { location: { title: event.location, ...(geo ? { geo: { lat: geo.latitude, lon: geo.longitude } } : {}) } }
      : {}),
    url: event.url,
    transparency: takesNothing ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: takesNothing
      ? ICalEventBusyStatus.FREE
      : status === "TENTATIVE"
        ? ICalEventBusyStatus.TENTATIVE
        : ICalEventBusyStatus.BUSY,
    ...(span.kind === "days"
      ? { allDay: true, start: midnight(span.first), end: midnight(span.end) }
      : { start: span.start, end: span.end }),
  };
}

const product = { company: "Entrelieux", product: "Entrelieux", language: "FR" };

/** A calendar to subscribe to: programs read it about once an hour. The library does not escape its name. */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const calendar = generate({ name: escapeText(name, false), prodId: product, ttl: 3600 });
  for (const event of events) calendar.createEvent(dataOf(event));
  return `${calendar.toString()}\r\n`;
}

/** One event that is sent to somebody (RFC 5546): a later one under the same UID takes its place. */
export function writeInvitation(
  event: CalendarEvent,
  method: "REQUEST" | "CANCEL",
  { organizer, attendee }: Parties,
): string {
  const calendar = generate({ prodId: product, method: ICalCalendarMethod[method] });
  const written = calendar.createEvent({ ...dataOf(event), organizer });
  written.createAttendee({
    ...attendee,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  });
  return `${calendar.toString()}\r\n`;
}
