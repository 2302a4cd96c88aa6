/** How an allocation is proposed. */
export const allocationPolicies = ["tiers", "first_come", "proportional"] as const;
export type AllocationPolicy = (typeof allocationPolicies)[number];

/** Legal regime of what is made; printed on every note. */
export const regimes = ["ppe", "derogation", "medical_device", "no_claim", "technical_part"] as const;
export type Regime = (typeof regimes)[number];

/** The rules of a campaign. */
export interface CampaignPolicy {
  /** Whoever made a lot does not inspect it. */
  inspectorIsNotProducer: boolean;
  /** Nothing is promised or leaves without a validation for the usage of whoever receives it. */
  validationRequired: boolean;
  /** A run opens once a pilot lot has been accepted. */
  pilotRequired: boolean;
  /** Pieces of a lot looked at one by one, of a hundred; at least one. */
  samplingPercent: number;
  /** From declaring a lot until it may leave. */
  quarantineHours: number;
  /** Accepted pledges of a run, of a hundred of its target; others wait. */
  overCommitmentPercent: number;
  /** After the promised day, until a pledge lapses. */
  graceDays: number;
  allocation: AllocationPolicy;
  /** Waiting so long raises a request by one tier. */
  ageingDays: number;
  /** From being verified until whoever asked is asked whether it is still needed. */
  expiryDays: number;
  /** Fewer pieces than this, and no driver is sent. */
  roundThreshold: number;
}

export const defaultPolicy: CampaignPolicy = {
  inspectorIsNotProducer: true,
  validationRequired: true,
  pilotRequired: false,
  samplingPercent: 10,
  quarantineHours: 0,
  overCommitmentPercent: 120,
  graceDays: 7,
  allocation: "tiers",
  ageingDays: 7,
  expiryDays: 21,
  roundThreshold: 1,
};

/** Small requests addressed to one space: nobody else inspects, nothing is protected. */
export const helpOutPolicy: CampaignPolicy = {
  ...defaultPolicy,
  inspectorIsNotProducer: false,
  validationRequired: false,
  samplingPercent: 100,
  allocation: "first_come",
};

/** How many pieces of a lot are looked at one by one: at least one. */
export function sampleSize(pieces: number, percent: number): number {
  return pieces === 0 ? 0 : Math.max(1, Math.ceil((pieces * percent) / 100));
}
