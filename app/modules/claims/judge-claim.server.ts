import type { z } from "zod";
import { localDateOf } from "#app/modules/availability/availability.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { spaceFor } from "#app/modules/spaces/spaces.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { agreementOf } from "./agreement.server.ts";
import type { claimFields } from "./claim.schema.ts";
import { amountOf, type ClaimedLot } from "./claim.ts";
import { fail } from "./failures.ts";
import { type Payable, payableLots } from "./repos/claim.repo.server.ts";

export type Claiming = z.output<typeof claimFields>;

export interface JudgedClaim {
  amountCents: number;
  rateCents: number;
  spaceId: string | null;
  lots: ClaimedLot[];
}

/** Made it, promised it, or keeps the space that did. */
export function isOwnLot(viewer: Person, lot: Pick<Payable, "makerId" | "pledgerId" | "spaceId">): boolean {
  return (
    lot.makerId === viewer.userId ||
    lot.pledgerId === viewer.userId ||
    (lot.spaceId !== null && hasRole(viewer, lot.spaceId, "keeper"))
  );
}

/** Pieces of a lot that an agreement pays for: accepted, and received too where it says so. */
export function payableOf(basis: string, { accepted, received }: Pick<Payable, "accepted" | "received">): number {
  return basis === "received" ? Math.min(received, accepted) : accepted;
}

async function lotsOf(
  viewer: Person,
  campaignId: string,
  agreement: { itemId: string | null; basis: string },
  claimed: Claiming["lots"],
): Promise<Result<ClaimedLot[]>> {
  const codes = claimed.map(({ lot }) => lot.toUpperCase());
  if (new Set(codes).size < codes.length) return fail("claimed_twice", { params: { left: 0 } });
  const payable = new Map((await payableLots(campaignId, codes)).map((lot) => [lot.code, lot]));
  return ok(
    claimed.map(({ lot: code, quantity }) => {
      const lot = payable.get(code.toUpperCase());
      const matches = lot && (agreement.itemId === null || lot.itemId === agreement.itemId);
      return {
        ...{ lotId: lot?.lotId ?? "", quantity, claimed: lot?.claimed ?? 0 },
        payable: lot ? payableOf(agreement.basis, lot) : 0,
        own: matches === true && isOwnLot(viewer, lot),
      };
    }),
  );
}

/** What a claim comes to, or why it cannot be made; the same judgement for a draft, a change and what is sent. */
export async function judgeClaim(
  { viewer, now }: { viewer: Person; now: Date },
  campaign: CampaignRow,
  { agreement: agreementId, space: spaceName, lots: claimed, amountCents = 0, spentOn, ...card }: Claiming,
  /** Of a draft that has its file already. */
  proofHash = "",
): Promise<Result<JudgedClaim>> {
  const agreement = await agreementOf(agreementId, campaign.id);
  if (!agreement.ok) return agreement;
  const space = spaceName === null ? undefined : await spaceFor(viewer, spaceName, "lend");
  if (space && !space.ok) return space;
  if (spentOn && spentOn > localDateOf(now.getTime(), campaign.space.zone))
    return fail("in_the_future", { fields: { spentOn: [{ key: "failures.claims.in_the_future" }] } });
  const lots = await lotsOf(viewer, campaign.id, agreement.value, claimed);
  if (!lots.ok) return lots;
  const proof = card.proof || (card.proofFile ?? "") || proofHash;
  const amount = amountOf({ ...card, proof, amountCents, lots: lots.value }, agreement.value);
  if (!amount.ok) return amount;
  const { rateCents } = agreement.value;
  return ok({
    amountCents: amount.value,
    rateCents: rateCents ?? 0,
    spaceId: space?.value.id ?? null,
    lots: lots.value,
  });
}
