export const makingPath = (campaign: string) => `/c/${campaign}/making`;
export const planRunPath = (campaign: string) => `/c/${campaign}/plan`;
export const assemblePath = (campaign: string, space?: string) =>
  `/c/${campaign}/assemble${space ? `?${new URLSearchParams({ space })}` : ""}`;

interface Asked {
  by: string;
  value: string;
  item?: string;
}

const query = (asked: Asked | undefined) => (asked ? `?${new URLSearchParams({ ...asked })}` : "");
export const recallPath = (campaign: string, asked?: Asked) => `/c/${campaign}/recall${query(asked)}`;
export const recallCsvPath = (campaign: string, asked: Asked) => `/c/${campaign}/recall.csv${query(asked)}`;
export const runPath = (code: string) => `/run/${code}`;
export const lotPath = (code: string) => `/lot/${code}`;
export const lotLabelPath = (code: string, paper?: "roll") => `/lot/${code}/label${paper ? `?paper=${paper}` : ""}`;
export const keptBagsPath = () => "/kept-bags";
