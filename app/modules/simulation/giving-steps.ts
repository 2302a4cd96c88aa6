import type { LineRow } from "#app/modules/audit/rows.ts";
import { cancelled, wanted } from "#app/modules/campaigns/request.ts";
import type { Promised } from "#app/modules/flows/reservation.ts";
import { release } from "#app/modules/flows/reservation.ts";
import { propose } from "#app/modules/giving/allocation.ts";
import { endMoves, leavingMoves, pickUpMoves } from "#app/modules/giving/shipment.ts";
import { unpromised } from "#app/modules/making/lot.ts";
import { latest, momentOf, type Outcome, recent, refused } from "./making-steps.ts";
import type { Operation } from "./operation.ts";
import { campaignId, kit, pieces, type Shipment, usages, type World } from "./world.ts";

const items = [...pieces, kit];

export function ask(world: World, operation: Operation): Outcome {
  const number = world.lines.length;
  const surplusConsented = operation.share > 80 ? operation.quantity % 5 : 0;
  const line: LineRow = {
    ...{ id: `line${number}`, requestId: `request${number}`, campaignId, target: operation.quantity, surplusConsented },
    itemId: items[operation.one % items.length] ?? kit,
    usage: usages[operation.other % usages.length] ?? usages[0],
    stage: "verified",
  };
  world.lines.push(line);
  return { lots: [], lines: [line.id] };
}

function promisesOf(world: World, line: LineRow): Promised[] {
  const sums = new Map<string, Promised>();
  for (const { requestLineId, lotId, spaceId, delta } of world.promisesByLine.get(line.id) ?? []) {
    const before = sums.get(`${lotId}|${spaceId}`)?.quantity ?? 0;
    sums.set(`${lotId}|${spaceId}`, { requestLineId, lotId, spaceId, quantity: before + delta });
  }
  return [...sums.values()].filter(({ quantity }) => quantity > 0);
}

function giveBack(
  world: World,
  line: LineRow,
  quantity: number,
  code: "reduced" | "cancelled" | "chosen" | "recalled" | "withdrawn",
): Outcome {
  const given = release(promisesOf(world, line), quantity, { code, params: {} });
  world.reserve(given.map((one) => ({ ...one, reason: "simulated" })));
  return { lots: given.map(({ lotId }) => lotId), lines: [line.id] };
}

export function retarget(world: World, operation: Operation): Outcome {
  const line = latest(world.lines, operation.one);
  if (line?.stage !== "verified") return refused("wrong_stage");
  const changed = world.rules.retarget(world.lineFacts(line), operation.quantity);
  if (!changed.ok) return refused(changed.failure.code);
  line.target = changed.value.target;
  return giveBack(world, line, changed.value.release, "reduced");
}

export function cancel(world: World, operation: Operation): Outcome {
  const line = latest(world.lines, operation.one);
  if (line?.stage !== "verified") return refused("wrong_stage");
  const { target, release: back } = cancelled(world.lineFacts(line));
  line.target = target;
  line.stage = "cancelled";
  return giveBack(world, line, back, "cancelled");
}

export function allocate(world: World, operation: Operation): Outcome {
  const itemId = items[operation.one % items.length] ?? kit;
  const lines = world.lines.slice(-recent).filter((line) => line.itemId === itemId && line.stage === "verified");
  const demands = lines.map((line, index) => {
    const facts = world.lineFacts(line);
    return {
      ...{
        lineId: line.id,
        wanted: wanted(facts),
        has: line.target - wanted(facts),
        minimum: 1 + (index % 4),
        acceptsPart: true,
      },
      ...{ tier: 1 + (index % 3), waitedDays: 0, since: index, usage: line.usage, latitude: null, longitude: null },
    };
  });
  const supplies = world.lots.slice(-recent).flatMap((lot) => {
    const facts = world.lotFacts(lot);
    if (lot.itemId !== itemId || facts.blocked || unpromised(facts) < 1) return [];
    const valid = usages.filter((usage) => world.isValid(itemId, lot.revision, usage));
    return [
      {
        lotId: lot.id,
        spaceId: lot.spaceId,
        quantity: unpromised(facts),
        latitude: null,
        longitude: null,
        usages: valid,
      },
    ];
  });
  const policy = (["tiers", "first_come", "proportional"] as const)[operation.other % 3] ?? "tiers";
  const shares = propose(demands, supplies, { policy, ageingDays: 7 });
  const promised = shares.flatMap(({ lineId, from, explanation }) =>
    from.map(({ lotId, spaceId, quantity }) => ({
      ...{ requestLineId: lineId, lotId, spaceId, kind: "promised" as const, delta: quantity, explanation },
    })),
  );
  world.reserve(promised);
  return { lots: promised.map(({ lotId }) => lotId), lines: promised.map(({ requestLineId }) => requestLineId) };
}

