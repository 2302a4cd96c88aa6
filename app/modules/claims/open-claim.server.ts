import { type CampaignRow, campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { type Claiming, type JudgedClaim, judgeClaim } from "./judge-claim.server.ts";
import { writeClaim } from "./write-claim.server.ts";

interface Opened {
  id: string;
  campaign: CampaignRow;
  judged: JudgedClaim;
}

/** A claim as it was given, judged and written at a stage; what the stage brings with it is for the verb. */
export async function openClaim(
  context: Context<Person>,
  code: string,
  given: Claiming,
  stage: "draft" | "submitted",
): Promise<Result<Opened>> {
  const campaign = await campaignNamed(context.viewer, code);
  if (!campaign.ok) return campaign;
  const judged = await judgeClaim(context, campaign.value, given);
  if (!judged.ok) return judged;
  const written = await writeClaim(context, campaign.value.id, given, judged.value, stage);
  return written.ok ? ok({ id: written.value, campaign: campaign.value, judged: judged.value }) : written;
}
