import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeOwnership, ownedSeenBy } from "../agreement.server.ts";
import { ownershipOutput, reference } from "../ownership.schema.ts";

export const getOwnership = defineUseCase({
  name: "get-ownership",
  module: "ownership",
  summary: "Who owns a thing together, by which rules, and what waits to be accepted.",
  method: "GET",
  path: "/listings/{listing}/ownership",
  access: "person",
  input: z.object({ listing: reference }),
  output: ownershipOutput,
  async run({ viewer }, { listing }) {
    const owned = await ownedSeenBy(viewer, listing);
    return owned.ok ? ok(describeOwnership(owned.value)) : owned;
  },
});
