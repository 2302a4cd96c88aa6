import { type Transition, target } from "#app/modules/flows/event.ts";

export const stages = ["prepared", "open", "paused", "covered", "closing", "closed", "hibernating"] as const;
export type CampaignStage = (typeof stages)[number];

export const campaignVerbs = [
  "open",
  "pause",
  "resume",
  "signal_covered",
  "close",
  "finish",
  "hibernate",
  "reactivate",
] as const;
export type CampaignVerb = (typeof campaignVerbs)[number];

/**
 * covered: demand is met, makers stop; closing: no new request, no new pledge, what is promised is still made; closed: nothing more;
 * hibernating: closed, and ready to be opened again with its makers and its designs.
 */
export const transitions: readonly Transition<CampaignStage, CampaignVerb, "coordinator" | "time">[] = [
  { verb: "open", from: ["prepared"], to: "open", by: ["coordinator", "time"] },
  { verb: "pause", from: ["open", "covered"], to: "paused", by: ["coordinator"] },
  { verb: "resume", from: ["paused", "covered"], to: "open", by: ["coordinator"] },
  { verb: "signal_covered", from: ["open"], to: "covered", by: ["coordinator"] },
  { verb: "close", from: ["open", "paused", "covered"], to: "closing", by: ["coordinator", "time"] },
  { verb: "finish", from: ["closing"], to: "closed", by: ["coordinator"] },
  { verb: "hibernate", from: ["closed"], to: "hibernating", by: ["coordinator"] },
  { verb: "reactivate", from: ["closing", "closed", "hibernating"], to: "open", by: ["coordinator"] },
];

export function stageOf(text: string): CampaignStage {
  return stages.find((one) => one === text) ?? "prepared";
}

export function afterVerb(stage: CampaignStage, verb: CampaignVerb): CampaignStage | undefined {
  return target(transitions, verb, stage);
}

/** Whether somebody may still ask: covered campaigns queue what comes, in case it is not so. */
export function takesRequests(stage: CampaignStage): boolean {
  return stage === "open" || stage === "paused" || stage === "covered";
}

export function takesPledges(stage: CampaignStage): boolean {
  return stage === "open";
}

/** What was promised is still made, inspected, given and received while a campaign closes. */
export function moves(stage: CampaignStage): boolean {
  return stage === "open" || stage === "covered" || stage === "closing" || stage === "paused";
}
