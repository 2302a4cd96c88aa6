import { spaceFor } from "#app/modules/spaces/spaces.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { findPass, type PassRow } from "./repos/pass.repo.server.ts";

/** Keepers of the space issue its passes and say whose it honours. */
export function issuerFor(viewer: Person, space: string) {
  return spaceFor(viewer, space, "lend");
}

/** A pass is the business of its holder and of the keepers of the space that issued it; to others it does not exist. */
export async function passSeenBy(viewer: Person, named: string): Promise<Result<PassRow>> {
  const pass = await findPass(named);
  const isSeen = pass && (pass.holderId === viewer.userId || hasRole(viewer, pass.spaceId, "keeper"));
  return isSeen ? ok(pass) : fail("not_found");
}

/** The same for what only the issuer does. */
export async function passIssuedBy(viewer: Person, named: string): Promise<Result<PassRow>> {
  const pass = await passSeenBy(viewer, named);
  if (pass.ok && !hasRole(viewer, pass.value.spaceId, "keeper")) return fail("not_yours");
  return pass;
}
