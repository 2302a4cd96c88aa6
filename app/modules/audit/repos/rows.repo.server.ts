import { pinnedFacts } from "#app/modules/making/making.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import type { CampaignRows, ReservationRow, ShipmentLineRow, ValidationRow } from "../rows.ts";
import type { FlowRows } from "../valueflows.ts";

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return value instanceof Date ? value.getTime() : value;
}

/** Rows of one statement; integers and instants as numbers. */
async function select<Row>(sql: string, ...values: string[]): Promise<Row[]> {
  const db = await database();
  const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(sql, ...values);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])) as Row);
}

function json<Value>(text: unknown): Value {
  return (typeof text === "string" ? JSON.parse(text) : text) as Value;
}

const yes = <Row extends object>(row: Row, ...names: (keyof Row)[]): Row => ({
  ...row,
  ...Object.fromEntries(names.map((name) => [name, Boolean(row[name])])),
});

const moved = `SELECT id, campaignId, itemId, lotId, kind, quantity, fromBucket, fromHolder, toBucket, toHolder, reversed, correctsId,
  shipmentLineId, requestLineId, receiptLineId, kitLotId, occurredAt, day, recordedAt, key FROM ProductionMovement`;

type Asked = Pick<CampaignRows, "movements" | "lots" | "parts" | "reservations" | "lines" | "inspections">;

async function made(where: (column: string) => string, of: string[]): Promise<Asked> {
  const movements = await select<CampaignRows["movements"][number]>(
    `${moved} ${where("campaignId")} ORDER BY sequence`,
    ...of,
  );
  const lots = await select<CampaignRows["lots"][number]>(
    `SELECT l.id, l.code, l.campaignId, l.itemId, l.makerId, p.userId AS pledgerId, l.spaceId, l.declared, l.revision, l.materialBatch,
       l.isKit, l.quarantineUntil FROM Lot l LEFT JOIN Pledge p ON p.id = l.pledgeId ${where("l.campaignId")} ORDER BY l.id`,
    ...of,
  );
  const reservations = await select<ReservationRow>(
    `SELECT id, campaignId, requestLineId, lotId, spaceId, kind, delta, explanation, reason FROM ReservationEntry ${where("campaignId")} ORDER BY sequence`,
    ...of,
  );
  return {
    movements: movements.map((row) => yes(row, "reversed")),
    lots: lots.map((row) => yes(row, "isKit")),
    parts: await select(
      `SELECT k.kitId, k.componentId, k.count FROM KitPart k JOIN ProductionItem i ON i.id = k.kitId ${where("i.campaignId")}`,
      ...of,
    ),
    reservations: reservations.map((row) => ({ ...row, explanation: json(row.explanation) })),
    lines: await select(
      `SELECT l.id, l.campaignId, l.requestId, l.itemId, l.target, l.surplusConsented, r.usage, r.stage, r.town
       FROM RequestLine l JOIN ProductionRequest r ON r.id = l.requestId ${where("l.campaignId")} ORDER BY l.id`,
      ...of,
    ),
    inspections: await select(
      `SELECT n.lotId, n.inspectorId, n.accepted, n.occurredAt FROM Inspection n JOIN Lot l ON l.id = n.lotId ${where("l.campaignId")} ORDER BY n.id`,
      ...of,
    ),
  };
}

type Given = Pick<
  CampaignRows,
  "shipmentLines" | "receiptLines" | "validations" | "recalls" | "runs" | "balances" | "reservationBalances"
>;

/** As the campaign recorded them, and what the library says of the revisions that are pinned there, which it alone decides. */
async function validations(where: (column: string) => string, of: string[]): Promise<ValidationRow[]> {
  const recorded = await select<ValidationRow>(
    `SELECT id, campaignId, itemId, revision, usage, authority, regime, decision, validFrom, validUntil, withdrawnAt, withdrawalRecordedAt
     FROM CampaignValidation ${where("campaignId")} ORDER BY id`,
    ...of,
  );
  const { facts, pins } = await pinnedFacts(of[0]);
  return [
    ...recorded.filter(({ campaignId, itemId, revision }) => !pins.has(`${campaignId}|${itemId}|${revision}`)),
    ...facts.map((fact) => ({ ...fact, withdrawalRecordedAt: null })),
  ];
}

