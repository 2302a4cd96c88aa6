/** What the other modules of production use of campaigns and requests. */
export { campaignFor, campaignNamed } from "./access.server.ts";
export { noFacts } from "./describe.server.ts";
export { campaignJobs } from "./jobs.server.ts";
export { type CampaignRow, findCampaign, findHelpOut } from "./repos/campaign.repo.server.ts";
export {
  countByStage,
  countHelpOutsToAnswer,
  findRequest,
  lineFacts,
  listRequestRows,
  type RequestRow,
  updateLine,
} from "./repos/request.repo.server.ts";
export { requestKey } from "./request-key.server.ts";
export { mailOnTheWay, mailTaken } from "./request-mails.server.ts";
export { linesWords, requesterKindWords, usageWords } from "./request-words.server.ts";
export { closeProductionRequest } from "./use-cases/close-production-request.server.ts";
export { verifyProductionRequests } from "./use-cases/verify-production-requests.server.ts";
export { campaignsAtHome, campaignsLink, lastDayWords } from "./views/campaign-list.view.server.ts";
