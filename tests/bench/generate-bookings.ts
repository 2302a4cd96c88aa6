import type Sqlite from "better-sqlite3";
import { codeOf, type Size } from "./size.ts";

/**
 * Ten bookings for each listing: eight that are over (or, for one listing in ten, seven and one that is out now), one approved
 * later, one request that waits beside it. Written by SQL from numbers: a million of them with their events in about a minute.
 */

const numbers = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count)";
const id = (letter: string, number: string) => `'${letter}' || printf('%025d', ${number})`;

/** One row per booking, with its moments: what follows is read from it. */
const plan = `CREATE TEMP TABLE Plan AS ${numbers}, p AS (
  SELECT i, i / 10 AS listing, i % 10 AS k,
    CASE WHEN i % 10 = 8 THEN 'approved' WHEN i % 10 = 9 THEN 'requested'
      WHEN i % 10 = 7 AND (i / 10) % 10 = 1 THEN 'handed_over' ELSE 'closed' END AS status FROM n)
  SELECT p.*, (listing / 10 * 7 + k * 13 + 1 + listing % 10) % :spaces AS borrower,
    CASE WHEN k = 8 THEN 10 + listing % 15 WHEN k = 9 THEN 11 + listing % 15
      WHEN status = 'handed_over' THEN -1 - listing / 10 % 4 ELSE -1000 + k * 120 + (listing * 7) % 60 END AS first,
    CASE WHEN status = 'handed_over' THEN 5 + listing / 10 % 7 ELSE 1 + (listing + k) % 5 END AS length
  FROM p`;

const booking = `INSERT INTO Booking (id, code, listingId, lenderSpaceId, borrowerKind, borrowerSpaceId, borrowerUserId, lenderUserId, use,
    granularity, status, quantity, startAt, endAt, originalStartAt, handedOverQuantity, returnedQuantity, unitIds, termsSnapshot,
    createdAt, decidedAt, handedOverAt, returnedAt, closedAt, version)
  SELECT ${id("B", "p.i")}, code(p.i), ${id("L", "p.listing")}, ${id("S", "p.listing / 10")}, 'space', ${id("S", "p.borrower")}, ${id("U", "p.borrower")},
    CASE WHEN status = 'requested' THEN NULL ELSE ${id("U", "p.listing / 10")} END, 'away', 'day', status, 1, a.at, z.at, a.at,
    status IN ('closed', 'handed_over'), status = 'closed', '[]', '{"kind":"free"}',
    min(a.at, :now) - 5 * 86400000, CASE WHEN status = 'requested' THEN NULL ELSE min(a.at, :now) - 5 * 86400000 END,
    CASE WHEN status IN ('closed', 'handed_over') THEN a.at + 36000000 END, CASE WHEN status = 'closed' THEN z.at - 36000000 END,
    CASE WHEN status = 'closed' THEN z.at - 36000000 END, CASE status WHEN 'closed' THEN 4 WHEN 'handed_over' THEN 2 ELSE 1 END
  FROM Plan p JOIN Day a ON a.n = p.first JOIN Day z ON z.n = p.first + p.length
  WHERE status`;

const proposal = `INSERT INTO BookingProposal (id, bookingId, number, kind, side, quantity, startAt, endAt, status, actorId, createdAt)
  SELECT ${id("P", "p.i")}, b.id, 1, 'initial', 'borrower', 1, b.startAt, b.endAt,
    CASE WHEN b.status = 'requested' THEN 'open' ELSE 'accepted' END, b.borrowerUserId, b.createdAt
  FROM Plan p JOIN Booking b ON b.id = ${id("B", "p.i")}`;

