import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import { type CampaignRow, findCampaign } from "#app/modules/campaigns/campaigns.server.ts";
import { insertEvent } from "#app/modules/flows/flows.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import {
  type ClaimRow,
  countedCents,
  findAgreement,
  findClaim,
  listAgreementRows,
  updateClaim,
} from "./claim.repo.server.ts";
import { type ClaimVerb, claimAfter, claimStageOf } from "./claim.ts";
import { fail } from "./failures.ts";

export interface OpenedClaim {
  claim: ClaimRow;
  campaign: CampaignRow;
  roles: ("claimant" | "coordinator")[];
}

/** A claim is the business of who makes it and of whoever coordinates. */
export async function claimFor(viewer: Person, named: string): Promise<Result<OpenedClaim>> {
  const claim = await findClaim(named);
  const campaign = claim && (await findCampaign(claim.campaignId));
  if (!claim || !campaign) return fail("not_found");
  const roles: OpenedClaim["roles"] = [];
  if (claim.claimantId === viewer.userId || (claim.spaceId && hasRole(viewer, claim.spaceId, "steward")))
    roles.push("claimant");
  if (mayCoordinate(viewer, campaign)) roles.push("coordinator");
  return roles.length > 0 ? ok({ claim, campaign, roles }) : fail("not_found");
}

/** The choke point of a claim. */
export async function moveClaim(
  { viewer, now }: Pick<Context<Person>, "viewer" | "now">,
  claim: ClaimRow,
  verb: ClaimVerb,
  { also = {}, details = {} }: { also?: Parameters<typeof updateClaim>[1]; details?: Record<string, string | number> },
): Promise<Result<undefined>> {
  const stage = claimStageOf(claim.stage);
  const to = claimAfter(stage, verb);
  if (!to) return fail("wrong_stage", { params: { stage } });
  await updateClaim(claim.id, { ...also, stage: to });
  await insertEvent({
    ...{
      campaignId: claim.campaignId,
      subjectKind: "claim",
      subjectId: claim.id,
      kind: verb,
      fromStage: stage,
      toStage: to,
    },
    ...{ details, actorId: viewer.userId, occurredAt: now, recordedAt: now },
  });
  return ok(undefined);
}

export async function describedClaim(id: string, campaign: CampaignRow) {
  const row = await findClaim(id);
  return row ? ok(describeClaim(row, campaign)) : fail("not_found");
}

export function describeClaim(row: ClaimRow, campaign: Pick<CampaignRow, "code">) {
  const { id, code, kind, stage, siret, employer, label, proof, amountCents, paymentRef } = row;
  const counted = new Map<string, number>();
  for (const { lot, delta } of row.entries) counted.set(lot.code, (counted.get(lot.code) ?? 0) + delta);
  const lots = [...counted].filter(([, quantity]) => quantity > 0).map(([lot, quantity]) => ({ lot, quantity }));
  return {
    ...{ id, code, kind, stage, siret, employer, label, proof, amountCents, paymentRef, lots },
    campaign: campaign.code,
    agreement: row.agreementId,
    pieces: lots.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

export async function agreementOf(id: string, campaignId: string) {
  const found = await findAgreement(id);
  if (found?.campaignId !== campaignId) return fail("agreement_not_found");
  return ok({ ...found, countedCents: await countedCents(id), ended: found.endedAt !== null });
}

export async function describeAgreements(campaignId: string) {
  const rows = await listAgreementRows(campaignId);
  return Promise.all(
    rows.map(async ({ id, payer, capCents, rateCents, itemId, basis, note, endedAt }) => ({
      ...{ id, payer, capCents, rateCents, basis, note, item: itemId, ended: endedAt !== null },
      countedCents: await countedCents(id),
    })),
  );
}
