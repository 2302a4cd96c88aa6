import { insertEvent } from "#app/modules/flows/flows.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimFields, claimOutput, named } from "../claim.schema.ts";
import { openClaim } from "../open-claim.server.ts";
import { describedClaim } from "../write-claim.server.ts";

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
    const opened = await openClaim(context, code, given, "draft");
    if (!opened.ok) return opened;
    const { id, campaign } = opened.value;
    await insertEvent({
      ...{ campaignId: campaign.id, subjectKind: "claim", subjectId: id, kind: "draft", toStage: "draft" },
      ...{ details: {}, actorId: viewer.userId, occurredAt: now, recordedAt: now },
    });
    return describedClaim(id, campaign);
  },
});
