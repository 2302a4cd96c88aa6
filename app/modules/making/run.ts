import { type Transition, target } from "#app/modules/flows/event.ts";

export const runStages = ["planned", "design_check", "pilot", "open", "paused", "closing", "closed"] as const;
export type RunStage = (typeof runStages)[number];
export const runVerbs = [
  "check_design",
  "start_pilot",
  "open",
  "pause",
  "resume",
  "close",
  "finish",
  "reactivate",
] as const;
export type RunVerb = (typeof runVerbs)[number];

export interface RunFacts {
  validationRequired: boolean;
  pilotRequired: boolean;
  /** The revision stands validated for somebody, now. */
  valid: boolean;
  /** Pieces of pilot lots that were accepted. */
  pilotAccepted: number;
  /** How many of them it takes. */
  pilotPieces: number;
}

const needsValidation = ({ validationRequired, valid }: RunFacts) =>
  validationRequired && !valid ? "no_validation" : undefined;
const needsPilot = (run: RunFacts) =>
  needsValidation(run) ?? (run.pilotRequired && run.pilotAccepted < run.pilotPieces ? "pilot_first" : undefined);

export const runTransitions: readonly Transition<RunStage, RunVerb, "coordinator" | "withdrawal", RunFacts>[] = [
  { verb: "check_design", from: ["planned"], to: "design_check", by: ["coordinator"] },
  { verb: "start_pilot", from: ["planned", "design_check"], to: "pilot", by: ["coordinator"], guard: needsValidation },
  { verb: "open", from: ["planned", "design_check", "pilot"], to: "open", by: ["coordinator"], guard: needsPilot },
  { verb: "pause", from: ["pilot", "open"], to: "paused", by: ["coordinator", "withdrawal"] },
  { verb: "resume", from: ["paused"], to: "open", by: ["coordinator"], guard: needsPilot },
  { verb: "close", from: ["open", "paused", "pilot"], to: "closing", by: ["coordinator"] },
  { verb: "finish", from: ["closing"], to: "closed", by: ["coordinator"] },
  { verb: "reactivate", from: ["closing", "closed"], to: "open", by: ["coordinator"], guard: needsPilot },
];

export function runStageOf(text: string): RunStage {
  return runStages.find((one) => one === text) ?? "planned";
}

/** Where the verb leads, or why not. */
export function runAfter(stage: RunStage, verb: RunVerb, run: RunFacts): { to: RunStage } | { refused: string } {
  const to = target(runTransitions, verb, stage);
  if (!to) return { refused: "wrong_stage" };
  const refused = runTransitions.find((one) => one.verb === verb && one.from.includes(stage))?.guard?.(run);
  return refused ? { refused } : { to };
}

/** Lots are declared while it is made, and afterwards too: what was printed is printed. */
export function takesLots(stage: RunStage): boolean {
  return stage === "pilot" || stage === "open" || stage === "paused" || stage === "closing";
}
