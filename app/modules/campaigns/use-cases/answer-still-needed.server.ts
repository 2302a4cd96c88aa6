import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { requestFor } from "../access.server.ts";
import { named } from "../campaign.schema.ts";
import { describeRequest } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { findRequest } from "../repos/request.repo.server.ts";
import { requestKeyField, requestOutput } from "../request.schema.ts";
import { moveRequest } from "../write-request.server.ts";

export const answerStillNeeded = defineUseCase({
  name: "answer-still-needed",
  module: "campaigns",
  summary:
    "Say that a request is still needed: it stands for as long again; one that had expired waits to be verified.",
  method: "POST",
  path: "/production-requests/{request}/still-needed",
  access: "anyone",
  beforeConfirmation: true,
  input: z.object({ request: named, key: requestKeyField }),
  output: requestOutput,
  async run(context, { request: code, key }) {
    const found = await requestFor(context.viewer, code, key);
    if (!found.ok) return found;
    const { request, campaign, by } = found.value;
    const expiresAt = new Date(context.now.getTime() + campaign.policy.expiryDays * 86_400_000);
    const moved = await moveRequest(context, {
      request,
      verb: "still_needed",
      by,
      also: { expiresAt, askedAgainAt: null },
    });
    if (!moved.ok) return moved;
    const after = await findRequest(request.id);
    return after ? ok(await describeRequest(after, campaign)) : fail("request_not_found");
  },
});
