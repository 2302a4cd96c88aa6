import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { addCampaignItem } from "./use-cases/add-campaign-item.server.ts";
import { answerStillNeeded } from "./use-cases/answer-still-needed.server.ts";
import { askHelpOut } from "./use-cases/ask-help-out.server.ts";
import { askProduction } from "./use-cases/ask-production.server.ts";
import { changeCampaign } from "./use-cases/change-campaign.server.ts";
import { changeCampaignItem } from "./use-cases/change-campaign-item.server.ts";
import { changeProductionRequest } from "./use-cases/change-production-request.server.ts";
import { closeProductionRequest } from "./use-cases/close-production-request.server.ts";
import { confirmProductionRequest } from "./use-cases/confirm-production-request.server.ts";
import { createCampaign } from "./use-cases/create-campaign.server.ts";
import { getCampaign } from "./use-cases/get-campaign.server.ts";
import { getProductionRequest } from "./use-cases/get-production-request.server.ts";
import { listCampaigns } from "./use-cases/list-campaigns.server.ts";
import { listProductionRequests } from "./use-cases/list-production-requests.server.ts";
import { moveCampaign } from "./use-cases/move-campaign.server.ts";
import { setCampaignRole } from "./use-cases/set-campaign-role.server.ts";
import { verifyProductionRequests } from "./use-cases/verify-production-requests.server.ts";

/** Published under /api/v1. */
export const campaignVerbs: AnyUseCase[] = [
  addCampaignItem,
  answerStillNeeded,
  askHelpOut,
  askProduction,
  changeCampaign,
  changeCampaignItem,
  changeProductionRequest,
  closeProductionRequest,
  confirmProductionRequest,
  createCampaign,
  getCampaign,
  getProductionRequest,
  listCampaigns,
  listProductionRequests,
  moveCampaign,
  setCampaignRole,
  verifyProductionRequests,
];