async function given(where: (column: string) => string, of: string[]): Promise<Given> {
  const shipmentLines = await select<ShipmentLineRow>(
    `SELECT l.id, l.shipmentId, s.campaignId, s.purpose, l.requestLineId, l.lotId, l.itemId, s.note
     FROM ShipmentLine l JOIN Shipment s ON s.id = l.shipmentId ${where("s.campaignId")} ORDER BY l.id`,
    ...of,
  );
  return {
    shipmentLines: shipmentLines.map((row) => ({ ...row, note: json(row.note) })),
    receiptLines: await select(
      `SELECT c.id, c.shipmentLineId, s.campaignId, l.itemId, c.good, c.damaged, c.refused, c.missing, c.surplus, r.occurredAt, r.recordedAt
       FROM ReceiptLine c JOIN Receipt r ON r.id = c.receiptId JOIN ShipmentLine l ON l.id = c.shipmentLineId
       JOIN Shipment s ON s.id = l.shipmentId ${where("s.campaignId")} ORDER BY c.id`,
      ...of,
    ),
    validations: await validations(where, of),
    recalls: await select(
      `SELECT campaignId, itemId, "by", value, at, liftedAt FROM Recall ${where("campaignId")}`,
      ...of,
    ),
    runs: await select(
      `SELECT id, campaignId, itemId, revision, stage FROM ProductionRun ${where("campaignId")}`,
      ...of,
    ),
    balances: await select(
      `SELECT b.lotId, b.bucket, b.holder, b.quantity FROM ProductionBalance b JOIN Lot l ON l.id = b.lotId ${where("l.campaignId")}`,
      ...of,
    ),
    reservationBalances: await select(
      `SELECT b.requestLineId, b.lotId, b.spaceId, b.quantity FROM ReservationBalance b JOIN Lot l ON l.id = b.lotId ${where("l.campaignId")}`,
      ...of,
    ),
  };
}

const subjects: [kind: string, table: string, name: string][] = [
  ["campaign", "Campaign", "id"],
  ["request", "ProductionRequest", "campaignId"],
  ["run", "ProductionRun", "campaignId"],
  ["pledge", "Pledge", "campaignId"],
  ["shipment", "Shipment", "campaignId"],
  ["claim", "Claim", "campaignId"],
];

type Decided = Pick<
  CampaignRows,
  "advances" | "policies" | "agreements" | "claims" | "claimEntries" | "published" | "stages"
>;

async function decided(where: (column: string) => string, of: string[]): Promise<Decided> {
  const policies = await select<CampaignRows["policies"][number]>(
    `SELECT campaignId, recordedAt AS "from", json_extract(details, '$.policy.inspectorIsNotProducer') AS inspectorIsNotProducer,
       json_extract(details, '$.policy.validationRequired') AS validationRequired
     FROM ProductionEvent ${where("campaignId")} ${of.length ? "AND" : "WHERE"} subjectKind = 'campaign' AND json_extract(details, '$.policy') IS NOT NULL ORDER BY sequence`,
    ...of,
  );
  const stages: CampaignRows["stages"][number][] = [];
  for (const [kind, table, name] of subjects)
    stages.push(
      ...(await select<CampaignRows["stages"][number]>(
        `SELECT '${table}' AS kind, s.id, s.stage, (SELECT e.toStage FROM ProductionEvent e WHERE e.subjectKind = '${kind}' AND e.subjectId = s.id
           ORDER BY e.sequence DESC LIMIT 1) AS lastStage FROM ${table} s ${where(`s.${name}`)}`,
        ...of,
      )),
    );
  return {
    policies: policies.map((row) => yes(row, "inspectorIsNotProducer", "validationRequired")),
    agreements: await select(`SELECT id, campaignId, capCents FROM PaymentAgreement ${where("campaignId")}`, ...of),
    claims: await select(
      `SELECT id, campaignId, agreementId, kind, siret, employer, proof || proofHash AS proof, amountCents, stage, erasedAt FROM Claim ${where("campaignId")} ORDER BY id`,
      ...of,
    ),
    advances: await select(
      `SELECT e.stockAdvanceId, e.kind, sum(e.quantity * iif(e.unit = 'cm', 10, 1)) AS entered,
         (SELECT abs(coalesce(sum(m.custody), 0)) FROM StockMovement m WHERE m.advanceId = e.stockAdvanceId AND m.kind = CASE e.kind
           WHEN 'advanced' THEN 'advance' WHEN 'consumed' THEN 'consume' WHEN 'returned' THEN 'return' ELSE 'lose' END) AS moved
       FROM AdvanceEntry e JOIN Pledge p ON p.id = e.pledgeId ${where("p.campaignId")} ${of.length ? "AND" : "WHERE"} e.stockAdvanceId IS NOT NULL
       GROUP BY e.stockAdvanceId, e.kind`,
      ...of,
    ),
    claimEntries: await select(
      `SELECT e.claimId, e.lotId, e.delta, e.rateCents FROM ClaimEntry e JOIN Claim c ON c.id = e.claimId ${where("c.campaignId")} ORDER BY e.id`,
      ...of,
    ),
    published: await select(
      `SELECT id, campaignId, itemId, total, source, asOf, recordedAt FROM PublishedTotal ${where("campaignId")}`,
      ...of,
    ),
    stages,
  };
}

