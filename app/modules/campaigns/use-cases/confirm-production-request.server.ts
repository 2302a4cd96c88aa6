import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { requestFor } from "../access.server.ts";
import { named } from "../campaign.schema.ts";
import { describeRequest } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { findRequest } from "../repos/request.repo.server.ts";
import { requestKeyField, requestOutput } from "../request.schema.ts";
import { requestStageOf } from "../request.ts";
import { moveRequest } from "../write-request.server.ts";

export const confirmProductionRequest = defineUseCase({
  name: "confirm-production-request",
  module: "campaigns",
  summary:
    "Confirm a request by the link of its mail: it stands in the queue from now on. Confirming twice changes nothing.",
  method: "POST",
  path: "/production-requests/{request}/confirm",
  access: "anyone",
  beforeConfirmation: true,
  input: z.object({ request: named, key: requestKeyField }),
  output: requestOutput,
  async run(context, { request: code, key }) {
    const found = await requestFor(context.viewer, code, key);
    if (!found.ok) return found;
    const { request, campaign, by } = found.value;
    if (requestStageOf(request.stage) === "draft") {
      const expiresAt = new Date(context.now.getTime() + campaign.policy.expiryDays * 86_400_000);
      const moved = await moveRequest(context, {
        request,
        verb: "confirm",
        by,
        also: { submittedAt: context.now, expiresAt },
      });
      if (!moved.ok) return moved;
    }
    const after = await findRequest(request.id);
    return after ? ok(await describeRequest(after, campaign)) : fail("request_not_found");
  },
});
