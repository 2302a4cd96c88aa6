import { judge } from "#app/modules/audit/judge.ts";
import { judgeLedger } from "#app/modules/audit/ledger-judge.ts";
import { judgeMoney } from "#app/modules/audit/money-judge.ts";
import { judgeLines, judgePromises } from "#app/modules/audit/promise-judge.ts";
import type { Broken, CampaignRows } from "#app/modules/audit/rows.ts";
import * as giving from "./giving-steps.ts";
import * as making from "./making-steps.ts";
import * as money from "./money-steps.ts";
import { type Operation, operations, type Verb } from "./operation.ts";
import * as road from "./road-steps.ts";
import { type Rules, rules as trueRules } from "./rules.ts";
import { campaignId, kit, recipe, usages, World } from "./world.ts";

const steps: Record<Verb, (world: World, operation: Operation) => making.Outcome> = {
  declare: making.declare,
  inspect: making.inspect,
  rework: making.rework,
  recount: making.countAgain,
  write_off: making.writeOffSome,
  judge_returned: making.judgeAgain,
  assemble: making.assemble,
  ask: giving.ask,
  retarget: giving.retarget,
  cancel: giving.cancel,
  allocate: giving.allocate,
  promise: giving.promise,
  release: giving.releaseSome,
  prepare: road.prepare,
  hand_over: road.handOver,
  drop: road.carry,
  pick_up: road.carry,
  receive: road.receive,
  come_back: road.comeBack,
  correct: making.correct,
  recall: giving.recall,
  lift_recall: giving.liftRecall,
  withdraw: giving.withdraw,
  validate: giving.validate,
  claim: money.claim,
  decide: money.decide,
};

/** One operation on the model: what it touched, or why it was refused. A refusal changes nothing. */
export function apply(world: World, operation: Operation): making.Outcome {
  world.now += 60_000;
  return steps[operation.verb](world, operation);
}

export function newWorld(rules: Rules = trueRules): World {
  const world = new World(rules);
  for (let one = 0; one < 3; one += 1)
    for (let other = 0; other < usages.length; other += 1) giving.validate(world, { ...idle, one, other });
  return world;
}

const idle: Operation = { verb: "validate", actor: 0, one: 0, other: 0, quantity: 1, share: 0, ago: 0, repeats: false };

/** The world as rows, for the judge. */
export function rowsOf(world: World): CampaignRows {
  const balances = [...world.balances].map(([key, quantity]) => {
    const [lotId = "", bucket = "", holder = ""] = key.split("|");
    return { lotId, bucket, holder, quantity };
  });
  const reservationBalances = [...world.promised].map(([key, quantity]) => {
    const [requestLineId = "", lotId = "", spaceId = ""] = key.split("|");
    return { requestLineId, lotId, spaceId, quantity };
  });
  return {
    ...{ movements: world.movements, lots: world.lots, reservations: world.reservations, lines: world.lines },
    ...{ shipmentLines: world.shipments, receiptLines: world.receiptLines, inspections: world.inspections },
    ...{ validations: world.validations, recalls: world.recalls, balances, reservationBalances },
    ...{ agreements: [world.agreement], claims: world.claims, claimEntries: world.claimEntries },
    parts: recipe.map((part) => ({ ...part, kitId: kit })),
    policies: [{ campaignId, from: 0, inspectorIsNotProducer: true, validationRequired: true }],
    ...{ runs: [], published: [], stages: [] },
  };
}

const none: Omit<CampaignRows, "movements" | "lots"> = {
  ...{ parts: [], reservations: [], lines: [], shipmentLines: [], receiptLines: [], inspections: [], validations: [] },
  ...{ recalls: [], policies: [], runs: [], agreements: [], claims: [], claimEntries: [], published: [] },
  ...{ balances: [], reservationBalances: [], stages: [] },
};

