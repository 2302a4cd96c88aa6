import type {
  ClaimRow,
  InspectionRow,
  LineRow,
  LotRow,
  MovementRow,
  RecallRow,
  ReceiptLineRow,
  ReservationRow,
  ShipmentLineRow,
  ValidationRow,
} from "#app/modules/audit/rows.ts";
import type { LineFacts } from "#app/modules/campaigns/request.ts";
import { type Leg, legKey, type Move } from "#app/modules/flows/ledger.ts";
import type { Reservation } from "#app/modules/flows/reservation.ts";
import type { ShippedLine } from "#app/modules/giving/shipment.ts";
import type { LotFacts } from "#app/modules/making/lot.ts";
import { isBlocked } from "#app/modules/making/recall.ts";
import { type ValidationFact, validationFor } from "#app/modules/making/validity.ts";
import type { Rules } from "./rules.ts";

export const campaignId = "campaign";
export const spaces = ["north", "south"] as const;
export const pieces = ["headband", "sheet"] as const;
export const kit = "visor";
export const recipe = [
  { componentId: "headband", count: 1 },
  { componentId: "sheet", count: 2 },
];
export const usages = ["care", "school"] as const;
export const inspectionPolicy = { inspectorIsNotProducer: true, samplingPercent: 10 };

export interface Shipment extends ShipmentLineRow {
  fromSpaceId: string;
  quantity: number;
  stage: "prepared" | "away" | "over";
}

export interface Claim extends ClaimRow {
  lotId: string;
  quantity: number;
}

/** A campaign in memory: the same rows as in the database, and sums to look things up. */
export class World {
  readonly rules: Rules;
  now = Date.UTC(2027, 1, 24);
  readonly lots: LotRow[] = [];
  readonly lines: LineRow[] = [];
  readonly movements: MovementRow[] = [];
  readonly reservations: ReservationRow[] = [];
  readonly shipments: Shipment[] = [];
  readonly receiptLines: ReceiptLineRow[] = [];
  readonly inspections: InspectionRow[] = [];
  readonly validations: ValidationRow[] = [];
  readonly recalls: RecallRow[] = [];
  readonly claims: Claim[] = [];
  readonly claimEntries: { claimId: string; lotId: string; delta: number; rateCents: number }[] = [];
  readonly agreement = { id: "agreement", campaignId, capCents: 5_000_000 };
  readonly balances = new Map<string, number>();
  readonly promised = new Map<string, number>();
  readonly keys = new Map<string, string>();
  readonly byLot = new Map<string, MovementRow[]>();
  readonly byLine = new Map<string, MovementRow[]>();
  readonly promisesByLot = new Map<string, ReservationRow[]>();
  readonly promisesByLine = new Map<string, ReservationRow[]>();
  readonly shipmentsByLine = new Map<string, Shipment[]>();
  readonly corrected = new Map<string, number>();
  readonly inspected = new Set<string>();
  readonly claimedOf = new Map<string, number>();

  constructor(rules: Rules) {
    this.rules = rules;
  }

  held(lotId: string, bucket: Leg["bucket"], holder: string): number {
    return this.balances.get(legKey(lotId, { bucket, holder })) ?? 0;
  }

  promisedOf(requestLineId: string, lotId: string, spaceId: string): number {
    return this.promised.get(`${requestLineId}|${lotId}|${spaceId}`) ?? 0;
  }

  lotFacts(lot: LotRow, spaceId = lot.spaceId): LotFacts {
    const held = (bucket: Leg["bucket"]) => this.held(lot.id, bucket, spaceId);
    let reserved = 0;
    for (const { spaceId: place, delta } of this.promisesByLot.get(lot.id) ?? [])
      if (place === spaceId) reserved += delta;
    return {
      ...{ id: lot.id, itemId: lot.itemId, spaceId, makerId: lot.makerId, reserved },
      ...{ awaiting: held("awaiting"), inRework: held("in_rework"), free: held("free") },
      ...{ quarantine: held("quarantine"), scrapped: held("scrapped"), quarantineUntil: lot.quarantineUntil },
      blocked: this.isBlocked(lot),
    };
  }

  isBlocked(lot: LotRow): boolean {
    const standing = this.recalls.map(({ by, value, itemId, liftedAt }) => ({
      ...{ value, itemId, lifted: liftedAt !== null },
      by: by === "revision" ? ("revision" as const) : by === "batch" ? ("batch" as const) : ("lot" as const),
    }));
    if (isBlocked(standing, lot)) return true;
    if (!lot.isKit || standing.every(({ lifted }) => lifted)) return false;
    const inside = this.components.get(lot.id) ?? [];
    return inside.some((component) => isBlocked(standing, component));
  }

  /** The component lots in each lot of kits. */
  readonly components = new Map<string, LotRow[]>();

