import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { revisionSeenBy } from "../access.server.ts";
import { describeRevision } from "../describe-design.server.ts";
import { revisionName, revisionOutput } from "../design.schema.ts";

export const getRevision = defineUseCase({
  name: "get-revision",
  module: "designs",
  summary: "A revision of a design: its files with what was found in them, how it is made, what it takes.",
  method: "GET",
  path: "/designs/{design}/revisions/{number}",
  access: "anyone",
  input: z.object(revisionName),
  output: revisionOutput,
  async run({ viewer }, named) {
    const seen = await revisionSeenBy(viewer, named);
    return seen.ok ? ok(await describeRevision(seen.value.design, seen.value.revision)) : seen;
  },
});