/** What an operation touched: its lots with all that happened to them, its lines with all that they hold. */
export function judgeTouched(
  world: World,
  { lots, lines }: { lots: readonly string[]; lines: readonly string[] },
): Broken[] {
  const broken: Broken[] = [];
  for (const lotId of new Set(lots)) {
    const lot = world.lots.find(({ id }) => id === lotId);
    if (!lot) continue;
    const movements = world.byLot.get(lotId) ?? [];
    const shipped = new Set(movements.map(({ shipmentLineId }) => shipmentLineId));
    const asked = new Set(movements.map(({ requestLineId }) => requestLineId));
    broken.push(
      ...judgeLedger({
        ...{ ...none, movements, lots: [lot] },
        shipmentLines: world.shipments.filter(({ id }) => shipped.has(id)),
        lines: world.lines.filter(({ id }) => asked.has(id)),
      }),
    );
    const claimEntries = world.claimEntries.filter((entry) => entry.lotId === lotId);
    broken.push(...judgeMoney({ ...none, lots: [lot], movements, claimEntries }));
    const own = { reservations: world.promisesByLot.get(lotId) ?? [], movements };
    broken.push(
      ...judgePromises({ ...none, lots: [lot], ...own }).filter(
        ({ invariant }) => invariant === "nothing_promised_twice",
      ),
    );
  }
  for (const lineId of new Set(lines)) {
    const line = world.lines.find(({ id }) => id === lineId);
    const held = { movements: world.byLine.get(lineId) ?? [], reservations: world.promisesByLine.get(lineId) ?? [] };
    if (line) broken.push(...judgeLines({ lines: [line], ...held }));
  }
  return broken;
}

export interface Failure {
  seed: number;
  /** How many operations had been done. */
  at: number;
  broken: Broken[];
  /** As few operations as still break something. */
  shrunk: Operation[];
}

export interface Report {
  operations: number;
  done: number;
  refused: number;
  movements: number;
  fullChecks: number;
  byVerb: Record<string, number>;
  failure?: Failure;
}

export const fullCheckEvery = 1000;

/** Whether something is broken at the end of these operations, or on the way. */
export function breaks(list: Iterable<Operation>, rules: Rules): Broken[] {
  const world = newWorld(rules);
  for (const operation of list) {
    const outcome = apply(world, operation);
    if ("refused" in outcome) continue;
    const broken = judgeTouched(world, outcome);
    if (broken.length > 0) return broken;
  }
  return judge(rowsOf(world), world.now);
}

/** Leaves out parts of a failing list, larger ones first, as long as something still breaks. */
export function shrink(list: readonly Operation[], fails: (part: readonly Operation[]) => boolean): Operation[] {
  let kept = [...list];
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < kept.length; ) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (without.length < kept.length && fails(without)) kept = without;
      else from += size;
    }
  return kept;
}

/**
 * So many operations on the pure model: the invariants of what each touched after it, all of them every thousand and at the end. A failure
 * gives the seed, and as few operations as break something.
 */
export function simulateModel(seed: number, count: number, rules: Rules = trueRules): Report {
  const world = newWorld(rules);
  const report: Report = { operations: 0, done: 0, refused: 0, movements: 0, fullChecks: 0, byVerb: {} };
  const list = [...operations(seed, count)];
  for (const [index, operation] of list.entries()) {
    const outcome = apply(world, operation);
    report.operations += 1;
    let broken: Broken[] = [];
    if ("refused" in outcome) report.refused += 1;
    else {
      report.done += 1;
      report.byVerb[operation.verb] = (report.byVerb[operation.verb] ?? 0) + 1;
      broken = judgeTouched(world, outcome);
    }
    if (broken.length === 0 && ((index + 1) % fullCheckEvery === 0 || index + 1 === count)) {
      broken = judge(rowsOf(world), world.now);
      report.fullChecks += 1;
    }
    report.movements = world.movements.length;
    if (broken.length > 0) {
      const shrunk = shrink(list.slice(0, index + 1).slice(-4000), (part) => breaks(part, rules).length > 0);
      return { ...report, failure: { seed, at: index + 1, broken, shrunk } };
    }
  }
  return report;
}
