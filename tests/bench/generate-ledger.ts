import type Sqlite from "better-sqlite3";
import { type CampaignSize, campaignDays, lotsPerShipment } from "./campaign-size.ts";
import { codeOf } from "./size.ts";

/**
 * The bags of a campaign and all that became of them, written by SQL from numbers through the guards of the ledger. Bags come in
 * fours, by one maker; of 25 such shipments 22 are counted at the door, one waits at an intermediary, one is on the road, and of
 * the last two bags are free and two wait for an inspector. One bag in seven has a piece scrapped; in one delivery of seven two
 * pieces are missing.
 */

interface Days {
  dayAt(days: number): number;
  dateOf(days: number): string;
  long: number;
}

const id = (letter: string, number: string) => `'${letter}' || printf('%025d', :first + ${number})`;
const hour = (hours: number) => `p.midnight + ${hours * 3_600_000}`;

const plan = `CREATE TEMP TABLE Plan AS
  WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :lots),
  b AS (SELECT i, i / ${lotsPerShipment} AS q, i % ${lotsPerShipment} AS k FROM n)
  SELECT b.i, b.q, b.k, d.date, d.midnight, b.q % :makers AS maker, b.q % :makers % :spaces AS space,
    (b.q / 25 * 23 + b.q % 25) % :requests AS request,
    CASE WHEN b.q % 25 < 22 THEN 'counted' WHEN b.q % 25 = 22 THEN 'held' WHEN b.q % 25 = 23 THEN 'road' WHEN b.k < 2 THEN 'free' ELSE 'waits' END AS fate,
    20 - (b.i % 7 = 0) AS good, iif(b.q % 7 = 0 AND b.k = 0, 2, 0) AS missing
  FROM b JOIN Day d ON d.n = b.q * ${campaignDays} / (:lots / ${lotsPerShipment})`;

const bags = `INSERT INTO Lot (id, code, campaignId, itemId, runId, pledgeId, makerId, spaceId, declared, revision, occurredAt, recordedAt, quarantineUntil, key)
  SELECT ${id("B", "i")}, code(:first + i), ${id("C", "0")}, ${id("I", "0")}, ${id("R", "0")}, ${id("P", "maker")}, ${id("U", "maker")}, ${id("S", "space")}, 20, 'v1',
    ${hour(9)}, ${hour(9)}, ${hour(9)}, 'bench:' || (:first + i) FROM Plan p`;

const inspections = `INSERT INTO Inspection (id, lotId, inspectorId, accepted, rework, scrapped, defects, checklist, occurredAt, recordedAt, key)
  SELECT ${id("E", "i")}, ${id("B", "i")}, 'U' || printf('%025d', 1), good, 0, 20 - good, '[]', '[]', ${hour(10)}, ${hour(10)}, 'bench:' || (:first + i)
  FROM Plan p WHERE fate <> 'waits'`;

const shipments = `INSERT INTO Shipment (id, code, campaignId, purpose, fromSpaceId, requestId, stage, note, createdById, createdAt, handedOverAt, intermediary)
  SELECT ${id("D", "q")}, code(:first + q), ${id("C", "0")}, 'deliver', ${id("S", "space")}, ${id("Q", "request")},
    CASE fate WHEN 'held' THEN 'at_intermediary' WHEN 'road' THEN 'handed_over' ELSE iif(missing > 0, 'disputed', 'received') END,
    '[]', 'U' || printf('%025d', 0), ${hour(11)}, ${hour(12)}, iif(fate = 'held', 'Pharmacie', '') FROM Plan p WHERE k = 0 AND fate IN ('counted', 'held', 'road')`;

const shipmentLines = `INSERT INTO ShipmentLine (id, shipmentId, requestLineId, lotId, itemId, quantity)
  SELECT ${id("H", "i")}, ${id("D", "q")}, ${id("L", "request")}, ${id("B", "i")}, ${id("I", "0")}, good FROM Plan p WHERE fate IN ('counted', 'held', 'road')`;

