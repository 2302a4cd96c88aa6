import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { insertEvent } from "#app/modules/flows/flows.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimFields, claimOutput, named } from "../claim.schema.ts";
import { judgeClaim } from "../judge-claim.server.ts";
import { describedClaim, writeClaim } from "../write-claim.server.ts";

export const draftClaim = defineUseCase({
  name: "draft-claim",
  module: "claims",
  summary:
    "Prepare a claim and learn what it comes to. A draft is its author’s alone, holds no piece and counts towards no cap until it is sent.",
  method: "POST",
  path: "/campaigns/{campaign}/claims/drafts",
  status: 201,
  access: "person",
  input: claimFields.extend({ campaign: named }),
  output: claimOutput,
  async run(context, { campaign: code, ...given }) {
    const { viewer, now } = context;
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const judged = await judgeClaim(context, campaign.value, given);
    if (!judged.ok) return judged;
    const { id: campaignId } = campaign.value;
    const written = await writeClaim(context, campaignId, given, judged.value, "draft");
    if (!written.ok) return written;
    await insertEvent({
      ...{ campaignId, subjectKind: "claim", subjectId: written.value, kind: "draft", toStage: "draft" },
      ...{ details: {}, actorId: viewer.userId, occurredAt: now, recordedAt: now },
    });
    return describedClaim(written.value, campaign.value);
  },
});
