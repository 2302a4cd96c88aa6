import Sqlite from "better-sqlite3";
import { hashToken } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { defaultRules, startOfDay } from "#app/modules/availability/availability.ts";
import { defaultAsking, defaultTerms } from "#app/modules/listings/listing.ts";
import { searchable } from "#app/modules/spaces/space.ts";
import { closeDatabase, databaseFile } from "#app/platform/db/database.server.ts";
import { migrate } from "#app/platform/db/migrations.server.ts";
import { loadBookings } from "./generate-bookings.ts";
import { loadFeed } from "./generate-feed.ts";
import { loadRooms } from "./generate-rooms.ts";
import { borrowers, codeOf, idOf, large, type Size, sessionOf, small, tokenOf, townOf } from "./size.ts";
import { machines } from "./vocabulary.ts";

/** Fills the database that DATABASE_URL names: `node tests/bench/generate.ts small|large`. The data are the same each day, but for the day. */

const zone = "Europe/Paris";
const weekly = [2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: 600, closes: 1140 }));
const opening = JSON.stringify({ weekly, exceptions: [], closures: [], closingHolidays: "all" });
const rules = JSON.stringify({ away: defaultRules("away"), on_the_spot: defaultRules("on_the_spot") });
const asking = JSON.stringify({ ...defaultAsking, persons: true, atOnce: { ...defaultAsking.atOnce, everyone: true } });
const facts = JSON.stringify({ buildVolumeMm: { x: 250, y: 210, z: 220 }, materials: ["PLA", "PETG"], weightKg: 9 });

function loadPeople(db: Sqlite.Database, size: Size, now: number): void {
  const user = db.prepare(
    "INSERT INTO User (id, name, email, emailVerified, createdAt, updatedAt) VALUES (?, ?, ?, 1, ?, ?)",
  );
  const membership = db.prepare("INSERT INTO Membership (id, spaceId, userId, role, createdAt) VALUES (?, ?, ?, ?, ?)");
  for (let person = 0; person < size.spaces; person += 1) {
    user.run(idOf("U", person), `Personne ${person}`, `personne-${person}@example.org`, now, now);
    membership.run(idOf("M", person), idOf("S", person), idOf("U", person), "steward", now);
  }
  const token = db.prepare(
    "INSERT INTO ApiToken (id, userId, name, hash, prefix, createdAt) VALUES (?, ?, 'bench', ?, 'el_benc', ?)",
  );
  const session = db.prepare(
    "INSERT INTO Session (id, token, userId, expiresAt, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (let person = 0; person < Math.min(borrowers, size.spaces); person += 1) {
    token.run(idOf("T", person), idOf("U", person), hashToken(tokenOf(person)), now);
    session.run(idOf("Z", person), sessionOf(person), idOf("U", person), dayAt(30), now, now);
  }
}