function handOver(direction: "out" | "back", side: string): string {
  const at = direction === "out" ? "handedOverAt" : "returnedAt";
  return `INSERT INTO HandOver (id, bookingId, direction, quantity, unitIds, accessories, checklist, condition, recordedById, recordedBySide, at, confirmationCode, confirmedById, confirmedAt)
    SELECT ${id(direction === "out" ? "O" : "R", "p.i")}, b.id, '${direction}', 1, '[]', '[]', '[]', 'good', b.lenderUserId, '${side}', b.${at}, '0000', b.borrowerUserId, b.${at}
    FROM Plan p JOIN Booking b ON b.id = ${id("B", "p.i")} WHERE b.${at} IS NOT NULL`;
}

interface EventPlan {
  sequence: number;
  kind: string;
  from: string;
  to: string;
  side: string;
  at: string;
  details: string;
}

const events: EventPlan[] = [
  {
    sequence: 1,
    kind: "asked",
    from: "NULL",
    to: "CASE WHEN b.status = 'requested' THEN 'requested' ELSE 'approved' END",
    side: "borrower",
    at: "b.createdAt",
    details:
      "json_object('quantity', 1, 'startAt', b.startAt, 'endAt', b.endAt, 'atOnce', json(iif(b.status = 'requested', 'false', 'true')))",
  },
  {
    sequence: 2,
    kind: "handed_over",
    from: "'approved'",
    to: "'handed_over'",
    side: "lender",
    at: "b.handedOverAt",
    details: "'{\"handedOver\":1}'",
  },
  {
    sequence: 3,
    kind: "returned",
    from: "'handed_over'",
    to: "'returned'",
    side: "lender",
    at: "b.returnedAt",
    details: '\'{"returned":1,"lost":0}\'',
  },
  {
    sequence: 4,
    kind: "closed",
    from: "'returned'",
    to: "'closed'",
    side: "lender",
    at: "b.closedAt",
    details: "'{}'",
  },
];

function event({ sequence, kind, from, to, side, at, details }: EventPlan): string {
  return `INSERT INTO BookingEvent (id, bookingId, sequence, kind, fromStatus, toStatus, actorId, side, occurredAt, recordedAt, details)
    SELECT ${id(`E${sequence}`, "p.i").replace("%025d", "%024d")}, b.id, ${sequence}, '${kind}', ${from}, ${to}, b.${side}UserId, '${side}', ${at}, ${at}, ${details}
    FROM Plan p JOIN Booking b ON b.id = ${id("B", "p.i")} WHERE ${at} IS NOT NULL`;
}

const tables = ["Booking", "BookingProposal", "BookingEvent", "HandOver"];

/** Building an index once is quicker than keeping it through a million rows. The unique ones of the primary keys stay. */
function withoutIndexes(db: Sqlite.Database, work: () => void): void {
  const indexes = db
    .prepare<string[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${tables.map(() => "?").join(", ")})`,
    )
    .all(...tables);
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`);
  work();
  for (const { sql } of indexes) db.exec(sql);
}

export function loadBookings(db: Sqlite.Database, size: Size, dayAt: (days: number) => number, now: number): void {
  db.function("code", { deterministic: true }, (number) => codeOf(Number(number), 8));
  db.exec("CREATE TEMP TABLE Day (n INTEGER PRIMARY KEY, at INTEGER)");
  const day = db.prepare("INSERT INTO Day VALUES (?, ?)");
  for (let n = -1100; n <= 100; n += 1) day.run(n, dayAt(n));
  db.prepare(plan).run({ count: size.bookings, spaces: size.spaces });
  withoutIndexes(db, () => {
    db.prepare(`${booking} IN ('closed', 'requested')`).run({ now });
  });
  // With the indexes back: the guard judges each booking that takes a unit, as it would for the product.
  db.prepare(`${booking} NOT IN ('closed', 'requested')`).run({ now });
  db.exec("CREATE INDEX temp.Plan_i ON Plan (i)");
  withoutIndexes(db, () => {
    for (const statement of [proposal, handOver("out", "lender"), handOver("back", "lender"), ...events.map(event)])
      db.exec(statement);
  });
  db.exec("DROP TABLE temp.Plan; DROP TABLE temp.Day");
}
