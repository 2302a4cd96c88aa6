import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { roundFor } from "../access.server.ts";
import { describeRound } from "../describe.server.ts";
import { linkKey, named, roundOutput } from "../giving.schema.ts";

export const getRound = defineUseCase({
  name: "get-round",
  module: "giving",
  summary: "A round, stop by stop, for its driver by the link, and for whoever coordinates.",
  method: "GET",
  path: "/rounds/{round}",
  access: "anyone",
  input: z.object({ round: named, key: linkKey }),
  output: roundOutput,
  async run({ viewer }, { round: code, key }) {
    const found = await roundFor(viewer, code, key);
    if (!found.ok) return found;
    return ok(await describeRound(found.value.round, found.value.campaign));
  },
});
