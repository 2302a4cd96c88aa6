import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./listing.failures.ts";
import type { Asking } from "./listing.ts";
import { countNetworks, trainingBelongs } from "./repos/listing.repo.server.ts";

/** The training is one of the space's, and the networks exist. */
export async function checkReferences(
  spaceId: string,
  given: { trainingId?: string | null; asking?: Asking },
): Promise<Result<null>> {
  if (given.trainingId && !(await trainingBelongs(given.trainingId, spaceId))) return fail("no_such_training");
  if (given.asking) {
    const networkIds = [...new Set([...given.asking.networkIds, ...given.asking.atOnce.networkIds])];
    if (networkIds.length > 0 && (await countNetworks(networkIds)) !== networkIds.length)
      return fail("no_such_network");
  }
  return ok(null);
}
