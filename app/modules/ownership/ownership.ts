/** A thing that several spaces own together. Shares are integers of 1/10,000, and always add up to the whole. */
export const whole = 10_000;

export interface Owner {
  spaceId: string;
  share: number;
}

export const repairRules = ["by_share", "who_keeps", "who_broke"] as const;
export const saleRules = ["owners_first", "all_agree", "free"] as const;
export const decisionRules = ["all", "majority_of_shares", "who_keeps"] as const;

export interface OwnershipRules {
  /** The space where it stands, one of the owners, and the last day of that (a plain date); null: until agreed otherwise. */
  standsAt: string;
  until: string | null;
  repair: (typeof repairRules)[number];
  sale: (typeof saleRules)[number];
  decisions: (typeof decisionRules)[number];
  /** Owners take it without anybody answering. */
  atOnce: boolean;
  text: string;
}

/** What is hashed and accepted. Of a machine just bought together there are shares, and no rules yet. */
export interface OwnershipBody {
  format: "entrelieux-ownership-1";
  listing: string;
  owners: { spaceId: string; name: string; share: number }[];
  rules: OwnershipRules | null;
}

export type OwnersProblem = "owner_twice" | "share_too_small" | "not_the_whole" | "stands_elsewhere";

/** What is wrong with these owners, if anything. */
export function ownersProblem(owners: readonly Owner[], standsAt: string): OwnersProblem | undefined {
  if (new Set(owners.map(({ spaceId }) => spaceId)).size !== owners.length) return "owner_twice";
  if (owners.some(({ share }) => share < 1)) return "share_too_small";
  if (owners.reduce((sum, { share }) => sum + share, 0) !== whole) return "not_the_whole";
  return owners.some(({ spaceId }) => spaceId === standsAt) ? undefined : "stands_elsewhere";
}

/** The owners once `from` has passed `share` on to `to`, who may be new; undefined when `from` does not have as much. Whoever has nothing left has gone. */
export function afterSale(owners: readonly Owner[], from: string, to: string, share: number): Owner[] | undefined {
  const seller = owners.find(({ spaceId }) => spaceId === from);
  if (!seller || share < 1 || share > seller.share || from === to) return undefined;
  const others = owners.filter(({ spaceId }) => spaceId !== from && spaceId !== to);
  const buyer = owners.find(({ spaceId }) => spaceId === to);
  const kept = seller.share - share;
  return [
    ...others,
    ...(kept > 0 ? [{ spaceId: from, share: kept }] : []),
    { spaceId: to, share: (buyer?.share ?? 0) + share },
  ].sort((a, b) => (a.spaceId < b.spaceId ? -1 : 1));
}

/** Who has to accept: whoever owns it now, and whoever would. */
export function parties(now: readonly Owner[], then: readonly Owner[]): string[] {
  return [...new Set([...now, ...then].map(({ spaceId }) => spaceId))].sort();
}

/** « 33,33 » of a hundred is 3,333: whole hundredths of a percent. */
export function percentText(share: number): string {
  return share % 100 === 0 ? String(share / 100) : (share / 100).toFixed(2);
}
