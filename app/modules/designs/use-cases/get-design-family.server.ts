import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { designSeenBy } from "../access.server.ts";
import { designName } from "../design.schema.ts";
import { familyOf } from "../family.server.ts";

const kin = z.object({
  code: z.string(),
  title: z.string(),
  space: z.string(),
  number: z.int(),
  generation: z.int().describe("Below zero: what it was made from; above: what was made from it"),
  from: z.int().nullable().describe("The revision of the generation before that it starts from"),
});

export const getDesignFamily = defineUseCase({
  name: "get-design-family",
  module: "designs",
  summary: "What a design was made from, and what was made from it, as far as it is public.",
  method: "GET",
  path: "/designs/{design}/family",
  access: "anyone",
  input: z.object({ design: designName }),
  output: z.object({ items: z.array(kin), next: z.null() }),
  async run({ viewer }, { design: named }) {
    const design = await designSeenBy(viewer, named);
    if (!design.ok) return design;
    return ok({ items: await familyOf(design.value), next: null });
  },
});
