import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import { type CampaignRow, findCampaign } from "#app/modules/campaigns/campaigns.server.ts";
import { insertEvent } from "#app/modules/flows/flows.server.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { claimFields } from "./claim.schema.ts";
import { type ClaimVerb, claimAfter, claimStageOf } from "./claim.ts";
import { fail } from "./failures.ts";
import type { Claiming, JudgedClaim } from "./judge-claim.server.ts";
import { holdProof } from "./proof.server.ts";
import { type ClaimRow, findClaim, insertClaim, insertClaimEntries, updateClaim } from "./repos/claim.repo.server.ts";

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
  if (claim.stage !== "draft" && mayCoordinate(viewer, campaign)) roles.push("coordinator");
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

export interface HeldPieces {
  lotId: string;
  lot: string;
  quantity: number;
}

/** Pieces that a claim holds, lot by lot: claimed, less given back. */
export function heldPieces({ entries }: Pick<ClaimRow, "entries">): HeldPieces[] {
  const held = new Map<string, HeldPieces>();
  for (const { lotId, lot, delta } of entries)
    held.set(lotId, { lotId, lot: lot.code, quantity: (held.get(lotId)?.quantity ?? 0) + delta });
  return [...held.values()].filter(({ quantity }) => quantity > 0);
}

export function describeClaim(row: ClaimRow, campaign: Pick<CampaignRow, "code">) {
  const { id, code, kind, stage, siret, employer, label, spentOn, proof, proofHash, amountCents } = row;
  const lots = stage === "draft" ? draftLotsOf(row) : heldPieces(row).map(({ lot, quantity }) => ({ lot, quantity }));
  return {
    ...{ id, code, kind, stage, siret, employer, label, spentOn, proof, proofHash, amountCents, lots },
    ...{ decisionNote: row.decisionNote, paidAt: row.paidAt?.toISOString() ?? null, paymentRef: row.paymentRef },
    campaign: campaign.code,
    agreement: row.agreementId,
    pieces: lots.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

const draftLots = claimFields.shape.lots;

export function draftLotsOf({ draftLots: stored }: Pick<ClaimRow, "draftLots">): Claiming["lots"] {
  return draftLots.parse(stored ?? []);
}

/** A draft as it was given, to be judged again. */
export function claimingOf(claim: ClaimRow): Claiming {
  const { agreementId: agreement, siret, employer, label, proof, amountCents, spaceId: space, spentOn } = claim;
  const kind = claim.kind === "invoice" ? "invoice" : "expense";
  return {
    ...{ agreement, kind, siret, employer, label, proof, space, lots: draftLotsOf(claim) },
    ...(kind === "expense" ? { amountCents } : {}),
    ...(spentOn ? { spentOn } : {}),
  };
}

/** What a claim says, as its row keeps it. */
export function cardOf(given: Claiming, judged: JudgedClaim) {
  const { agreement: agreementId, kind, siret, employer, label, proof, spentOn = "", lots } = given;
  const { amountCents, spaceId } = judged;
  return { agreementId, kind, siret, employer, label, proof, spentOn, amountCents, spaceId, draftLots: lots };
}

/** The row of a new claim with its proof; gives its id. */
export async function writeClaim(
  { viewer, now }: Pick<Context<Person>, "viewer" | "now">,
  campaignId: string,
  given: Claiming,
  judged: JudgedClaim,
  stage: "draft" | "submitted",
): Promise<Result<string>> {
  const id = await insertClaim({
    ...cardOf(stage === "draft" ? given : { ...given, lots: [] }, judged),
    ...{ campaignId, code: await freeCode("Claim", 6), claimantId: viewer.userId, stage, createdAt: now },
  });
  const proofHash = await holdProof(viewer, id, given.proofFile);
  if (!proofHash.ok) return proofHash;
  if (proofHash.value) await updateClaim(id, { proofHash: proofHash.value });
  return ok(id);
}

/** From now on these pieces are claimed. */
export async function holdPieces(
  claimId: string,
  { lots, rateCents }: JudgedClaim,
  { key, now }: { key: string; now: Date },
): Promise<void> {
  await insertClaimEntries(
    lots.map(({ lotId, quantity }, place) => ({
      ...{ claimId, lotId, delta: quantity, rateCents, recordedAt: now, key: `${key}#${place}` },
    })),
  );
}

/** What a claim held can be claimed again. */
export async function freePieces(claim: ClaimRow, why: "rejected" | "taken-back", now: Date): Promise<void> {
  const rateCents = claim.agreement.rateCents ?? 0;
  await insertClaimEntries(
    heldPieces(claim).map(({ lotId, quantity }) => ({
      ...{ claimId: claim.id, lotId, delta: -quantity, rateCents, recordedAt: now },
      key: `${why}:${claim.id}:${lotId}:${claim.version}`,
    })),
  );
}

/** A draft, for who makes it. */
export async function draftFor(viewer: Person, named: string): Promise<Result<OpenedClaim>> {
  const found = await claimFor(viewer, named);
  if (!found.ok) return found;
  const { claim, roles } = found.value;
  if (!roles.includes("claimant")) return fail("not_claimant");
  return claim.stage === "draft" ? found : fail("wrong_stage", { params: { stage: claim.stage } });
}
