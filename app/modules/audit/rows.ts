/** What happened in campaigns, as plain rows. Instants are milliseconds. Nothing here knows how they were written. */
export interface MovementRow {
  id: string;
  campaignId: string;
  itemId: string;
  lotId: string;
  kind: string;
  quantity: number;
  fromBucket: string;
  fromHolder: string;
  toBucket: string;
  toHolder: string;
  reversed: boolean;
  correctsId: string | null;
  shipmentLineId: string | null;
  requestLineId: string | null;
  receiptLineId: string | null;
  kitLotId: string | null;
  occurredAt: number;
  recordedAt: number;
  key: string;
  /** Plain date; absent where nothing is added up by day. */
  day?: string;
}

export interface LotRow {
  id: string;
  code: string;
  campaignId: string;
  itemId: string;
  makerId: string;
  pledgerId: string | null;
  spaceId: string;
  declared: number;
  revision: string;
  materialBatch: string;
  isKit: boolean;
  quarantineUntil: number;
}

export interface ReservationRow {
  id: string;
  campaignId: string;
  requestLineId: string;
  lotId: string;
  spaceId: string;
  kind: string;
  delta: number;
  explanation: { code?: string; params?: Record<string, unknown> };
  reason: string;
}

export interface LineRow {
  id: string;
  campaignId: string;
  requestId: string;
  itemId: string;
  target: number;
  surplusConsented: number;
  usage: string;
  stage: string;
  town?: string;
}

export interface ShipmentLineRow {
  id: string;
  shipmentId: string;
  campaignId: string;
  purpose: string;
  requestLineId: string | null;
  lotId: string;
  itemId: string;
  /** Derogations printed on the note. */
  note: { item?: string; authority?: string }[];
}

export interface ReceiptLineRow {
  id: string;
  shipmentLineId: string;
  campaignId: string;
  itemId: string;
  good: number;
  damaged: number;
  refused: number;
  missing: number;
  surplus: number;
  occurredAt: number;
  recordedAt: number;
}

export interface InspectionRow {
  lotId: string;
  inspectorId: string;
  accepted: number;
  occurredAt: number;
}

export interface ValidationRow {
  id: string;
  campaignId: string;
  itemId: string;
  revision: string;
  usage: string;
  authority: string;
  regime: string;
  decision: string;
  validFrom: number;
  validUntil: number | null;
  withdrawnAt: number | null;
  withdrawalRecordedAt: number | null;
}

export interface RecallRow {
  campaignId: string;
  itemId: string | null;
  by: string;
  value: string;
  at: number;
  liftedAt: number | null;
}

export interface CampaignPolicyRow {
  campaignId: string;
  /** From when on, as recorded. */
  from: number;
  inspectorIsNotProducer: boolean;
  validationRequired: boolean;
}

export interface ClaimRow {
  id: string;
  campaignId: string;
  agreementId: string;
  kind: string;
  siret: string;
  employer: string;
  proof: string;
  amountCents: number;
  stage: string;
  /** Whoever made it asked to be forgotten. */
  erasedAt?: number | null;
}

interface TotalRow {
  campaignId: string;
  itemId: string;
  kind: string;
  fromBucket: string;
  toBucket: string;
  delivers: boolean;
  quantity: number;
}

export interface CampaignRows {
  movements: readonly MovementRow[];
  lots: readonly LotRow[];
  parts: readonly { kitId: string; componentId: string; count: number }[];
  reservations: readonly ReservationRow[];
  lines: readonly LineRow[];
  shipmentLines: readonly ShipmentLineRow[];
  receiptLines: readonly ReceiptLineRow[];
  inspections: readonly InspectionRow[];
  validations: readonly ValidationRow[];
  recalls: readonly RecallRow[];
  policies: readonly CampaignPolicyRow[];
  runs: readonly { id: string; campaignId: string; itemId: string; revision: string; stage: string }[];
  agreements: readonly { id: string; campaignId: string; capCents: number }[];
  claims: readonly ClaimRow[];
  /** Advances of stock, kind by kind: what production says, and what the stock of the space says. */
  advances?: readonly { stockAdvanceId: string; kind: string; entered: number; moved: number }[];
  claimEntries: readonly { claimId: string; lotId: string; delta: number; rateCents: number }[];
  published: readonly {
    id: string;
    campaignId: string;
    itemId: string | null;
    total: number;
    source: string;
    asOf: number;
    recordedAt: number;
  }[];
  balances: readonly { lotId: string; bucket: string; holder: string; quantity: number }[];
  reservationBalances: readonly { requestLineId: string; lotId: string; spaceId: string; quantity: number }[];
  /** What is kept added up; absent where nothing is. */
  dayTotals?: readonly (TotalRow & { day: string; town: string })[];
  spaceTotals?: readonly (TotalRow & { spaceId: string })[];
  /** What was kept to be cited; absent where nothing is. */
  snapshots?: readonly { id: string; document: string; sha256: string }[];
  /** Stage of each thing, and the stage in which its last event left it. */
  stages: readonly { kind: string; id: string; stage: string; lastStage: string | null }[];
}

export interface Broken {
  invariant: string;
  /** `Lot 01J…` */
  row: string;
  says: string;
}

export const signed = ({ quantity, reversed }: Pick<MovementRow, "quantity" | "reversed">) =>
  reversed ? -quantity : quantity;

/** Adds to a counter. */
export function add(counts: Map<string, number>, key: string, value: number): void {
  counts.set(key, (counts.get(key) ?? 0) + value);
}

export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
