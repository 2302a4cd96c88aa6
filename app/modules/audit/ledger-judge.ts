import { add, type Broken, type CampaignRows, groupBy, type LotRow, type MovementRow, signed } from "./rows.ts";

/** Which buckets each kind may join, said a second time on purpose: from, then to. */
const joins: Record<string, [from: string, to: string]> = {
  declared: ["outside", "awaiting"],
  counted_up: ["outside", "awaiting"],
  counted_down: ["awaiting", "outside"],
  accepted: ["awaiting", "free"],
  sent_to_rework: ["awaiting", "in_rework"],
  reworked: ["in_rework", "awaiting"],
  scrapped: ["awaiting in_rework", "scrapped"],
  assembled: ["outside", "free"],
  consumed_in_kit: ["free", "consumed_in_kit"],
  reaccepted: ["quarantine", "free"],
  scrapped_after: ["free quarantine", "scrapped_after"],
  lost_on_hand: ["free quarantine", "lost"],
  shipped: ["free", "in_transit"],
  reached_intermediary: ["in_transit", "at_intermediary"],
  left_intermediary: ["at_intermediary", "in_transit"],
  surplus_found: ["outside", "in_transit"],
  good: ["in_transit", "kept_good"],
  damaged: ["in_transit", "kept_damaged"],
  refused: ["in_transit", "quarantine"],
  missing: ["in_transit", "missing"],
  returned: ["in_transit", "quarantine"],
  lost: ["in_transit", "lost"],
  set_aside: ["in_transit", "quarantine"],
  transferred: ["in_transit", "free"],
};

function shapeOf(move: MovementRow): Broken[] {
  const [from = "", to = ""] = joins[move.kind] ?? [];
  const [source, goal] = move.reversed ? [move.toBucket, move.fromBucket] : [move.fromBucket, move.toBucket];
  if (from.split(" ").includes(source) && to.split(" ").includes(goal) && move.quantity > 0) return [];
  const says = `${move.quantity} ${move.kind} from ${move.fromBucket} to ${move.toBucket}`;
  return [{ invariant: "movements_possible", row: `ProductionMovement ${move.id}`, says }];
}

/** Net pieces of each kind, and what each leg holds at the end. */
function sums(moves: readonly MovementRow[]) {
  const kinds = new Map<string, number>();
  const buckets = new Map<string, number>();
  for (const move of moves) {
    add(kinds, move.kind, signed(move));
    add(buckets, move.toBucket, move.quantity);
    add(buckets, move.fromBucket, -move.quantity);
  }
  return {
    kind: (...names: string[]) => names.reduce((sum, name) => sum + (kinds.get(name) ?? 0), 0),
    held: (...names: string[]) => names.reduce((sum, name) => sum + (buckets.get(name) ?? 0), 0),
  };
}

function judgeLot(lot: LotRow, moves: readonly MovementRow[]): Broken[] {
  const { kind, held } = sums(moves);
  const row = `Lot ${lot.id}`;
  const declared = kind("declared") + kind("counted_up") - kind("counted_down");
  const parts = held("awaiting", "in_rework", "scrapped") + kind("accepted");
  const broken: Broken[] = [];
  if (declared !== parts)
    broken.push({
      invariant: "lots_add_up",
      row,
      says: `declared ${declared}, waiting, accepted, in rework and scrapped ${parts}`,
    });
  const first = moves.filter((move) => !move.reversed && (move.kind === "declared" || move.kind === "assembled"));
  const said = first.reduce((sum, move) => sum + move.quantity, 0);
  if (said !== lot.declared)
    broken.push({ invariant: "lots_add_up", row, says: `its row says ${lot.declared}, its ledger ${said}` });
  return [...broken, ...judgeTimeline(row, moves)];
}

/** Below zero at an instant: movements of one instant count together. */
function judgeTimeline(row: string, moves: readonly MovementRow[]): Broken[] {
  const legs = new Map<string, Map<number, number>>();
  const count = (bucket: string, holder: string, at: number, delta: number) => {
    if (bucket === "outside") return;
    const key = `${bucket} of ${holder}`;
    const instants = legs.get(key) ?? new Map<number, number>();
    legs.set(key, instants.set(at, (instants.get(at) ?? 0) + delta));
  };
  for (const move of moves) {
    count(move.fromBucket, move.fromHolder, move.occurredAt, -move.quantity);
    count(move.toBucket, move.toHolder, move.occurredAt, move.quantity);
  }
  const broken: Broken[] = [];
  for (const [leg, instants] of legs) {
    let held = 0;
    for (const [at, delta] of [...instants].sort(([a], [b]) => a - b)) {
      held += delta;
      if (held >= 0) continue;
      broken.push({
        invariant: "nothing_negative_at_any_instant",
        row,
        says: `${leg} holds ${held} at ${new Date(at).toISOString()}`,
      });
      break;
    }
  }
  return broken;
}