type Totals = Required<Pick<CampaignRows, "dayTotals" | "spaceTotals" | "snapshots">>;

async function totals(where: (column: string) => string, of: string[]): Promise<Totals> {
  const days = await select<Totals["dayTotals"][number]>(
    `SELECT * FROM ProductionDayTotal ${where("campaignId")}`,
    ...of,
  );
  const spaces = await select<Totals["spaceTotals"][number]>(
    `SELECT * FROM ProductionSpaceTotal ${where("campaignId")}`,
    ...of,
  );
  return {
    dayTotals: days.map((row) => yes(row, "delivers")),
    spaceTotals: spaces.map((row) => yes(row, "delivers")),
    snapshots: await select(`SELECT id, document, sha256 FROM CampaignSnapshot ${where("campaignId")}`, ...of),
  };
}

/** Movements in the order in which they were written, after one of them, with the bags and the lines of requests that they name. */
export async function readFlows(
  campaignId: string,
  after: number,
  limit: number,
): Promise<FlowRows & { next: number | null }> {
  const found = await select<CampaignRows["movements"][number] & { sequence: number }>(
    `${moved.replace("SELECT", "SELECT sequence,")} WHERE campaignId = ? AND sequence > ${Math.trunc(after)} ORDER BY sequence LIMIT ${Math.trunc(limit) + 1}`,
    campaignId,
  );
  const movements = found.slice(0, limit);
  const named = (ids: readonly (string | null)[]) => JSON.stringify([...new Set(ids)].filter((id) => id !== null));
  return {
    movements: movements.map((row) => yes(row, "reversed")),
    lots: await select(
      "SELECT id, code, itemId, spaceId FROM Lot WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
      named(movements.map(({ lotId }) => lotId)),
    ),
    lines: await select(
      "SELECT id, requestId FROM RequestLine WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
      named(movements.map(({ requestLineId }) => requestLineId)),
    ),
    next: found.length > limit ? (movements.at(-1)?.sequence ?? null) : null,
  };
}

/** Without counting them all. */
export async function hasMoreMovementsThan(campaignId: string, few: number): Promise<boolean> {
  const counted = `SELECT count(*) AS found FROM (SELECT 1 FROM ProductionMovement WHERE campaignId = ? LIMIT ${few + 1})`;
  const [row] = await select<{ found: number }>(counted, campaignId);
  return (row?.found ?? 0) > few;
}

/** All that happened in one campaign, or in all of them, read by statements of its own. */
export async function readRows(campaignId?: string): Promise<CampaignRows> {
  const where = (column: string) => (campaignId === undefined ? "" : `WHERE ${column} = ?`);
  const of = campaignId === undefined ? [] : [campaignId];
  return {
    ...(await made(where, of)),
    ...(await given(where, of)),
    ...(await decided(where, of)),
    ...(await totals(where, of)),
  };
}

/** Spaces by their ids: those that are no spaces are left out. */
export function spacesNamed(ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const wanted = "SELECT value FROM json_each(?)";
  return select(`SELECT id, name FROM Space WHERE id IN (${wanted}) ORDER BY id`, JSON.stringify(ids));
}
