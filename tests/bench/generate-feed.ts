import type Sqlite from "better-sqlite3";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { defaultAsking, defaultTerms } from "#app/modules/listings/listing.ts";
import { borrowers, calendarOfRoom, codeOf, idOf } from "./size.ts";

const hour = 3_600_000;

/** A space apart, with one room that is booked four times a day for the next five hundred days: a calendar of 2,000 events. */
export function loadFeed(db: Sqlite.Database, dayAt: (days: number) => number, now: number): void {
  const { space, listing, feed, events, first } = calendarOfRoom;
  db.prepare(
    `INSERT INTO Space (id, slug, name, searchText, kind, status, address, postcode, town, department, latitude, longitude, opening, createdAt, updatedAt)
     SELECT ?, 'maison-des-choeurs', 'Maison des chœurs', 'maison des choeurs', 'culture', status, address, postcode, town, department, latitude, longitude, opening, createdAt, updatedAt
     FROM Space WHERE id = ?`,
  ).run(space, idOf("S", 0));
  db.prepare(
    `INSERT INTO Listing (id, code, spaceId, kind, status, title, category, facts, terms, asking, rules, checklist, createdAt, updatedAt, publishedAt)
     VALUES (?, ?, ?, 'room', 'published', 'Grande salle de répétition', 'hall', '{}', ?, ?, ?, '[]', ?, ?, ?)`,
  ).run(
    ...[listing, codeOf(first), space, JSON.stringify(defaultTerms), JSON.stringify(defaultAsking)],
    ...[JSON.stringify({ on_the_spot: defaultRules("on_the_spot") }), now, now, now],
  );
  db.prepare("INSERT INTO Unit (id, listingId, label, position, createdAt) VALUES (?, ?, 'n° 1', 1, ?)").run(
    ...[idOf("N", first), listing, now],
  );
  db.prepare("INSERT INTO CalendarFeed (id, kind, subjectId, turn, createdAt) VALUES (?, 'listing', ?, 1, ?)").run(
    ...[feed, listing, now],
  );
  const booking = db.prepare(
    `INSERT INTO Booking (id, code, listingId, lenderSpaceId, borrowerKind, organisationName, borrowerUserId, use, granularity, status, quantity,
      startAt, endAt, originalStartAt, unitIds, termsSnapshot, purpose, persons, createdAt, decidedAt)
     VALUES (?, ?, ?, ?, 'organisation', 'Chorale des Remparts', ?, 'on_the_spot', 'minutes', 'approved', 1, ?, ?, ?, '[]', '{}', 'Répétition générale', 40, ?, ?)`,
  );
  const event = db.prepare(
    `INSERT INTO BookingEvent (id, bookingId, sequence, kind, toStatus, actorId, side, occurredAt, recordedAt, details)
     VALUES (?, ?, 1, 'asked', 'approved', ?, 'borrower', ?, ?, ?)`,
  );
  for (let number = 0; number < events; number += 1) {
    const start = dayAt(1 + Math.floor(number / 4)) + (9 + 3 * (number % 4)) * hour;
    const id = idOf("B", first + number);
    const asker = idOf("U", number % borrowers);
    const code = codeOf(first + number, 8);
    booking.run(...[id, code, listing, space, asker, start, start + 2 * hour, start, now, now]);
    const details = JSON.stringify({ quantity: 1, startAt: start, endAt: start + 2 * hour, atOnce: true });
    event.run(idOf("X", first + number), id, asker, now, now, details);
  }
}
