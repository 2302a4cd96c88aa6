import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { getCampaignCoordination } from "./use-cases/get-campaign-coordination.server.ts";

/** Published under /api/v1. */
export const coordinationVerbs: AnyUseCase[] = [getCampaignCoordination];
