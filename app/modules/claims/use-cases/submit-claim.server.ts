import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { insertEvent, keyOf } from "#app/modules/flows/flows.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimFields, claimOutput, named } from "../claim.schema.ts";
import { judgeClaim } from "../judge-claim.server.ts";
import { describedClaim, holdPieces, writeClaim } from "../write-claim.server.ts";

export const submitClaim = defineUseCase({
  name: "submit-claim",
  module: "claims",
  summary:
    "Claim what was spent, with its proof, or invoice pieces that one made, with a SIRET or the employer named. Each piece is claimed at most once, and no agreement beyond its cap.",
  method: "POST",
  path: "/campaigns/{campaign}/claims",
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
    const written = await writeClaim(context, campaignId, given, judged.value, "submitted");
    if (!written.ok) return written;
    const id = written.value;
    await holdPieces(id, judged.value, { key: keyOf(viewer, context.idempotencyKey, `claim:${id}`), now });
    await insertEvent({
      ...{ campaignId, subjectKind: "claim", subjectId: id, kind: "submit", toStage: "submitted" },
      ...{ details: { amountCents: judged.value.amountCents, kind: given.kind }, actorId: viewer.userId },
      ...{ occurredAt: now, recordedAt: now },
    });
    return describedClaim(id, campaign.value);
  },
});