function loadSpaces(db: Sqlite.Database, size: Size, now: number): void {
  const insert = db.prepare(
    `INSERT INTO Space (id, slug, name, searchText, summary, kind, status, address, postcode, town, department, latitude, longitude, opening, createdAt, updatedAt)
     VALUES (?, ?, ?, ?, ?, 'fablab', 'open', '1 rue de l''Atelier', ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (let space = 0; space < size.spaces; space += 1) {
    const [town, postcode, latitude, longitude] = townOf(space);
    const name = `Atelier ${space} de ${town}`;
    const summary = "Un atelier partagé, ouvert du mardi au samedi.";
    const spread = ((space * 37) % 100) / 1000 - 0.05;
    const row = [idOf("S", space), `atelier-${space}`, name, searchable(name, town, postcode, summary), summary];
    insert.run(...row, postcode, town, postcode.slice(0, 2), latitude + spread, longitude - spread, opening, now, now);
  }
}

function loadListings(db: Sqlite.Database, size: Size, now: number): void {
  const listing = db.prepare(
    `INSERT INTO Listing (id, code, spaceId, kind, status, title, description, category, make, model, care, facts, terms, asking, rules, checklist, searchWords, createdById, createdAt, updatedAt, publishedAt)
     VALUES (?, ?, ?, 'equipment', 'published', ?, ?, ?, ?, ?, 'Nettoyer le plateau.', ?, ?, ?, ?, '["Plateau propre","Buse débouchée"]', ?, ?, ?, ?, ?)`,
  );
  const unit = db.prepare("INSERT INTO Unit (id, listingId, label, position, createdAt) VALUES (?, ?, ?, ?, ?)");
  const accessory = db.prepare(
    "INSERT INTO Accessory (id, listingId, name, quantity, position) VALUES (?, ?, ?, 1, 0)",
  );
  const block = db.prepare(
    "INSERT INTO Block (id, listingId, cause, quantity, startAt, endAt, createdAt) VALUES (?, ?, 'maintenance', 1, ?, ?, ?)",
  );
  const event = db.prepare(
    "INSERT INTO ListingEvent (id, listingId, kind, actorId, at, details) VALUES (?, ?, 'created', ?, ?, '{}')",
  );
  const terms = JSON.stringify(defaultTerms);
  for (let number = 0; number < size.listings; number += 1) {
    const space = Math.floor(number / 10);
    const [title, category, make, model, words] = machines[(number * 3 + space) % machines.length] ?? machines[0]!;
    const id = idOf("L", number);
    const owner = idOf("U", space);
    const description = `${title} prête à partir, avec sa notice et ses réglages. Numéro ${number}.`;
    const columns = [id, codeOf(number), idOf("S", space), title, description, category, make, model];
    listing.run(...columns, facts, terms, asking, rules, words, owner, now, now, now);
    for (let label = 1; label <= (number % 3 === 0 ? 3 : 1); label += 1)
      unit.run(idOf("N", number * 3 + label), id, `n° ${label}`, label, now);
    accessory.run(idOf("A", number), id, "Bobine de filament");
    if (number % 10 === 0) block.run(idOf("K", number), id, dayAt(60), dayAt(62), now);
    event.run(idOf("V", number), id, owner, now);
  }
}

const started = new Date();
const today = Math.floor(started.getTime() / 86_400_000);

/** Midnight in the zone of the spaces, so many days from today. */
export function dayAt(days: number): number {
  return startOfDay(new Date((today + days) * 86_400_000).toISOString().slice(0, 10), zone);
}

async function generate(size: Size): Promise<void> {
  await migrate();
  const file = databaseFile();
  await closeDatabase();
  const db = new Sqlite(file);
  // Nothing to go back to: a file that was not finished is thrown away.
  for (const pragma of [
    "journal_mode = DELETE",
    "journal_mode = OFF",
    "synchronous = OFF",
    "cache_size = -524288",
    "foreign_keys = OFF",
  ])
    db.pragma(pragma);
  const long = dayAt(-1200);
  db.exec("BEGIN");
  const step = (what: string, work: () => void) => {
    const began = performance.now();
    work();
    console.log(`  ${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  step("spaces", () => loadSpaces(db, size, long));
  step("people", () => loadPeople(db, size, long));
  step("listings", () => loadListings(db, size, long));
  step("bookings", () => loadBookings(db, size, dayAt, started.getTime()));
  step("rooms", () => loadRooms(db, dayAt, started.getTime()));
  step("a calendar", () => loadFeed(db, dayAt, started.getTime()));
  db.exec("COMMIT");
  db.pragma("journal_mode = WAL");
  db.close();
}

const asked = [small, large].find(({ name }) => name === process.argv[2]);
if (!asked) throw new Error("Which size? small or large");
await generate(asked);
console.log(
  `${asked.bookings} bookings, ${asked.listings} listings, ${asked.spaces} spaces in ${Math.round((Date.now() - started.getTime()) / 1000)} s`,
);
