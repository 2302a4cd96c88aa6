import { type Transition, target } from "#app/modules/flows/event.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";

/** What people decided; whether it is being made, partly or wholly delivered comes from its lots. */
export const pledgeStages = ["offered", "accepted", "waitlisted", "withdrawn", "lapsed", "finished_short"] as const;
export type PledgeStage = (typeof pledgeStages)[number];
export const pledgeStatuses = [
  "offered",
  "accepted",
  "waitlisted",
  "in_production",
  "partly_delivered",
  "fulfilled",
  "finished_short",
  "reduced",
  "withdrawn",
  "lapsed",
] as const;
export type PledgeStatus = (typeof pledgeStatuses)[number];
export const pledgeVerbs = [
  "accept",
  "wait",
  "reduce",
  "withdraw",
  "lapse",
  "finish_short",
  "postpone",
  "take_up",
] as const;
export type PledgeVerb = (typeof pledgeVerbs)[number];

type By = "maker" | "coordinator" | "time";

export const pledgeTransitions: readonly Transition<PledgeStage, PledgeVerb, By>[] = [
  { verb: "accept", from: ["offered", "waitlisted"], to: "accepted", by: ["coordinator", "time"] },
  { verb: "wait", from: ["offered"], to: "waitlisted", by: ["coordinator", "time"] },
  { verb: "reduce", from: ["offered", "accepted", "waitlisted"], to: "same", by: ["maker", "coordinator"] },
  { verb: "postpone", from: ["offered", "accepted", "waitlisted"], to: "same", by: ["maker"] },
  { verb: "withdraw", from: ["offered", "accepted", "waitlisted"], to: "withdrawn", by: ["maker"] },
  { verb: "finish_short", from: ["accepted"], to: "finished_short", by: ["maker", "coordinator", "time"] },
  { verb: "lapse", from: ["accepted", "waitlisted"], to: "lapsed", by: ["time"] },
  { verb: "take_up", from: ["lapsed", "withdrawn"], to: "offered", by: ["maker"] },
];

export function pledgeStageOf(text: string): PledgeStage {
  return pledgeStages.find((one) => one === text) ?? "offered";
}

export function pledgeAfter(stage: PledgeStage, verb: PledgeVerb): PledgeStage | undefined {
  return target(pledgeTransitions, verb, stage);
}

export interface PledgeFacts {
  stage: PledgeStage;
  quantity: number;
  /** As first promised. */
  first: number;
  /** Pieces declared in its lots, whatever became of them; and of those the accepted. */
  made: number;
  accepted: number;
}

export function pledgeStatus({ stage, quantity, first, made, accepted }: PledgeFacts): PledgeStatus {
  if (stage !== "accepted") return stage;
  if (accepted >= quantity) return "fulfilled";
  if (accepted > 0) return "partly_delivered";
  if (made > 0) return "in_production";
  return quantity < first ? "reduced" : "accepted";
}

/** Pieces that a run still counts on from a pledge: what is promised, at least what is made. */
export function counted({ stage, quantity, made }: Pick<PledgeFacts, "stage" | "quantity" | "made">): number {
  if (stage === "accepted") return Math.max(quantity, made);
  return stage === "withdrawn" || stage === "lapsed" || stage === "finished_short" ? made : 0;
}

/** How many more pieces may be accepted: the target times the ratio, less what is counted on. */
export function commitmentLeft(goal: number, overCommitmentPercent: number, countedOn: number): number {
  return Math.max(0, Math.floor((goal * overCommitmentPercent) / 100) - countedOn);
}

/** An offer is accepted whole while something is left, else it waits: nobody is cut to a rest. */
export function answerOffer(quantity: number, left: number): "accept" | "wait" {
  return quantity <= left ? "accept" : "wait";
}

/** Those of the waiting list, first come first, that now fit. */
export function takenFromWaiting<Pledge extends { quantity: number }>(
  waiting: readonly Pledge[],
  left: number,
): Pledge[] {
  const taken: Pledge[] = [];
  let rest = left;
  for (const pledge of waiting) {
    if (pledge.quantity > rest) continue;
    rest -= pledge.quantity;
    taken.push(pledge);
  }
  return taken;
}

/** Fewer than promised, without blame; never fewer than what is made. */
export function reduced(pledge: Pick<PledgeFacts, "quantity" | "made">, quantity: number): Result<number> {
  if (quantity < Math.max(1, pledge.made) || quantity > pledge.quantity)
    return fail("below_made", { params: { least: Math.max(1, pledge.made), most: pledge.quantity } });
  return ok(quantity);
}

/** Milliseconds at which a promise lapses when nothing of it came. */
export function lapsesAt(promisedFor: number, graceDays: number): number {
  return promisedFor + graceDays * 86_400_000;
}
