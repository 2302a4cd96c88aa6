import { insertEvent, keyOf } from "#app/modules/flows/flows.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimFields, claimOutput, named } from "../claim.schema.ts";
import { openClaim } from "../open-claim.server.ts";
import { describedClaim, holdPieces } from "../write-claim.server.ts";

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
    const opened = await openClaim(context, code, given, "submitted");
    if (!opened.ok) return opened;
    const { id, campaign, judged } = opened.value;
    await holdPieces(id, judged, { key: keyOf(viewer, context.idempotencyKey, `claim:${id}`), now });
    await insertEvent({
      ...{ campaignId: campaign.id, subjectKind: "claim", subjectId: id, kind: "submit", toStage: "submitted" },
      ...{ details: { amountCents: judged.amountCents, kind: given.kind }, actorId: viewer.userId },
      ...{ occurredAt: now, recordedAt: now },
    });
    return describedClaim(id, campaign);
  },
});
