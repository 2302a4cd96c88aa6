import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { claimOutput, named } from "../claim.schema.ts";
import { claimFor, describeClaim } from "../write-claim.server.ts";

export const getClaim = defineUseCase({
  name: "get-claim",
  module: "claims",
  summary: "A claim, for who makes it and whoever coordinates the campaign.",
  method: "GET",
  path: "/claims/{claim}",
  access: "person",
  input: z.object({ claim: named }),
  output: claimOutput,
  async run({ viewer }, { claim: code }) {
    const found = await claimFor(viewer, code);
    return found.ok ? ok(describeClaim(found.value.claim, found.value.campaign)) : found;
  },
});
