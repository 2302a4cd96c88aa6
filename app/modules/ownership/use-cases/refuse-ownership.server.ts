import { z } from "zod";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bodyOf, describeNow, ownedSeenBy, ownersNow, proposedVersion } from "../agreement.server.ts";
import { fail } from "../failures.ts";
import { mayAgreeFor } from "../ownership.policy.ts";
import { ownershipOutput, reference } from "../ownership.schema.ts";
import { parties } from "../ownership.ts";
import { notifyParties } from "../ownership-mails.server.ts";
import { endVersion } from "../repos/ownership.repo.server.ts";

export const refuseOwnership = defineUseCase({
  name: "refuse-ownership",
  module: "ownership",
  summary: "Refuse the version that waits, or take it back: what holds goes on holding.",
  method: "POST",
  path: "/listings/{listing}/ownership/refuse",
  access: "person",
  input: z.object({ listing: reference }),
  output: ownershipOutput,
  async run({ viewer, now }, { listing }) {
    const owned = await ownedSeenBy(viewer, listing);
    if (!owned.ok) return owned;
    const version = proposedVersion(owned.value);
    if (!version) return fail("not_waiting");
    const concerned = parties(ownersNow(owned.value), bodyOf(version).owners);
    if (!concerned.some((spaceId) => mayAgreeFor(viewer, spaceId))) return fail("not_yours");
    await endVersion(version.id, now);
    await notifyParties("refused", owned.value, concerned, now, viewer.userId);
    return describeNow(owned.value.id);
  },
});
