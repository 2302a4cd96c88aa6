export const makingPath = (campaign: string) => `/c/${campaign}/making`;
export const runPath = (code: string) => `/run/${code}`;
export const lotPath = (code: string) => `/lot/${code}`;
export const lotLabelPath = (code: string, paper?: "roll") => `/lot/${code}/label${paper ? `?paper=${paper}` : ""}`;
export const keptBagsPath = () => "/kept-bags";
