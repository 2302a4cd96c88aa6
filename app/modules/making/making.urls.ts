export const makingPath = (campaign: string) => `/c/${campaign}/making`;
export const runPath = (code: string) => `/run/${code}`;
export const lotPath = (code: string) => `/lot/${code}`;
