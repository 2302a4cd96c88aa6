import {
  type CampaignRow,
  campaignFor,
  findRequest,
  type RequestRow,
} from "#app/modules/campaigns/campaigns.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";

export interface OpenedHelpOut {
  request: RequestRow;
  campaign: CampaignRow;
}

/** A small request, for the keepers of the space that was asked; for anybody else it does not exist. */
export async function helpOutFor(viewer: Viewer, named: string): Promise<Result<OpenedHelpOut>> {
  const request = await findRequest(named);
  const campaign = request && (await campaignFor(viewer, request.campaignId));
  if (!request || !campaign?.ok || campaign.value.kind !== "help_out") return fail("not_found");
  return ok({ request, campaign: campaign.value });
}
