import { z } from "zod";
import { wholePin } from "#app/modules/geography/pin.ts";
import { RequestLimits } from "#app/modules/guests/request-limits.ts";
import { spaceFor } from "#app/modules/spaces/spaces.server.ts";
import { env } from "#app/platform/env.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignNamed } from "../access.server.ts";
import { named } from "../campaign.schema.ts";
import { stageOf, takesRequests } from "../campaign.ts";
import { fail } from "../failures.ts";
import { findRequest } from "../repos/request.repo.server.ts";
import { askFields } from "../request.schema.ts";
import { mailConfirmation } from "../request-mails.server.ts";
import { writeRequest } from "../write-request.server.ts";

const fromOneAddress = new RequestLimits(60);

export const askProduction = defineUseCase({
  name: "ask-production",
  module: "campaigns",
  summary:
    "Ask a campaign for what it makes, without an account: the request is kept at once and stands once the link that is mailed is used.",
  method: "POST",
  path: "/campaigns/{campaign}/requests",
  status: 202,
  access: "anyone",
  beforeConfirmation: true,
  input: askFields.extend({ campaign: named, space: named.nullable().default(null) }).superRefine(wholePin),
  output: z.object({ code: z.string(), email: z.string(), confirmed: z.boolean() }),
  async run(context, { campaign: code, space: spaceName, ...asked }) {
    const { viewer, now, address } = context;
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    if (!takesRequests(stageOf(campaign.value.stage)))
      return fail("closed_to_requests", { details: { redirectUrl: campaign.value.redirectUrl } });
    if (viewer.kind === "visitor" && env().RATE_LIMITS === "on" && address && !fromOneAddress.take(address, now))
      return fail("too_many_requests");
    const space = spaceName === null ? undefined : await spaceFor(viewer, spaceName, "lend");
    if (space && !space.ok) return space;
    // Whoever is signed in has already shown that the address is theirs.
    const known = viewer.kind === "person" && viewer.emailVerified && viewer.email === asked.email;
    const by = {
      stage: known ? ("submitted" as const) : ("draft" as const),
      userId: viewer.kind === "person" ? viewer.userId : null,
      spaceId: space?.value.id ?? null,
    };
    const written = await writeRequest(context, campaign.value, asked, by);
    if (!written.ok) return written;
    const request = await findRequest(written.value);
    if (!request) return fail("request_not_found");
    await mailConfirmation(request, campaign.value, now);
    return ok({ code: request.code, email: asked.email, confirmed: known });
  },
});
