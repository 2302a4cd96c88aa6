import type Sqlite from "better-sqlite3";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { defaultAsking, defaultTerms } from "#app/modules/listings/listing.ts";
import { codeOf, idOf, roomsOfOneSpace } from "./size.ts";

/** Fifty rooms of one space with three bookings a day each in the weeks around today: the same in both sizes. */
export function loadRooms(db: Sqlite.Database, dayAt: (days: number) => number, now: number): void {
  const { first, space, slug, count } = roomsOfOneSpace;
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 480, closes: 1320 }));
  const opening = JSON.stringify({ weekly, exceptions: [], closures: [], closingHolidays: "none" });
  db.prepare(
    `INSERT INTO Space (id, slug, name, searchText, kind, status, town, department, opening, createdAt, updatedAt)
     VALUES (?, ?, 'Maison des salles', 'maison des salles', 'third_place', 'open', 'Valence', '26', ?, ?, ?)`,
  ).run(space, slug, opening, now, now);
  const listing = db.prepare(
    `INSERT INTO Listing (id, code, spaceId, kind, status, title, category, facts, terms, asking, rules, checklist, createdAt, updatedAt, publishedAt)
     VALUES (?, ?, ?, 'room', 'published', ?, 'meeting_room', '{}', ?, ?, ?, '[]', ?, ?, ?)`,
  );
  const unit = db.prepare("INSERT INTO Unit (id, listingId, label, position, createdAt) VALUES (?, ?, 'Salle', 0, ?)");
  const booking = db.prepare(
    `INSERT INTO Booking (id, code, listingId, lenderSpaceId, borrowerKind, borrowerUserId, use, granularity, status, quantity,
       startAt, endAt, originalStartAt, unitIds, termsSnapshot, createdAt, decidedAt)
     VALUES (?, ?, ?, ?, 'person', ?, 'on_the_spot', 'minutes', 'approved', 1, ?, ?, ?, '[]', '{}', ?, ?)`,
  );
  const hour = 3_600_000;
  const rules = JSON.stringify({ on_the_spot: defaultRules("on_the_spot") });
  let number = first;
  for (let room = 0; room < count; room += 1) {
    const id = idOf("L", first + room);
    const title = `Salle ${String(room + 1).padStart(2, "0")}`;
    const texts = [JSON.stringify(defaultTerms), JSON.stringify(defaultAsking), rules];
    listing.run(id, codeOf(first + room, 7), space, title, ...texts, now, now, now);
    unit.run(idOf("N", first + room), id, now);
    for (let day = -7; day < 28; day += 1)
      for (const start of [9 + (room % 2), 13 + (day % 2), 17 + ((room + day) % 3)]) {
        const at = dayAt(day) + start * hour;
        const end = at + (room % 3 === 0 ? 2 : 1.5) * hour;
        const ids = [idOf("B", number), codeOf(number, 9), id, space, idOf("U", number % 100)];
        booking.run(...ids, at, end, at, now, now);
        number += 1;
      }
  }
}
