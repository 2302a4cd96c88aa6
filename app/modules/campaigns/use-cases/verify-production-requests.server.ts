import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignFor } from "../access.server.ts";
import { named } from "../campaign.schema.ts";
import { fail } from "../failures.ts";
import { findRequest } from "../repos/request.repo.server.ts";
import { mailVerified } from "../request-mails.server.ts";
import { moveRequest } from "../write-request.server.ts";

export const verifyProductionRequests = defineUseCase({
  name: "verify-production-requests",
  module: "campaigns",
  summary:
    "Say that these requests are real, many at once; what was verified, changed or cancelled meanwhile is left as it is and named.",
  method: "POST",
  path: "/campaigns/{campaign}/verified-requests",
  access: "person",
  input: z.object({ campaign: named, requests: z.array(named).min(1).max(500) }),
  output: z.object({ verified: z.array(z.string()), left: z.array(z.string()) }),
  async run(context, { campaign: code, requests }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const { id, policy } = campaign.value;
    const expiresAt = new Date(context.now.getTime() + policy.expiryDays * 86_400_000);
    const verified: string[] = [];
    const left: string[] = [];
    for (const each of new Set(requests)) {
      const request = await findRequest(each);
      if (!request || request.campaignId !== id) return fail("request_not_found");
      const also = { verifiedAt: context.now, expiresAt, askedAgainAt: null };
      const moved = await moveRequest(context, { request, verb: "verify", by: "coordinator", also });
      (moved.ok ? verified : left).push(request.code);
      // The space that helps out says more: that it makes them.
      if (moved.ok && campaign.value.kind === "campaign") await mailVerified(request, campaign.value, context.now);
    }
    return ok({ verified, left });
  },
});
