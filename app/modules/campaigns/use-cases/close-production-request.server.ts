import { z } from "zod";
import { line as lineOfText } from "#app/modules/listings/listing.schema.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { requestFor } from "../access.server.ts";
import { named } from "../campaign.schema.ts";
import { describeRequest, noFacts } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { findRequest, lineFacts, updateLine } from "../repos/request.repo.server.ts";
import { requestKeyField, requestOutput } from "../request.schema.ts";
import { cancelled, requestStageOf } from "../request.ts";
import { mailClosed } from "../request-mails.server.ts";
import { giveBack, moveRequest } from "../write-request.server.ts";

export const closeProductionRequest = defineUseCase({
  name: "close-production-request",
  module: "campaigns",
  summary:
    "Cancel a request, or close it with fewer than it asked: what was promised to it is free again at once, what is on its way still arrives.",
  method: "POST",
  path: "/production-requests/{request}/close",
  access: "anyone",
  beforeConfirmation: true,
  input: z.object({
    request: named,
    key: requestKeyField,
    as: z.enum(["cancel", "close_short"]).default("cancel"),
    reason: lineOfText(500).default(""),
    /** The other request that says the same. */
    twin: named.nullable().default(null),
  }),
  output: requestOutput,
  async run(context, { request: code, key, as: verb, reason, twin }) {
    const found = await requestFor(context.viewer, code, key);
    if (!found.ok) return found;
    const { request, campaign, by } = found.value;
    const other = twin === null ? undefined : await findRequest(twin);
    if (twin !== null && other?.campaignId !== campaign.id) return fail("request_not_found");
    const facts = await lineFacts(request.lines.map(({ id }) => id));
    const targets: Record<string, number> = {};
    for (const line of request.lines) {
      const { target, release } = cancelled(facts.get(line.id) ?? noFacts);
      await giveBack(context, line, release, { code: "cancelled", params: { before: line.target } });
      await updateLine(line.id, { target });
      targets[line.id] = target;
    }
    const also = other ? { duplicateOfId: other.id } : {};
    const moved = await moveRequest(context, { request, verb, by, details: { reason, ...targets }, also });
    if (!moved.ok) return moved;
    if (by === "coordinator" && requestStageOf(request.stage) !== "draft")
      await mailClosed(request, campaign, context.now, reason);
    const after = await findRequest(request.id);
    return after ? ok(await describeRequest(after, campaign)) : fail("request_not_found");
  },
});
