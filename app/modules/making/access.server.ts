import { mayCoordinate, mayInspect } from "#app/modules/campaigns/campaign.policy.ts";
import { type CampaignRow, findCampaign } from "#app/modules/campaigns/campaigns.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { hasRole, type Viewer } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { findLot, type LotRow } from "./repos/lot.repo.server.ts";
import { findPledge, findRun, type PledgeRow, type RunRow } from "./repos/run.repo.server.ts";

export async function runNamed(named: string): Promise<Result<{ run: RunRow; campaign: CampaignRow }>> {
  const run = await findRun(named);
  const campaign = run && (await findCampaign(run.campaignId));
  return run && campaign ? ok({ run, campaign }) : fail("not_found");
}

export async function runFor(viewer: Viewer, named: string): Promise<Result<{ run: RunRow; campaign: CampaignRow }>> {
  const found = await runNamed(named);
  if (!found.ok) return found;
  return mayCoordinate(viewer, found.value.campaign) ? found : fail("not_yours");
}

export interface OpenedPledge {
  pledge: PledgeRow;
  campaign: CampaignRow;
  by: "maker" | "coordinator";
}

/** The maker's own, or that of a space whose keeper one is; coordinators see all. For others it does not exist. */
export async function pledgeFor(viewer: Viewer, named: string): Promise<Result<OpenedPledge>> {
  const pledge = await findPledge(named);
  const campaign = pledge && (await findCampaign(pledge.campaignId));
  if (!pledge || !campaign) return fail("pledge_not_found");
  if (viewer.kind === "person" && pledge.userId === viewer.userId) return ok({ pledge, campaign, by: "maker" });
  if (pledge.spaceId && hasRole(viewer, pledge.spaceId, "keeper")) return ok({ pledge, campaign, by: "maker" });
  return mayCoordinate(viewer, campaign) ? ok({ pledge, campaign, by: "coordinator" }) : fail("pledge_not_found");
}

export interface OpenedLot {
  lot: LotRow;
  campaign: CampaignRow;
}

/** Who made it, the members of where it lies, inspectors and coordinators. */
export async function lotFor(
  viewer: Viewer,
  named: string,
  verb: "see" | "hold" | "inspect",
): Promise<Result<OpenedLot>> {
  const lot = await findLot(named);
  const campaign = lot && (await findCampaign(lot.campaignId));
  if (!lot || !campaign || viewer.kind !== "person") return fail("lot_not_found");
  const holds =
    hasRole(viewer, lot.spaceId, "member") || lot.makerId === viewer.userId || lot.pledge?.userId === viewer.userId;
  const inspects = mayInspect(viewer, campaign);
  if (!holds && !inspects) return fail("lot_not_found");
  if (verb === "inspect" && !inspects) return fail("not_inspector");
  if (verb === "hold" && !holds && !mayCoordinate(viewer, campaign)) return fail("not_yours");
  return ok({ lot, campaign });
}
