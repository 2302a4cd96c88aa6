import { randomBytes } from "node:crypto";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { insertEvent, keyOf } from "#app/modules/flows/flows.server.ts";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { spaceFor } from "#app/modules/spaces/spaces.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { insertClaim, insertClaimEntries, payableLots } from "../claim.repo.server.ts";
import { claimFields, claimOutput, named } from "../claim.schema.ts";
import { amountOf } from "../claim.ts";
import { fail } from "../failures.ts";
import { agreementOf, describedClaim } from "../write-claim.server.ts";

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
  async run(
    context,
    { campaign: code, agreement: agreementId, space: spaceName, lots: claimed, amountCents, ...card },
  ) {
    const { viewer, now } = context;
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const agreement = await agreementOf(agreementId, campaign.value.id);
    if (!agreement.ok) return agreement;
    const space = spaceName === null ? undefined : await spaceFor(viewer, spaceName, "lend");
    if (space && !space.ok) return space;
    const codes = claimed.map(({ lot }) => lot.toUpperCase());
    if (new Set(codes).size < codes.length) return fail("claimed_twice", { params: { left: 0 } });
    const payable = new Map((await payableLots(campaign.value.id, codes)).map((lot) => [lot.code, lot]));
    const { basis, itemId, rateCents } = agreement.value;
    const lots = claimed.map(({ lot: lotCode, quantity }) => {
      const lot = payable.get(lotCode.toUpperCase());
      const own =
        lot &&
        (lot.makerId === viewer.userId ||
          lot.pledgerId === viewer.userId ||
          (lot.spaceId !== null && hasRole(viewer, lot.spaceId, "keeper")));
      const matches = lot !== undefined && (itemId === null || lot.itemId === itemId);
      const most = basis === "received" ? Math.min(lot?.received ?? 0, lot?.accepted ?? 0) : (lot?.accepted ?? 0);
      return {
        lotId: lot?.lotId ?? "",
        quantity,
        payable: most,
        claimed: lot?.claimed ?? 0,
        own: Boolean(own) && matches,
      };
    });
    const amount = amountOf({ ...card, amountCents: amountCents ?? 0, lots }, agreement.value);
    if (!amount.ok) return amount;
    const { id: campaignId } = campaign.value;
    const id = await insertClaim({
      ...{ ...card, campaignId, agreementId, code: shortCode(randomBytes(6)), claimantId: viewer.userId },
      ...{ spaceId: space?.value.id ?? null, amountCents: amount.value, stage: "submitted", createdAt: now },
    });
    const key = keyOf(viewer, context.idempotencyKey, `claim:${id}`);
    await insertClaimEntries(
      lots.map(({ lotId, quantity }, place) => ({
        ...{ claimId: id, lotId, delta: quantity, rateCents: rateCents ?? 0, recordedAt: now, key: `${key}#${place}` },
      })),
    );
    await insertEvent({
      ...{
        campaignId,
        subjectKind: "claim",
        subjectId: id,
        kind: "submit",
        toStage: "submitted",
        actorId: viewer.userId,
      },
      ...{ details: { amountCents: amount.value, kind: card.kind }, occurredAt: now, recordedAt: now },
    });
    return describedClaim(id, campaign.value);
  },
});
