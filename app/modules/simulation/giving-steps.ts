import type { LineRow } from "#app/modules/audit/rows.ts";
import { cancelled, wanted } from "#app/modules/campaigns/request.ts";
import type { Promised } from "#app/modules/flows/reservation.ts";
import { release } from "#app/modules/flows/reservation.ts";
import { propose } from "#app/modules/giving/allocation.ts";
import { unpromised } from "#app/modules/making/lot.ts";
import { latest, type Outcome, recent, refused } from "./making-steps.ts";
import type { Operation } from "./operation.ts";
import { campaignId, kit, pieces, usages, type World } from "./world.ts";

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

export function promisesOf(world: World, line: LineRow): Promised[] {
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
