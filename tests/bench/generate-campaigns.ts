import Sqlite from "better-sqlite3";
import { hashToken } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { startOfDay } from "#app/modules/availability/availability.ts";
import { defaultPolicy } from "#app/modules/campaigns/policy.ts";
import { closeDatabase, databaseFile } from "#app/platform/db/database.server.ts";
import { migrate } from "#app/platform/db/migrations.server.ts";
import { type CampaignSize, largeCampaign, smallCampaign } from "./campaign-size.ts";
import { loadLedger } from "./generate-ledger.ts";
import { codeOf, idOf, sessionOf, tokenOf, townOf } from "./size.ts";

/** Fills the database that DATABASE_URL names with two campaigns: `node tests/bench/generate-campaigns.ts`. */

const zone = "Europe/Paris";
const started = new Date();
const today = Math.floor(started.getTime() / 86_400_000);
const dateOf = (days: number) => new Date((today + days) * 86_400_000).toISOString().slice(0, 10);
const dayAt = (days: number) => startOfDay(dateOf(days), zone);

/** Who coordinates both, with a session and a token; the one after inspects. */
function loadPeople(db: Sqlite.Database, now: number): void {
  const user = db.prepare(
    "INSERT INTO User (id, name, email, emailVerified, createdAt, updatedAt) VALUES (?, ?, ?, 1, ?, ?)",
  );
  const person = (number: number) =>
    user.run(idOf("U", number), `Personne ${number}`, `personne-${number}@example.org`, now, now);
  for (const number of [0, 1]) person(number);
  for (const { first, makers } of [smallCampaign, largeCampaign])
    for (let maker = 0; maker < makers; maker += 1) person(first + maker);
  db.prepare(
    "INSERT INTO ApiToken (id, userId, name, hash, prefix, createdAt) VALUES (?, ?, 'bench', ?, 'el_benc', ?)",
  ).run(idOf("T", 0), idOf("U", 0), hashToken(tokenOf(0)), now);
  db.prepare("INSERT INTO Session (id, token, userId, expiresAt, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)").run(
    idOf("Z", 0),
    sessionOf(0),
    idOf("U", 0),
    dayAt(30),
    now,
    now,
  );
}

function loadSpaces(db: Sqlite.Database, { first, spaces, name: size }: CampaignSize, now: number): void {
  const insert = db.prepare(
    `INSERT INTO Space (id, slug, name, searchText, kind, status, town, postcode, department, latitude, longitude, opening, createdAt, updatedAt)
     VALUES (?, ?, ?, '', 'fablab', 'open', ?, ?, ?, ?, ?, '{"weekly":[],"exceptions":[],"closures":[],"closingHolidays":"none"}', ?, ?)`,
  );
  for (let space = 0; space < spaces; space += 1) {
    const [town, postcode, latitude, longitude] = townOf(space);
    const row = [idOf("S", first + space), `atelier-${size}-${space}`, `Atelier ${space} de ${town}`, town, postcode];
    insert.run(...row, postcode.slice(0, 2), latitude + space / 1000, longitude - space / 1000, now, now);
  }
  db.prepare("INSERT INTO Membership (id, spaceId, userId, role, createdAt) VALUES (?, ?, ?, 'steward', ?)").run(
    idOf("M", first),
    idOf("S", first),
    idOf("U", 0),
    now,
  );
}

