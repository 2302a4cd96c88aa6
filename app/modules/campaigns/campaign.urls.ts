export const campaignPath = (code: string) => `/c/${code}`;
export const campaignsPath = () => "/campaigns";
export const newCampaignPath = () => "/campaigns/new";
export const editCampaignPath = (code: string) => `/c/${code}/edit`;
export const askCampaignPath = (code: string) => `/c/${code}/request`;
export const queuePath = (code: string) => `/c/${code}/queue`;
/** A request, for whoever coordinates and for whoever asked it with an account. */
export const requestPath = (code: string) => `/r/${code}`;
/** Where whoever asked confirms and follows a request, without an account. */
export const followRequestPath = (code: string, key: string) => `/follow-request/${code}/${key}`;
/** Where one space is asked for a few pieces, without any campaign. */
export const askHelpOutPath = (slug: string) => `/s/${slug}/help-out`;
