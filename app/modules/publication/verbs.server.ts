import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { getCampaignSnapshot } from "./use-cases/get-campaign-snapshot.server.ts";
import { getCampaignTotals } from "./use-cases/get-campaign-totals.server.ts";
import { listCampaignRows } from "./use-cases/list-campaign-rows.server.ts";
import { listCampaignSnapshots } from "./use-cases/list-campaign-snapshots.server.ts";
import { takeCampaignSnapshot } from "./use-cases/take-campaign-snapshot.server.ts";

/** Published under /api/v1. */
export const publicationVerbs: AnyUseCase[] = [
  getCampaignSnapshot,
  getCampaignTotals,
  listCampaignRows,
  listCampaignSnapshots,
  takeCampaignSnapshot,
];