function loadCampaign(db: Sqlite.Database, size: CampaignSize, now: number): void {
  const { first, code, lots, makers } = size;
  const policy = JSON.stringify(defaultPolicy);
  const id = idOf("C", first);
  const common = [idOf("I", first), id];
  db.prepare(
    `INSERT INTO Campaign (id, code, kind, spaceId, title, summary, territory, regime, policy, stage, createdById, createdAt)
     VALUES (?, ?, 'campaign', ?, ?, 'Des visières pour qui soigne.', 'Auvergne-Rhône-Alpes', 'ppe', ?, 'open', ?, ?)`,
  ).run(id, code, idOf("S", first), `Visières ${size.name}`, policy, idOf("U", 0), now);
  db.prepare(
    `INSERT INTO ProductionItem (id, campaignId, name, revision, checklist, createdAt) VALUES (?, ?, 'Visière', 'v1', '[]', ?)`,
  ).run(...common, now);
  db.prepare(
    `INSERT INTO CampaignValidation (id, campaignId, itemId, revision, usage, authority, regime, decision, validFrom, recordedById, recordedAt)
     VALUES (?, ?, ?, 'v1', 'any', 'Commission', 'ppe', 'approved', ?, ?, ?)`,
  ).run(idOf("V", first), id, idOf("I", first), now, idOf("U", 0), now);
  db.prepare(
    `INSERT INTO ProductionRun (id, code, campaignId, itemId, revision, target, stage, createdById, createdAt)
     VALUES (?, ?, ?, ?, 'v1', ?, 'open', ?, ?)`,
  ).run(idOf("R", first), codeOf(first, 8), id, idOf("I", first), lots * 20, idOf("U", 0), now);
  const pledge = db.prepare(
    `INSERT INTO Pledge (id, code, runId, campaignId, userId, spaceId, quantity, promisedFor, stage, createdAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'accepted', ?)`,
  );
  for (let maker = 0; maker < makers; maker += 1) {
    const ids = [idOf("P", first + maker), codeOf(first + maker, 8), idOf("R", first), id, idOf("U", first + maker)];
    pledge.run(...ids, idOf("S", first + (maker % size.spaces)), (lots / makers) * 20, dayAt(9), now);
  }
}

function loadRequests(db: Sqlite.Database, { first, requests }: CampaignSize, now: number): void {
  const contact = db.prepare(
    "INSERT INTO ProductionContact (id, name, email, createdAt) VALUES (?, 'L’accueil', ?, ?)",
  );
  const request = db.prepare(
    `INSERT INTO ProductionRequest (id, code, campaignId, requesterKind, requesterName, matchKey, contactId, usage, town, postcode,
       latitude, longitude, tier, urgency, stage, createdAt, submittedAt, verifiedAt, expiresAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'care', ?, ?, ?, ?, ?, '[]', 'verified', ?, ?, ?, ?)`,
  );
  const line = db.prepare(
    "INSERT INTO RequestLine (id, requestId, campaignId, itemId, asked, target, minimum) VALUES (?, ?, ?, ?, 640, 640, 10)",
  );
  const kinds = ["care_home", "hospital", "school", "town_hall"];
  for (let number = 0; number < requests; number += 1) {
    const n = first + number;
    const [town, postcode, latitude, longitude] = townOf(number);
    const at = now + number * 1000;
    contact.run(idOf("N", n), `accueil-${n}@example.org`, at);
    const who = [
      kinds[number % kinds.length],
      `Maison ${number}`,
      `maison ${number}|${town.toLowerCase()}`,
      idOf("N", n),
    ];
    const place = [town, postcode, latitude, longitude, 1 + (number % 3)];
    request.run(idOf("Q", n), codeOf(n, 8), idOf("C", first), ...who, ...place, at, at, at, dayAt(21));
    line.run(idOf("L", n), idOf("Q", n), idOf("C", first), idOf("I", first));
  }
}

await migrate();
const file = databaseFile();
await closeDatabase();
const db = new Sqlite(file);
// Nothing to go back to: a file that was not finished is thrown away.
for (const pragma of ["journal_mode = OFF", "synchronous = OFF", "cache_size = -262144", "foreign_keys = OFF"])
  db.pragma(pragma);
const long = dayAt(-70);
db.exec("BEGIN");
loadPeople(db, long);
for (const size of [smallCampaign, largeCampaign]) {
  const began = performance.now();
  loadSpaces(db, size, long);
  loadCampaign(db, size, long);
  loadRequests(db, size, long);
  const movements = loadLedger(db, size, { dayAt, dateOf, long });
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `  campaign ${size.name}: ${size.requests} requests, ${size.makers} makers, ${size.lots} lots, ${movements} movements in ${seconds.toFixed(1)} s`,
  );
}
db.exec("COMMIT");
db.pragma("journal_mode = WAL");
db.close();
