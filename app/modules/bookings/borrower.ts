import type { Asking } from "#app/modules/listings/listing.ts";

/** In whose name something is asked. The person who asks stands behind each of them. */
export type Borrower =
  | { kind: "space"; spaceId: string; userId: string }
  | { kind: "organisation"; organisationName: string; userId: string }
  | { kind: "person"; userId: string };

/** The columns of a booking that say who borrows. */
export interface BorrowerColumns {
  borrowerKind: string;
  borrowerSpaceId: string | null;
  organisationName: string | null;
  borrowerUserId: string;
}

export function borrowerOf(row: BorrowerColumns): Borrower {
  const { borrowerUserId: userId } = row;
  if (row.borrowerKind === "space" && row.borrowerSpaceId)
    return { kind: "space", spaceId: row.borrowerSpaceId, userId };
  if (row.borrowerKind === "organisation")
    return { kind: "organisation", organisationName: row.organisationName ?? "", userId };
  return { kind: "person", userId };
}

export function columnsOf(borrower: Borrower): BorrowerColumns {
  return {
    borrowerKind: borrower.kind,
    borrowerSpaceId: borrower.kind === "space" ? borrower.spaceId : null,
    organisationName: borrower.kind === "organisation" ? borrower.organisationName : null,
    borrowerUserId: borrower.userId,
  };
}

/** Two bookings with the same key have the same borrower: limits and holds are counted by it. */
export function borrowerKey(borrower: Borrower): string {
  if (borrower.kind === "space") return `space:${borrower.spaceId}`;
  if (borrower.kind === "person") return `person:${borrower.userId}`;
  return `organisation:${borrower.userId}:${borrower.organisationName}`;
}

/** What is known of a borrower and a listing, established from the rows. */
export interface Standing {
  /** Networks of which the borrowing space is a member. */
  networkIds: readonly string[];
  /** The lender trusts the borrowing space. */
  trusted: boolean;
  /** The borrowing space owns the thing together with others, and they agreed that owners take it without an answer. */
  coOwner: boolean;
  coOwnerAtOnce: boolean;
  /** The borrowing space is the lender itself. */
  own: boolean;
  /** The person who asks is a member of the lender. */
  ownMember: boolean;
}

function sharesNetwork(standing: Standing, networkIds: readonly string[]): boolean {
  return standing.networkIds.some((id) => networkIds.includes(id));
}

/** Whether the listing lets this borrower ask at all. */
export function mayAsk(asking: Asking, borrower: Borrower, standing: Standing): boolean {
  if (borrower.kind === "organisation") return asking.organisations;
  if (borrower.kind === "person") return asking.persons;
  if (standing.own || standing.coOwner || asking.audience === "anyone") return true;
  if (asking.audience === "trusted") return standing.trusted;
  return sharesNetwork(standing, asking.networkIds);
}

/** Whether the listing accepts this borrower without anybody answering. */
export function isAcceptedAtOnce(asking: Asking, borrower: Borrower, standing: Standing): boolean {
  const { everyone, networkIds, trusted, ownMembers } = asking.atOnce;
  if (everyone || (ownMembers && standing.ownMember)) return true;
  if (borrower.kind === "space" && standing.coOwnerAtOnce) return true;
  return borrower.kind === "space" && ((trusted && standing.trusted) || sharesNetwork(standing, networkIds));
}
