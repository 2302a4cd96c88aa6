import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { agreementOf } from "../agreement.server.ts";
import { named } from "../claim.schema.ts";
import { payableOf } from "../judge-claim.server.ts";
import { ownLotCodes, payableLots } from "../repos/claim.repo.server.ts";

const claimable = z.object({
  lot: z.string(),
  item: z.string(),
  madeAt: z.string(),
  payable: z.int(),
  claimed: z.int(),
  left: z.int(),
});

export const listClaimableLots = defineUseCase({
  name: "list-claimable-lots",
  module: "claims",
  summary:
    "The lots that one made, or whose space one keeps, with the pieces that an agreement pays for and nobody has claimed.",
  method: "GET",
  path: "/campaigns/{campaign}/agreements/{agreement}/lots",
  access: "person",
  input: z.object({ campaign: named, agreement: named }),
  output: z.object({ items: z.array(claimable), next: z.null() }),
  async run({ viewer }, { campaign: code, agreement: agreementId }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const { id, items } = campaign.value;
    const agreement = await agreementOf(agreementId, id);
    if (!agreement.ok) return agreement;
    const { itemId, basis } = agreement.value;
    const kept = viewer.memberships.filter(({ spaceId }) => hasRole(viewer, spaceId, "keeper"));
    const own = await ownLotCodes(id, { userId: viewer.userId, spaceIds: kept.map(({ spaceId }) => spaceId), itemId });
    const named = new Map(items.map((item) => [item.id, item.name]));
    const lots = (await payableLots(id, own)).map((lot) => {
      const payable = payableOf(basis, lot);
      return {
        ...{ lot: lot.code, item: named.get(lot.itemId) ?? "", madeAt: lot.madeAt.toISOString() },
        ...{ payable, claimed: lot.claimed, left: Math.max(0, payable - lot.claimed) },
      };
    });
    return ok({ items: lots.filter(({ left }) => left > 0), next: null });
  },
});
