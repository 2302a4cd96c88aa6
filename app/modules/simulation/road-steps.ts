import { endMoves, leavingMoves, pickUpMoves } from "#app/modules/giving/shipment.ts";
import { promisesOf } from "./giving-steps.ts";
import { latest, momentOf, type Outcome, recent, refused } from "./making-steps.ts";
import type { Operation } from "./operation.ts";
import { campaignId, type Shipment, type World } from "./world.ts";

export function prepare(world: World, operation: Operation): Outcome {
  const waiting = world.lines.slice(-recent).filter((line) => promisesOf(world, line).length > 0);
  const line = latest(waiting, operation.one);
  const [first] = line ? promisesOf(world, line) : [];
  const lot = world.lots.find(({ id }) => id === first?.lotId);
  if (!line || !first || !lot) return refused("nothing_to_send");
  const prepared = (world.shipmentsByLine.get(line.id) ?? [])
    .filter((one) => one.stage === "prepared" && one.lotId === first.lotId && one.fromSpaceId === first.spaceId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const quantity = Math.min(first.quantity - prepared, operation.quantity);
  if (quantity < 1) return refused("nothing_to_send");
  const shipment: Shipment = {
    ...{
      id: `s${world.shipments.length}`,
      shipmentId: `d${world.shipments.length}`,
      campaignId,
      purpose: "deliver",
      note: [],
    },
    ...{
      requestLineId: line.id,
      lotId: lot.id,
      itemId: lot.itemId,
      quantity,
      fromSpaceId: first.spaceId,
      stage: "prepared",
    },
  };
  world.shipments.push(shipment);
  world.shipmentsByLine.set(line.id, [...(world.shipmentsByLine.get(line.id) ?? []), shipment]);
  return { lots: [], lines: [line.id] };
}

function inspectedBy(world: World, shipment: Shipment, at: number): boolean {
  const lot = world.lots.find(({ id }) => id === shipment.lotId);
  const sources = lot?.isKit ? (world.components.get(lot.id) ?? []) : lot ? [lot] : [];
  return sources.every(
    ({ id }) =>
      world.inspected.has(id) &&
      world.inspections.some((one) => one.lotId === id && one.accepted > 0 && one.occurredAt <= at),
  );
}

export function handOver(world: World, operation: Operation): Outcome {
  const shipment = latest(
    world.shipments.slice(-recent).filter(({ stage }) => stage === "prepared"),
    operation.one,
  );
  const line = world.lines.find(({ id }) => id === shipment?.requestLineId);
  const lot = world.lots.find(({ id }) => id === shipment?.lotId);
  if (!shipment || !line || !lot) return refused("nothing");
  const facts = {
    blocked: world.isBlocked(lot),
    valid: world.isValid(lot.itemId, lot.revision, line.usage),
    inspected: inspectedBy(world, shipment, world.now),
    quarantineUntil: lot.quarantineUntil,
    promised: world.promisedOf(line.id, lot.id, shipment.fromSpaceId),
    unpromised: 0,
  };
  const shipped = world.shipped(shipment);
  const may = world.rules.mayLeave(shipped, facts, world.now);
  if (!may.ok) return refused(may.failure.code);
  const explanation = { code: "shipped" as const, params: { quantity: shipment.quantity } };
  const promised = { requestLineId: line.id, lotId: lot.id, spaceId: shipment.fromSpaceId };
  if (world.post(leavingMoves(shipped), world.now)) return refused("not_enough");
  world.reserve([{ ...promised, kind: "shipped", delta: -shipment.quantity, explanation }]);
  shipment.stage = "away";
  return { lots: [lot.id], lines: [line.id] };
}

function away(world: World, operation: Operation): Shipment | undefined {
  const onTheWay = world.shipments.slice(-recent * 2).filter((shipment) => {
    const { inTransit, atIntermediary } = world.shipped(shipment);
    return shipment.stage === "away" && inTransit + atIntermediary > 0;
  });
  return latest(onTheWay, operation.one);
}

function postShipment(world: World, shipment: Shipment, moves: Parameters<World["post"]>[0], at: number): Outcome {
  const code = world.post(moves, at);
  return code
    ? refused(code)
    : { lots: [shipment.lotId], lines: shipment.requestLineId ? [shipment.requestLineId] : [] };
}

export function carry(world: World, operation: Operation): Outcome {
  const shipment = away(world, operation);
  if (!shipment) return refused("nothing");
  const line = world.shipped(shipment);
  const moves = operation.verb === "drop" ? world.rules.dropMoves(line) : pickUpMoves(line);
  return postShipment(world, shipment, moves, momentOf(world, operation));
}

export function comeBack(world: World, operation: Operation): Outcome {
  const shipment = away(world, operation);
  if (!shipment) return refused("nothing");
  const done = postShipment(
    world,
    shipment,
    endMoves(world.shipped(shipment), operation.other % 2 ? "returned" : "lost"),
    momentOf(world, operation),
  );
  if (!("refused" in done)) shipment.stage = "over";
  return done;
}

/** A count at the door: partial or whole, sometimes one too many, sometimes sent twice with one key. */
export function receive(world: World, operation: Operation): Outcome {
  const shipment = away(world, operation);
  if (!shipment) return refused("nothing");
  const key = `${shipment.id}:${operation.repeats ? "again" : world.receiptLines.length}`;
  if (world.keys.has(key)) return { lots: [], lines: [] };
  const line = world.shipped(shipment);
  const all = Math.min(
    operation.quantity + (operation.other % 9 === 0 ? 3 : 0),
    line.inTransit + line.atIntermediary + (operation.other % 11 === 0 ? 1 : 0),
  );
  const good = Math.floor((all * Math.max(50, operation.share)) / 100);
  const rest = all - good;
  const surplus = Math.max(0, Math.min(all - line.inTransit - line.atIntermediary, 1));
  const counts = {
    good,
    damaged: Math.floor(rest / 3),
    refused: Math.floor(rest / 3),
    missing: rest - 2 * Math.floor(rest / 3),
    surplus,
  };
  const asked = world.lines.find(({ id }) => id === shipment.requestLineId);
  const facts = asked ? world.lineFacts(asked) : undefined;
  const free = facts
    ? Math.max(
        0,
        facts.target + facts.surplusConsented - facts.good - facts.reserved - facts.inTransit - facts.atIntermediary,
      )
    : 0;
  const moves = world.rules.receiveMoves(line, counts, free);
  if (!moves.ok) return refused(moves.failure.code);
  const at = momentOf(world, operation);
  const id = `c${world.receiptLines.length}`;
  const code = world.post(moves.value, at, id);
  if (code) return refused(code);
  if (moves.value.length === 0) return { lots: [], lines: [] };
  world.keys.set(key, id);
  world.receiptLines.push({
    ...counts,
    id,
    shipmentLineId: shipment.id,
    campaignId,
    itemId: shipment.itemId,
    occurredAt: at,
    recordedAt: world.now,
  });
  return { lots: [shipment.lotId], lines: asked ? [asked.id] : [] };
}
