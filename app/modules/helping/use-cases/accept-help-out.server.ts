import { z } from "zod";
import { mailTaken, verifyProductionRequests } from "#app/modules/campaigns/campaigns.server.ts";
import { moveRun, planRun } from "#app/modules/making/making.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { helpOutFor } from "../access.server.ts";
import { fail } from "../failures.ts";

export const acceptHelpOut = defineUseCase({
  name: "accept-help-out",
  module: "helping",
  summary: "Say yes to a small request: it is verified, and its making is open; whoever asked is told.",
  method: "POST",
  path: "/production-requests/{request}/acceptance",
  access: "person",
  input: z.object({ request: z.string().trim().min(1).max(40) }),
  output: z.object({ request: z.string(), runs: z.array(z.string()) }),
  async run(context, { request: code }) {
    const found = await helpOutFor(context.viewer, code);
    if (!found.ok) return found;
    const { request, campaign } = found.value;
    if (request.stage === "draft") return fail("not_confirmed");
    if (request.stage !== "submitted" && request.stage !== "verified") return fail("over");
    const of = { campaign: campaign.id };
    const plain = { pilotPieces: 1, startsAt: null, neededAt: null };
    const verified = await verifyProductionRequests.run(context, { ...of, requests: [request.id] });
    if (!verified.ok) return verified;
    const runs: string[] = [];
    for (const { itemId, target } of verified.value.verified.length > 0 ? request.lines : []) {
      const planned = await planRun.run(context, { ...of, ...plain, item: itemId, target });
      if (!planned.ok) return planned;
      const opened = await moveRun.run(context, { run: planned.value.id, verb: "open", reason: "" });
      if (!opened.ok) return opened;
      runs.push(planned.value.code);
    }
    if (runs.length > 0) await mailTaken(request, campaign, context.now);
    return ok({ request: request.code, runs });
  },
});
