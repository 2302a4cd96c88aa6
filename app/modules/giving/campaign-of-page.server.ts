import { data } from "react-router";
import { type CampaignRow, campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";

/** The campaign of a page of giving, for whoever coordinates it. */
export async function campaignOfPage(visit: Visit, request: Request, code: string): Promise<CampaignRow> {
  const campaign = await campaignFor(personOf(visit, request), code);
  if (!campaign.ok) throw data(visit.requestId, { status: campaign.failure.status });
  return campaign.value;
}
