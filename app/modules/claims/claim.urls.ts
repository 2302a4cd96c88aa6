/** Who pays what in a campaign, what is claimed, what is given. */
export const moneyPath = (campaign: string) => `/c/${campaign}/money`;
export const newClaimPath = (campaign: string) => `/c/${campaign}/claims/new`;
export const claimPath = (code: string) => `/claim/${code}`;
export const editClaimPath = (code: string) => `/claim/${code}/edit`;
export const claimProofPath = (code: string) => `/claim/${code}/proof`;
