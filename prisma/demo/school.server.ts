import { addDays, localDateOf, weekdayOf } from "#app/modules/availability/availability.ts";
import { approveBooking } from "#app/modules/bookings/use-cases/approve-booking.server.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { readExternalCalendar } from "#app/modules/calendars/read-external-calendar.server.ts";
import { attachCalendar } from "#app/modules/calendars/use-cases/attach-calendar.server.ts";
import type { Cast } from "./demo.server.ts";

const day = 86_400_000;
const zone = "Europe/Paris";
const [tuesday, wednesday] = [2, 3] as const;

function event(uid: string, summary: string, lines: readonly string[]): string[] {
  return ["BEGIN:VEVENT", `UID:${uid}@ecole-de-musique.demo.example`, ...lines, `SUMMARY:${summary}`, "END:VEVENT"];
}

const digits = (date: string) => date.replaceAll("-", "");
const at = (name: string, date: string, hour: string) => `${name};TZID=${zone}:${digits(date)}T${hour}00`;

/** The calendar of a music school, as it sends its file: lessons each Tuesday but one, an open day, and a rehearsal that was added. */
function schoolCalendar(firstLesson: string, rehearsal: string): string {
  const openDay = addDays(firstLesson, 25);
  return [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//École de musique (démo)//Agenda//FR"],
    ...event("cours", "Cours de piano", [
      ...[at("DTSTART", firstLesson, "1400"), at("DTEND", firstLesson, "1700"), "RRULE:FREQ=WEEKLY;COUNT=30"],
      at("EXDATE", addDays(firstLesson, 14), "1400"),
    ]),
    ...event("portes-ouvertes", "Portes ouvertes", [
      `DTSTART;VALUE=DATE:${digits(openDay)}`,
      `DTEND;VALUE=DATE:${digits(addDays(openDay, 1))}`,
    ]),
    ...event("concert", "Répétition du concert", [at("DTSTART", rehearsal, "1800"), at("DTEND", rehearsal, "2000")]),
    ...["END:VCALENDAR", ""],
  ].join("\r\n");
}

/**
 * A music school keeps its own calendar of the room with the piano, which blocks it here. Its last file has a rehearsal at hours that the place had
 * already promised to dancers: nothing is cancelled, the place is told and has to settle it.
 */
export async function tellSchool({ as, now, roomIds }: Cast): Promise<void> {
  const today = localDateOf(now.getTime(), zone);
  const next = (weekday: number) => addDays(today, 7 + ((weekday + 7 - weekdayOf(today)) % 7));
  const evening = next(wednesday);
  const asked = await as<{ code: string; status: string }>("grange", 13, askBooking, {
    ...{ listing: roomIds.hallGarden, use: "on_the_spot", borrower: "organisation" },
    ...{ organisation: "Bal de poche (démo)", purpose: "Répétition du bal", persons: 14 },
    ...{
      from: `${evening}T18:30`,
      to: `${evening}T21:00`,
      message: "Nous dansons en chaussettes : le parquet ne craint rien.",
    },
  });
  if (asked.status === "requested") await as("moulin", 12, approveBooking, { booking: asked.code });
  const calendar = await as<{ id: string }>("moulin", 2, attachCalendar, {
    listingId: roomIds.hallGarden,
    name: "École de musique (démo)",
    content: schoolCalendar(addDays(next(tuesday), -14), evening),
  });
  await readExternalCalendar(calendar.id, new Date(now.getTime() - 2 * day));
}
