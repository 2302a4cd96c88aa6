import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { getCampaignTotals } from "./use-cases/get-campaign-totals.server.ts";
import { listCampaignRows } from "./use-cases/list-campaign-rows.server.ts";

/** Published under /api/v1. */
export const publicationVerbs: AnyUseCase[] = [getCampaignTotals, listCampaignRows];
