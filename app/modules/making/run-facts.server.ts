import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { acceptedOfRun, type RunRow } from "./repos/run.repo.server.ts";
import type { RunFacts } from "./run.ts";
import { validationFacts } from "./validations.server.ts";
import { validForSomebody } from "./validity.ts";

/** What decides how far a run may go, now. */
export async function runFacts(run: RunRow, campaign: CampaignRow, now: Date): Promise<RunFacts> {
  const { validationRequired, pilotRequired } = campaign.policy;
  return {
    ...{ validationRequired, pilotRequired, pilotPieces: run.pilotPieces },
    pilotAccepted: await acceptedOfRun(run.id, true),
    valid: validForSomebody(await validationFacts(campaign.id), run.itemId, run.revision, now.getTime()),
  };
}
