/** Every rule of a campaign, recomputed for whoever asks. */
export const checkPath = (code: string) => `/c/${code}/check`;
export const checkJsonPath = (code: string) => `/api/v1/campaigns/${code}/check`;

/** The whole ledger of a campaign, in the terms of ValueFlows. */
export const flowsPath = (code: string) => `/c/${code}/flows.jsonld`;
