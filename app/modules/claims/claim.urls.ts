/** Who pays what in a campaign, what is claimed, what is given. */
export const moneyPath = (campaign: string) => `/c/${campaign}/money`;
