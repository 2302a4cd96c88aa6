import { hasRole, type Role, roles, type Viewer } from "#app/platform/viewer.ts";
import type { Side } from "./booking.ts";
import type { Borrower, BorrowerColumns } from "./borrower.ts";

/** What a policy needs to know of a booking. */
export interface Parties extends BorrowerColumns {
  lenderSpaceId: string;
  /** Who may commit the borrowing space: its own rule. */
  askingRole: string | null;
}

function roleNamed(text: string | null): Role {
  return roles.find((role) => role === text) ?? "member";
}

/** Keepers and stewards answer for the lender. */
export function maySpeakForLender(viewer: Viewer, parties: Pick<Parties, "lenderSpaceId">): boolean {
  return hasRole(viewer, parties.lenderSpaceId, "keeper");
}

/** Whoever may commit the borrowing space; for an organisation or a person, the person who asked. */
export function maySpeakForBorrower(viewer: Viewer, parties: Parties): boolean {
  if (viewer.kind === "visitor") return false;
  if (parties.borrowerKind === "space" && parties.borrowerSpaceId)
    return hasRole(viewer, parties.borrowerSpaceId, roleNamed(parties.askingRole));
  return parties.borrowerUserId === viewer.userId;
}

/** The sides for which the viewer may act; the lender first. */
export function sidesOf(viewer: Viewer, parties: Parties): Side[] {
  const own: Side[] = [];
  if (maySpeakForLender(viewer, parties)) own.push("lender");
  if (maySpeakForBorrower(viewer, parties)) own.push("borrower");
  return own;
}

/** Members of either space see the loans of their space, also those that they may not answer. */
export function maySee(viewer: Viewer, parties: Parties): boolean {
  if (viewer.kind === "visitor") return false;
  if (hasRole(viewer, parties.lenderSpaceId, "member") || parties.borrowerUserId === viewer.userId) return true;
  return parties.borrowerSpaceId !== null && hasRole(viewer, parties.borrowerSpaceId, "member");
}

/** Whether the viewer may ask in that name; `askingRole` is null for a space that is no more. */
export function mayCommit(viewer: Viewer, borrower: Borrower, askingRole: string | null): boolean {
  if (viewer.kind === "visitor") return false;
  if (borrower.kind !== "space") return true;
  return askingRole !== null && hasRole(viewer, borrower.spaceId, roleNamed(askingRole));
}
