/** What the other modules of production use of campaigns and requests. */
export { campaignFor, campaignNamed, requestFor } from "./access.server.ts";
export { type CampaignRow, findCampaign, insertCampaign, insertItem, namesOf } from "./campaign.repo.server.ts";
export { noFacts } from "./describe.server.ts";
export { campaignJobs } from "./jobs.server.ts";
export {
  findRequest,
  insertRequest,
  lineFacts,
  listRequestRows,
  type RequestRow,
  updateLine,
} from "./request.repo.server.ts";
export { requestKey } from "./request-key.server.ts";
export { giveBack, moveRequest } from "./write-request.server.ts";