const receipts = `INSERT INTO Receipt (id, shipmentId, actorId, occurredAt, recordedAt, key)
  SELECT ${id("W", "q")}, ${id("D", "q")}, 'bench', ${hour(15)}, ${hour(15)}, 'bench:' || (:first + q) FROM Plan p WHERE k = 0 AND fate = 'counted'`;

const receiptLines = `INSERT INTO ReceiptLine (id, receiptId, shipmentLineId, good, missing)
  SELECT ${id("X", "i")}, ${id("W", "q")}, ${id("H", "i")}, good - missing, missing FROM Plan p WHERE fate = 'counted'`;

interface Moved {
  kind: string;
  quantity: string;
  from: [bucket: string, holder: string];
  to: [bucket: string, holder: string];
  at: number;
  where: string;
  more?: Record<string, string>;
}

const space = id("S", "space");
const line = id("H", "i");
const road = { shipmentLineId: line, requestLineId: id("L", "request") };
const left = "fate IN ('counted', 'held', 'road')";
const counted = { ...road, receiptLineId: id("X", "i") };
const inspected = { inspectionId: id("E", "i") };

const moves: Moved[] = [
  { kind: "declared", quantity: "20", from: ["outside", "''"], to: ["awaiting", space], at: 9, where: "1" },
  {
    kind: "accepted",
    quantity: "good",
    from: ["awaiting", space],
    to: ["free", space],
    at: 10,
    where: "fate <> 'waits'",
    more: inspected,
  },
  {
    kind: "scrapped",
    quantity: "20 - good",
    from: ["awaiting", space],
    to: ["scrapped", space],
    at: 10,
    where: "fate <> 'waits' AND good < 20",
    more: inspected,
  },
  {
    kind: "shipped",
    quantity: "good",
    from: ["free", space],
    to: ["in_transit", line],
    at: 12,
    where: left,
    more: road,
  },
  {
    kind: "reached_intermediary",
    quantity: "good",
    from: ["in_transit", line],
    to: ["at_intermediary", line],
    at: 14,
    where: "fate = 'held'",
    more: road,
  },
  {
    kind: "good",
    quantity: "good - missing",
    from: ["in_transit", line],
    to: ["kept_good", line],
    at: 15,
    where: "fate = 'counted'",
    more: counted,
  },
  {
    kind: "missing",
    quantity: "missing",
    from: ["in_transit", line],
    to: ["missing", line],
    at: 15,
    where: "fate = 'counted' AND missing > 0",
    more: counted,
  },
];

function movement({ kind, quantity, from, to, at, where, more = {} }: Moved): string {
  const columns = Object.keys(more)
    .map((name) => `, ${name}`)
    .join("");
  const values = Object.values(more)
    .map((value) => `, ${value}`)
    .join("");
  return `INSERT INTO ProductionMovement (id, campaignId, itemId, lotId, kind, quantity, fromBucket, fromHolder, toBucket, toHolder, occurredAt, day, recordedAt, actorId, key${columns})
    SELECT '${kind.slice(0, 4)}' || printf('%022d', :first + i), ${id("C", "0")}, ${id("I", "0")}, ${id("B", "i")}, '${kind}', ${quantity}, '${from[0]}', ${from[1]}, '${to[0]}', ${to[1]},
      ${hour(at)}, p.date, ${hour(at)}, 'bench', 'bench:${kind}:' || (:first + i)${values} FROM Plan p WHERE ${where} ORDER BY p.i`;
}

function reservation(kind: "promised" | "shipped", sign: string, hours: number): string {
  return `INSERT INTO ReservationEntry (id, campaignId, requestLineId, lotId, spaceId, kind, delta, explanation, occurredAt, recordedAt, actorId, key)
    SELECT '${kind.slice(0, 4)}' || printf('%022d', :first + i), ${id("C", "0")}, ${id("L", "request")}, ${id("B", "i")}, ${space}, '${kind}', ${sign}good,
      '{"code":"tier_shared","params":{}}', ${hour(hours)}, ${hour(hours)}, 'bench', 'bench:${kind}:' || (:first + i) FROM Plan p WHERE ${left} ORDER BY p.i`;
}

