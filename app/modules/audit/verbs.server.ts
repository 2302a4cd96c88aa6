import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { checkCampaign } from "./use-cases/check-campaign.server.ts";

/** Published under /api/v1. */
export const auditVerbs: AnyUseCase[] = [checkCampaign];
