import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { designSeenBy, keptOf } from "../access.server.ts";
import { describeDesign } from "../describe-design.server.ts";
import { mayChange } from "../design.policy.ts";
import { designName, designOutput } from "../design.schema.ts";

export const getDesign = defineUseCase({
  name: "get-design",
  module: "designs",
  summary: "A design with its revisions; drafts are there for those who may change it.",
  method: "GET",
  path: "/designs/{design}",
  access: "anyone",
  input: z.object({ design: designName }),
  output: designOutput,
  async run({ viewer }, { design: named }) {
    const design = await designSeenBy(viewer, named);
    return design.ok ? ok(describeDesign(design.value, mayChange(viewer, keptOf(design.value)))) : design;
  },
});
