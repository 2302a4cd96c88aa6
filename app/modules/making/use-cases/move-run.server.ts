import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { runFor } from "../access.server.ts";
import { describeRun } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { named, note, pieces, runOutput } from "../making.schema.ts";
import { findRun, updateRun } from "../repos/run.repo.server.ts";
import { runAfter, runStageOf, runVerbs } from "../run.ts";
import { runFacts } from "../run-facts.server.ts";
import { noteDecision } from "../write-lot.server.ts";
import { admitWaiting } from "../write-pledge.server.ts";

const refusals = ["wrong_stage", "no_validation", "pilot_first"] as const;

export const moveRun = defineUseCase({
  name: "move-run",
  module: "making",
  summary:
    "Check the design of a run, start its pilot, open, pause, resume or close it, open it again; or give it another target.",
  method: "POST",
  path: "/runs/{run}/stage",
  access: "person",
  input: z.object({
    run: named,
    verb: z.enum(runVerbs).optional(),
    target: pieces.optional(),
    reason: note.default(""),
  }),
  output: runOutput,
  async run(context, { run: code, verb, target, reason }) {
    const found = await runFor(context.viewer, code);
    if (!found.ok) return found;
    const { run, campaign } = found.value;
    const stage = runStageOf(run.stage);
    const moved = verb ? runAfter(stage, verb, await runFacts(run, campaign, context.now)) : { to: stage };
    if ("refused" in moved)
      return fail(refusals.find((one) => one === moved.refused) ?? "wrong_stage", { params: { stage } });
    const pausedBy = verb === "pause" ? "decided" : moved.to === "paused" ? run.pausedBy : "";
    await updateRun(run.id, { stage: moved.to, pausedBy, ...(target === undefined ? {} : { target }) });
    await noteDecision(context, {
      ...{ campaignId: campaign.id, subjectKind: "run", subjectId: run.id, kind: verb ?? "retargeted" },
      ...{ fromStage: stage, toStage: moved.to, details: { reason, ...(target === undefined ? {} : { target }) } },
    });
    await admitWaiting(context, { id: run.id, target: target ?? run.target }, campaign);
    const after = await findRun(run.id);
    return after ? ok(await describeRun(after, campaign)) : fail("not_found");
  },
});
