/** Why a line gets what it gets: a code with its figures, of which each language makes a sentence. */
export const explanationCodes = [
  "tier_whole",
  "tier_shared",
  "tier_minimum",
  "tier_below_minimum",
  "nothing_left",
  "nothing_valid",
  "first_come",
  "proportional",
  "chosen",
  "reduced",
  "cancelled",
  "recalled",
  "withdrawn",
  "shipped",
  "changed",
] as const;
export type ExplanationCode = (typeof explanationCodes)[number];

export interface Explanation {
  code: ExplanationCode;
  params: Record<string, string | number>;
}