/** What was decided: each thing comes to the stage in which it is. */
function event(
  subject: string,
  table: string,
  [kind, from, to]: string[],
  details: string,
  at: string,
  where = "1",
): string {
  return `INSERT INTO ProductionEvent (id, campaignId, subjectKind, subjectId, kind, fromStage, toStage, details, actorId, occurredAt, recordedAt)
    SELECT '${subject.slice(0, 3)}${kind?.slice(0, 3)}' || substr(s.id, 7), ${id("C", "0")}, '${subject}', s.id, '${kind}', ${from}, ${to}, ${details}, 'bench', ${at}, ${at}
    FROM ${table} s WHERE ${table === "Campaign" ? "s.id" : "s.campaignId"} = ${id("C", "0")} AND ${where}`;
}

const events = [
  event(
    "campaign",
    "Campaign",
    ["created", "NULL", "'prepared'"],
    "json_object('policy', json(s.policy))",
    "s.createdAt",
  ),
  event("campaign", "Campaign", ["open", "'prepared'", "'open'"], "'{}'", "s.createdAt"),
  event("run", "ProductionRun", ["open", "'planned'", "'open'"], "'{}'", "s.createdAt"),
  event("pledge", "Pledge", ["offered", "NULL", "'offered'"], "json_object('quantity', s.quantity)", "s.createdAt"),
  event(
    "pledge",
    "Pledge",
    ["accept", "'offered'", "'accepted'"],
    "json_object('quantity', s.quantity)",
    "s.createdAt",
  ),
  event("request", "ProductionRequest", ["asked", "NULL", "'submitted'"], "'{}'", "s.createdAt"),
  event("request", "ProductionRequest", ["verify", "'submitted'", "'verified'"], "'{}'", "s.verifiedAt"),
  event("shipment", "Shipment", ["prepared", "NULL", "'prepared'"], "'{}'", "s.createdAt"),
  event("shipment", "Shipment", ["hand_over", "'prepared'", "'handed_over'"], "'{}'", "s.handedOverAt"),
  event(
    "shipment",
    "Shipment",
    ["last", "'handed_over'", "s.stage"],
    "'{}'",
    "s.handedOverAt + 10800000",
    "s.stage <> 'handed_over'",
  ),
];

/** Gives the number of movements. */
export function loadLedger(db: Sqlite.Database, size: CampaignSize, { dayAt, dateOf }: Days): number {
  db.function("code", { deterministic: true }, (number) => codeOf(Number(number), 8));
  db.exec("DROP TABLE IF EXISTS temp.Plan; DROP TABLE IF EXISTS temp.Day");
  db.exec("CREATE TEMP TABLE Day (n INTEGER PRIMARY KEY, date TEXT, midnight INTEGER)");
  const day = db.prepare("INSERT INTO Day VALUES (?, ?, ?)");
  for (let n = 0; n < campaignDays; n += 1) day.run(n, dateOf(n - campaignDays), dayAt(n - campaignDays));
  // A plain number would be bound as one with decimals.
  const [first, lots, makers, spaces, requests] = [size.first, size.lots, size.makers, size.spaces, size.requests].map(
    BigInt,
  );
  db.prepare(plan).run({ lots: lots, makers, spaces, requests });
  db.exec("CREATE INDEX temp.Plan_i ON Plan (i)");
  const run = (statement: string) => db.prepare(statement).run({ first }).changes;
  for (const statement of [bags, inspections, shipments, shipmentLines, receipts, receiptLines]) run(statement);
  const write = (kinds: string[]) =>
    moves.filter(({ kind }) => kinds.includes(kind)).reduce((sum, one) => sum + run(movement(one)), 0);
  const made = write(["declared", "accepted", "scrapped"]);
  run(reservation("promised", "", 11));
  run(reservation("shipped", "-", 12));
  const given = write(["shipped", "reached_intermediary", "good", "missing"]);
  for (const statement of events) run(statement);
  return made + given;
}
