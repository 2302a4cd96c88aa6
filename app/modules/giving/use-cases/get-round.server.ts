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
  async run({ viewer, now }, { round: code, key }) {
    const found = await roundFor(viewer, code, { key, now });
    if (!found.ok) return found;
    const { round, campaign, link } = found.value;
    return ok(await describeRound(round, campaign, { forDriver: key !== undefined, isOver: link !== "open" }));
  },
});
