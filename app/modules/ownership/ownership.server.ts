import { bodyOf, heldVersion } from "./agreement.server.ts";
import { findOwned } from "./repos/ownership.repo.server.ts";

export interface TogetherOwned {
  /** Of its owners, by name. */
  names: string[];
  /** They agreed that it stands with the space that was asked about. */
  standsThere: boolean;
}

/** Who owns a thing together, and whether they agreed that it stands with a space; undefined where it has one owner. */
export async function togetherOwned(listingId: string, spaceId: string): Promise<TogetherOwned | undefined> {
  const owned = await findOwned(listingId);
  if (!owned || owned.coOwners.length < 2) return undefined;
  const held = heldVersion(owned);
  return {
    names: owned.coOwners.map(({ space }) => space.name).sort((a, b) => a.localeCompare(b, "fr")),
    standsThere: held !== undefined && bodyOf(held).rules?.standsAt === spaceId,
  };
}
