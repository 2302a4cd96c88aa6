import type { Context } from "#app/platform/use-case.server.ts";
import { type RunRow, updateRun } from "./repos/run.repo.server.ts";
import { runAfter, runStageOf } from "./run.ts";
import { noteDecision } from "./write-lot.server.ts";

/** Stops what is being made of these runs; those that are not being made stay as they are. The codes of those that it stopped. */
export async function pauseRuns(
  who: Pick<Context, "viewer" | "now">,
  runs: readonly RunRow[],
  why: "withdrawn_validation" | "recall",
): Promise<string[]> {
  const paused: string[] = [];
  for (const { id, code, campaignId, stage: text } of runs) {
    const stage = runStageOf(text);
    const facts = { validationRequired: false, pilotRequired: false, valid: true, pilotAccepted: 0, pilotPieces: 1 };
    const to = runAfter(stage, "pause", facts);
    if ("refused" in to) continue;
    await updateRun(id, { stage: to.to, pausedBy: why });
    await noteDecision(who, {
      ...{ campaignId, subjectKind: "run", subjectId: id, kind: "pause", fromStage: stage, toStage: to.to },
      details: { reason: why },
    });
    paused.push(code);
  }
  return paused;
}
