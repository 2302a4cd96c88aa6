import { ok, type Result } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { mayCoordinate, mayInspect, maySpeakForRequester } from "./campaign.policy.ts";
import { fail } from "./failures.ts";
import { type CampaignRow, findCampaign } from "./repos/campaign.repo.server.ts";
import { findRequest, type RequestRow } from "./repos/request.repo.server.ts";
import { isRequestKey } from "./request-key.server.ts";

/** What is being prepared, and what a space was asked to help out with, exist for whoever keeps it or looks at its bags only. */
export async function campaignNamed(viewer: Viewer, named: string): Promise<Result<CampaignRow>> {
  const campaign = await findCampaign(named);
  const isPublic = campaign?.kind === "campaign" && campaign.stage !== "prepared";
  if (!campaign || !(isPublic || mayInspect(viewer, campaign))) return fail("not_found");
  return ok(campaign);
}

export async function campaignFor(viewer: Viewer, named: string): Promise<Result<CampaignRow>> {
  const campaign = await campaignNamed(viewer, named);
  if (!campaign.ok) return campaign;
  return mayCoordinate(viewer, campaign.value) ? campaign : fail("not_coordinator");
}

export interface OpenedRequest {
  request: RequestRow;
  campaign: CampaignRow;
  by: "requester" | "coordinator";
}

/**
 * A request, for whoever coordinates the campaign, asked it, or holds its key. Somebody who is both speaks as who asked when the
 * key is given. For anybody else it does not exist.
 */
export async function requestFor(viewer: Viewer, named: string, key?: string): Promise<Result<OpenedRequest>> {
  const request = await findRequest(named);
  const campaign = request && (await findCampaign(request.campaignId));
  if (!request || !campaign) return fail("request_not_found");
  if (key !== undefined)
    return isRequestKey(request, key) ? ok({ request, campaign, by: "requester" }) : fail("request_not_found");
  if (mayCoordinate(viewer, campaign)) return ok({ request, campaign, by: "coordinator" });
  return maySpeakForRequester(viewer, request) ? ok({ request, campaign, by: "requester" }) : fail("request_not_found");
}
