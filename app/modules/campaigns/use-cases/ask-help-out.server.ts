import { z } from "zod";
import { actorOf, insertEvent } from "#app/modules/flows/flows.server.ts";
import { wholePin } from "#app/modules/geography/pin.ts";
import { RequestLimits } from "#app/modules/guests/request-limits.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { openSpace } from "#app/modules/spaces/spaces.server.ts";
import { env } from "#app/platform/env.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { named, pieces } from "../campaign.schema.ts";
import { fail } from "../failures.ts";
import { helpOutPolicy } from "../policy.ts";
import { findCampaign, findHelpOut, insertCampaign, insertItem } from "../repos/campaign.repo.server.ts";
import { findRequest } from "../repos/request.repo.server.ts";
import { askFields } from "../request.schema.ts";
import { mailConfirmation } from "../request-mails.server.ts";
import { writeRequest } from "../write-request.server.ts";

const fromOneAddress = new RequestLimits(20);

async function helpOutOf(space: { id: string; name: string }, actorId: string, now: Date) {
  const found = await findHelpOut(space.id);
  if (found) return found;
  const id = await insertCampaign({
    code: await freeCode("Campaign", 6),
    kind: "help_out",
    spaceId: space.id,
    title: space.name,
    policy: helpOutPolicy,
    stage: "open",
    createdById: actorId,
    createdAt: now,
  });
  const event = {
    campaignId: id,
    subjectKind: "campaign",
    subjectId: id,
    actorId,
    occurredAt: now,
    recordedAt: now,
  } as const;
  await insertEvent({ ...event, kind: "created", toStage: "open", details: { policy: { ...helpOutPolicy } } });
  return findCampaign(id);
}

export const askHelpOut = defineUseCase({
  name: "ask-help-out",
  module: "campaigns",
  summary: "Ask one space to make a few of something, without any campaign: “print me three of these to help out”.",
  method: "POST",
  path: "/spaces/{space}/production-requests",
  status: 202,
  access: "anyone",
  beforeConfirmation: true,
  input: askFields
    .omit({ lines: true, tier: true, urgency: true })
    .extend({
      space: named,
      /** What is to be made, in a few words. */
      what: line(120, 1),
      quantity: pieces.max(1000),
    })
    .superRefine(wholePin),
  output: z.object({ code: z.string(), email: z.string(), confirmed: z.boolean() }),
  async run(context, { space: spaceName, what, quantity, ...asked }) {
    const { viewer, now, address } = context;
    if (viewer.kind === "visitor" && env().RATE_LIMITS === "on" && address && !fromOneAddress.take(address, now))
      return fail("too_many_requests");
    const space = await openSpace(spaceName);
    if (!space.ok) return space;
    const campaign = await helpOutOf(space.value, actorOf(viewer), now);
    if (!campaign) return fail("not_found");
    const same = campaign.items.find(({ name }) => name.toLowerCase() === what.toLowerCase());
    const position = campaign.items.length;
    const item =
      same?.id ??
      (await insertItem({ campaignId: campaign.id, name: what, checklist: [], parts: [], position, createdAt: now }));
    const known = viewer.kind === "person" && viewer.emailVerified && viewer.email === asked.email;
    const lines = [{ item, quantity, minimum: 1, acceptsPart: true, surplus: 0 }];
    const written = await writeRequest(
      context,
      (await findCampaign(campaign.id)) ?? campaign,
      { ...asked, lines, tier: 2, urgency: [] },
      {
        stage: known ? "submitted" : "draft",
        userId: viewer.kind === "person" ? viewer.userId : null,
        spaceId: null,
      },
    );
    if (!written.ok) return written;
    const request = await findRequest(written.value);
    if (!request) return fail("request_not_found");
    await mailConfirmation(request, campaign, now);
    return ok({ code: request.code, email: asked.email, confirmed: known });
  },
});