function judgeShipmentLine(id: string, moves: readonly MovementRow[]): Broken[] {
  const { kind, held } = sums(moves);
  const sent = kind("shipped", "surplus_found");
  const ends =
    kind("good", "damaged", "refused", "missing", "returned", "lost", "transferred", "set_aside") +
    held("in_transit", "at_intermediary");
  if (sent === ends) return [];
  return [
    {
      invariant: "shipments_add_up",
      row: `ShipmentLine ${id}`,
      says: `sent and surplus ${sent}, all its ends ${ends}`,
    },
  ];
}

function judgeItem(id: string, moves: readonly MovementRow[]): Broken[] {
  const { kind, held } = sums(moves);
  const entered = kind("accepted", "assembled", "surplus_found");
  const somewhere = held(
    ...["free", "quarantine", "in_transit", "at_intermediary", "kept_good", "kept_damaged"],
    ...["lost", "missing", "consumed_in_kit", "scrapped_after"],
  );
  if (entered === somewhere) return [];
  const says = `accepted, assembled and surplus ${entered}, somewhere ${somewhere}`;
  return [{ invariant: "network_adds_up", row: `ProductionItem ${id}`, says }];
}

/** A kit holds what its recipe says, and counts once. */
function judgeKits({ lots, parts, movements }: CampaignRows): Broken[] {
  const consumed = groupBy(
    movements.filter(({ kitLotId }) => kitLotId !== null),
    ({ kitLotId }) => kitLotId ?? "",
  );
  const assembled = groupBy(
    movements.filter(({ kind }) => kind === "assembled"),
    ({ lotId }) => lotId,
  );
  return lots
    .filter(({ isKit }) => isKit)
    .flatMap((lot) => {
      const made = (assembled.get(lot.id) ?? []).reduce((sum, move) => sum + signed(move), 0);
      const inside = new Map<string, number>();
      for (const move of consumed.get(lot.id) ?? []) add(inside, move.itemId, signed(move));
      const recipe = parts.filter(({ kitId }) => kitId === lot.itemId);
      const wrong = recipe.filter(({ componentId, count }) => (inside.get(componentId) ?? 0) !== count * made);
      return wrong.map(({ componentId, count }) => ({
        invariant: "kits_hold_their_parts",
        row: `Lot ${lot.id}`,
        says: `${inside.get(componentId) ?? 0} of ProductionItem ${componentId} in ${made} kits of ${count}`,
      }));
    });
}

/** Delivered is what a line of a request has received: never a component, a transfer, or what an intermediary holds. */
function judgeDelivered({ shipmentLines, movements, lines }: CampaignRows): Broken[] {
  const byId = new Map(shipmentLines.map((line) => [line.id, line]));
  const asked = new Map(lines.map((line) => [line.id, line]));
  return movements
    .filter(({ kind }) => kind === "good" || kind === "damaged")
    .filter((move) => {
      const line = byId.get(move.shipmentLineId ?? "");
      const request = asked.get(move.requestLineId ?? "");
      return (
        line?.purpose !== "deliver" || request?.itemId !== move.itemId || line.requestLineId !== move.requestLineId
      );
    })
    .map(({ id, kind }) => ({
      invariant: "only_deliveries_count_as_delivered",
      row: `ProductionMovement ${id}`,
      says: `${kind} without a line of a request for that thing`,
    }));
}

/** The ledger by itself: each lot, each line of a shipment, each item, each kit. */
export function judgeLedger(rows: CampaignRows): Broken[] {
  const byLot = groupBy(rows.movements, ({ lotId }) => lotId);
  const byLine = groupBy(
    rows.movements.filter(({ shipmentLineId }) => shipmentLineId !== null),
    ({ shipmentLineId }) => shipmentLineId ?? "",
  );
  const byItem = groupBy(rows.movements, ({ itemId }) => itemId);
  return [
    ...rows.movements.flatMap(shapeOf),
    ...rows.lots.flatMap((lot) => judgeLot(lot, byLot.get(lot.id) ?? [])),
    ...[...byLine].flatMap(([id, moves]) => judgeShipmentLine(id, moves)),
    ...[...byItem].flatMap(([id, moves]) => judgeItem(id, moves)),
    ...judgeKits(rows),
    ...judgeDelivered(rows),
  ];
}