  lineFacts(line: LineRow): LineFacts {
    const facts = { good: 0, inTransit: 0, atIntermediary: 0 };
    for (const { id, lotId } of this.shipmentsByLine.get(line.id) ?? []) {
      facts.good += this.held(lotId, "kept_good", id);
      facts.inTransit += this.held(lotId, "in_transit", id);
      facts.atIntermediary += this.held(lotId, "at_intermediary", id);
    }
    const reserved = (this.promisesByLine.get(line.id) ?? []).reduce((sum, { delta }) => sum + delta, 0);
    return { ...facts, reserved, target: line.target, surplusConsented: line.surplusConsented };
  }

  isValid(itemId: string, revision: string, usage: string): boolean {
    const facts = this.validations as readonly (ValidationRow & Pick<ValidationFact, "decision">)[];
    return validationFor(facts, { itemId, revision, usage }, this.now) !== undefined;
  }

  shipped(shipment: Shipment): ShippedLine {
    const { id, lotId, itemId, quantity, requestLineId, fromSpaceId } = shipment;
    return {
      ...{ id, lotId, itemId, quantity, requestLineId, fromSpaceId, toSpaceId: null },
      inTransit: this.held(lotId, "in_transit", id),
      atIntermediary: this.held(lotId, "at_intermediary", id),
    };
  }

  /** As the choke point of the ledger: nothing below zero, now or at any instant since. A code when it is refused. */
  post(moves: readonly Move[], at: number, receiptLineId: string | null = null): string | undefined {
    const running = new Map<string, { net: number; lowest: number; move: Move; leg: Leg }>();
    const count = (move: Move, leg: Leg, delta: number) => {
      if (leg.bucket === "outside") return;
      const key = legKey(move.lotId, leg);
      const before = running.get(key) ?? { net: 0, lowest: 0, move, leg };
      const net = before.net + delta;
      running.set(key, { ...before, net, lowest: Math.min(before.lowest, net) });
    };
    for (const move of moves) {
      count(move, move.from, -move.quantity);
      count(move, move.to, move.quantity);
    }
    for (const [key, { net, lowest, move, leg }] of running) {
      if (lowest >= 0) continue;
      if ((this.balances.get(key) ?? 0) + lowest < 0) return "not_enough";
      if (at < this.now && this.rules.lowestFrom(this.entries(move.lotId, leg), { at, delta: net }) < 0)
        return "not_at_that_time";
    }
    for (const move of moves) this.#write(move, at, receiptLineId);
    return undefined;
  }

  entries(lotId: string, leg: Leg): { at: number; delta: number }[] {
    const entries: { at: number; delta: number }[] = [];
    for (const move of this.byLot.get(lotId) ?? []) {
      if (move.toBucket === leg.bucket && move.toHolder === leg.holder)
        entries.push({ at: move.occurredAt, delta: move.quantity });
      if (move.fromBucket === leg.bucket && move.fromHolder === leg.holder)
        entries.push({ at: move.occurredAt, delta: -move.quantity });
    }
    return entries;
  }

  #write(move: Move, at: number, receiptLineId: string | null): void {
    const row: MovementRow = {
      ...{ id: `m${this.movements.length}`, key: `k${this.movements.length}`, campaignId, receiptLineId },
      ...{ itemId: move.itemId, lotId: move.lotId, kind: move.kind, quantity: move.quantity },
      ...{
        fromBucket: move.from.bucket,
        fromHolder: move.from.holder,
        toBucket: move.to.bucket,
        toHolder: move.to.holder,
      },
      ...{ reversed: move.reversed ?? false, correctsId: move.correctsId ?? null, kitLotId: move.kitLotId ?? null },
      ...{ shipmentLineId: move.shipmentLineId ?? null, requestLineId: move.requestLineId ?? null },
      ...{ occurredAt: at, recordedAt: this.now },
    };
    this.movements.push(row);
    this.#index(this.byLot, row.lotId, row);
    if (row.requestLineId) this.#index(this.byLine, row.requestLineId, row);
    const shift = (leg: Leg, delta: number) => {
      const key = legKey(move.lotId, leg);
      if (leg.bucket !== "outside") this.balances.set(key, (this.balances.get(key) ?? 0) + delta);
    };
    shift(move.to, move.quantity);
    shift(move.from, -move.quantity);
    if (row.correctsId) this.corrected.set(row.correctsId, (this.corrected.get(row.correctsId) ?? 0) + row.quantity);
  }

  reserve(reservations: readonly Reservation[]): void {
    for (const { requestLineId, lotId, spaceId, kind, delta, explanation, reason = "" } of reservations) {
      const id = `r${this.reservations.length}`;
      const row: ReservationRow = { id, campaignId, requestLineId, lotId, spaceId, kind, delta, explanation, reason };
      this.reservations.push(row);
      this.#index(this.promisesByLot, lotId, row);
      this.#index(this.promisesByLine, requestLineId, row);
      const key = `${requestLineId}|${lotId}|${spaceId}`;
      this.promised.set(key, (this.promised.get(key) ?? 0) + delta);
    }
  }

  #index<Row>(index: Map<string, Row[]>, key: string, row: Row): void {
    const rows = index.get(key);
    if (rows) rows.push(row);
    else index.set(key, [row]);
  }
}
