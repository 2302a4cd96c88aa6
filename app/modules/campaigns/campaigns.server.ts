/** What the other modules of production use of campaigns and requests. */
export { campaignFor, campaignNamed } from "./access.server.ts";
export { type CampaignRow, findCampaign } from "./campaign.repo.server.ts";
export { noFacts } from "./describe.server.ts";
export { campaignJobs } from "./jobs.server.ts";
export { findRequest, lineFacts, updateLine } from "./request.repo.server.ts";
export { requestKey } from "./request-key.server.ts";