export function promise(world: World, operation: Operation): Outcome {
  const line = latest(world.lines, operation.one);
  const lot = latest(world.lots.filter(({ itemId }) => itemId === line?.itemId).slice(-recent), operation.other);
  const quantity = 1 + (operation.quantity % 10);
  if (!line || !lot || line.stage !== "verified") return refused("nothing");
  const facts = {
    lot: world.lotFacts(lot),
    line: { id: line.id, ...world.lineFacts(line) },
    valid: world.isValid(lot.itemId, lot.revision, line.usage),
  };
  const explanation = { code: "chosen" as const, params: { quantity } };
  const promised = world.rules.promise(facts, quantity, explanation, "simulated");
  if (!promised.ok) return refused(promised.failure.code);
  world.reserve([promised.value]);
  return { lots: [lot.id], lines: [line.id] };
}

export function releaseSome(world: World, operation: Operation): Outcome {
  const line = latest(world.lines, operation.one);
  return line ? giveBack(world, line, operation.quantity, "chosen") : refused("nothing");
}

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

/** Gives back what is promised of lots that match, to lines that match. */
function stop(
  world: World,
  lotIds: ReadonlySet<string>,
  hits: (line: LineRow) => boolean,
  code: "recalled" | "withdrawn",
): Outcome {
  const lots: string[] = [];
  const lines: string[] = [];
  for (const line of world.lines) {
    if (!hits(line)) continue;
    const given = promisesOf(world, line).filter(({ lotId }) => lotIds.has(lotId));
    for (const { quantity, ...promised } of given)
      world.reserve([{ ...promised, kind: "released", delta: -quantity, explanation: { code, params: { quantity } } }]);
    lots.push(...given.map(({ lotId }) => lotId));
    if (given.length > 0) lines.push(line.id);
  }
  return { lots, lines };
}

export function recall(world: World, operation: Operation): Outcome {
  const lot = latest(world.lots, operation.one);
  if (!lot) return refused("nothing");
  const by = operation.other % 2 === 0 ? "lot" : "batch";
  world.recalls.push({
    campaignId,
    itemId: lot.itemId,
    by,
    value: by === "lot" ? lot.code : lot.materialBatch,
    at: world.now,
    liftedAt: null,
  });
  const hit = new Set(world.lots.filter((one) => world.isBlocked(one)).map(({ id }) => id));
  return stop(world, hit, () => true, "recalled");
}

export function liftRecall(world: World): Outcome {
  const standing = world.recalls.find(({ liftedAt }) => liftedAt === null);
  if (!standing) return refused("nothing");
  standing.liftedAt = world.now;
  return { lots: [], lines: [] };
}

export function withdraw(world: World, operation: Operation): Outcome {
  const standing = world.validations.filter(({ withdrawnAt }) => withdrawnAt === null);
  const validation = latest(standing, operation.one);
  if (!validation) return refused("nothing");
  validation.withdrawnAt = world.now;
  validation.withdrawalRecordedAt = world.now;
  const { itemId, revision, usage } = validation;
  if (world.isValid(itemId, revision, usage)) return { lots: [], lines: [] };
  const hit = new Set(
    world.lots.filter((lot) => lot.itemId === itemId && lot.revision === revision).map(({ id }) => id),
  );
  return stop(world, hit, (line) => line.usage === usage, "withdrawn");
}

export function validate(world: World, operation: Operation): Outcome {
  const itemId = items[operation.one % items.length] ?? kit;
  const usage = usages[operation.other % usages.length] ?? usages[0];
  world.validations.push({
    ...{
      id: `v${world.validations.length}`,
      campaignId,
      itemId,
      revision: itemId === kit ? "" : "v3",
      usage,
      authority: "CHU",
    },
    ...{
      regime: "no_claim",
      decision: "approved",
      validFrom: world.now,
      validUntil: null,
      withdrawnAt: null,
      withdrawalRecordedAt: null,
    },
  });
  return { lots: [], lines: [] };
}
