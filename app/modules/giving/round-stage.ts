import { type Transition, target } from "#app/modules/flows/event.ts";

export const roundStages = ["planned", "under_way", "done", "cancelled"] as const;
export type RoundStage = (typeof roundStages)[number];
export type RoundVerb = "do_stop" | "finish" | "take_out" | "cancel";

const whoMoves = ["sender", "driver", "recipient", "coordinator"] as const;

/** A round leaves with its first stop and is over with its last. What has left cannot be called back; what is not loaded can stay behind. */
export const roundTransitions: readonly Transition<RoundStage, RoundVerb, (typeof whoMoves)[number]>[] = [
  { verb: "do_stop", from: ["planned", "under_way"], to: "under_way", by: whoMoves },
  { verb: "finish", from: ["planned", "under_way"], to: "done", by: whoMoves },
  { verb: "take_out", from: ["planned", "under_way"], to: "same", by: ["coordinator"] },
  { verb: "cancel", from: ["planned"], to: "cancelled", by: ["coordinator"] },
];

export function roundStageOf(text: string): RoundStage {
  return roundStages.find((one) => one === text) ?? "planned";
}

export function roundAfter(stage: string, verb: RoundVerb): RoundStage | undefined {
  return target(roundTransitions, verb, roundStageOf(stage));
}

/** What becomes of a round once one of its deliveries stays behind: nothing to do is nothing to drive. */
export function afterTakingOut(left: { stops: number; done: number }): RoundVerb {
  if (left.stops === 0) return "cancel";
  return left.done === left.stops ? "finish" : "take_out";
}

/** What the link of a driver still opens: the round, a word of thanks, that it is cancelled, or nothing. */
export type RoundLink = "open" | "finished" | "cancelled" | "expired";

/** Long enough for a delayed departure, short enough for a link that got lost. */
const linkMilliseconds = 48 * 3_600_000;

export function roundLink({ leavesAt, stage }: { leavesAt: Date; stage: string }, now: Date): RoundLink {
  if (stage === "done") return "finished";
  if (stage === "cancelled") return "cancelled";
  return now.getTime() >= leavesAt.getTime() + linkMilliseconds ? "expired" : "open";
}
