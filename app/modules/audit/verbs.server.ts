import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { checkCampaign } from "./use-cases/check-campaign.server.ts";
import { exportFlows } from "./use-cases/export-flows.server.ts";
import { getCampaignState } from "./use-cases/get-campaign-state.server.ts";
import { publishTotal } from "./use-cases/publish-total.server.ts";

/** Published under /api/v1. */
export const auditVerbs: AnyUseCase[] = [checkCampaign, exportFlows, getCampaignState, publishTotal];
