/** What a campaign of the bench counts; the small one is a hundredth, with as many days, towns and lots for each maker. */
export interface CampaignSize {
  name: string;
  code: string;
  /** Where its ids begin. */
  first: number;
  requests: number;
  makers: number;
  spaces: number;
  lots: number;
}

export const smallCampaign: CampaignSize = {
  ...{ name: "small", code: "PTTCMPGN", first: 10_000_000 },
  ...{ requests: 20, makers: 5, spaces: 5, lots: 500 },
};
export const largeCampaign: CampaignSize = {
  ...{ name: "large", code: "GRNDCMPGN", first: 20_000_000 },
  ...{ requests: 2000, makers: 500, spaces: 50, lots: 50_000 },
};

export const campaignDays = 60;
/** Bags that go to one place together. */
export const lotsPerShipment = 4;
