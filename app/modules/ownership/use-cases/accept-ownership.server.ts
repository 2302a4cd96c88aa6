import { z } from "zod";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { awaitedBy, holdIfAllAccepted, namedSpaces, ownedSeenBy, proposedVersion } from "../agreement.server.ts";
import { fail } from "../failures.ts";
import { mayAgreeFor } from "../ownership.policy.ts";
import { ownershipOutput, reference } from "../ownership.schema.ts";
import { insertAcceptance } from "../repos/ownership.repo.server.ts";

export const acceptOwnership = defineUseCase({
  name: "accept-ownership",
  module: "ownership",
  summary:
    "Accept the version that waits, named by the hash of the text that was read, for one of the spaces that it awaits.",
  method: "POST",
  path: "/listings/{listing}/ownership/accept",
  access: "person",
  input: z.object({ listing: reference, space: reference, hash: z.string().length(64) }),
  output: ownershipOutput,
  async run({ viewer, now }, { listing, space, hash }) {
    const owned = await ownedSeenBy(viewer, listing);
    if (!owned.ok) return owned;
    const spaces = await namedSpaces([space]);
    if (!spaces.ok) return spaces;
    const spaceId = spaces.value.get(space)?.id ?? "";
    if (!mayAgreeFor(viewer, spaceId)) return fail("not_yours");
    const version = proposedVersion(owned.value);
    if (!version || !awaitedBy(owned.value, version).includes(spaceId)) return fail("not_waiting");
    if (version.hash !== hash) return fail("other_text");
    await insertAcceptance({ versionId: version.id, spaceId, userId: viewer.userId, at: now });
    return holdIfAllAccepted(owned.value.id, now, viewer.userId);
  },
});
