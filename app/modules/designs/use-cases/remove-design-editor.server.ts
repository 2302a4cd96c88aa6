import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { designAnsweredBy } from "../access.server.ts";
import { describeDesign } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { designName, designOutput, spaceName } from "../design.schema.ts";
import { deleteEditor, findDesign, findSpaceNamed } from "../repos/design.repo.server.ts";

export const removeDesignEditor = defineUseCase({
  name: "remove-design-editor",
  module: "designs",
  summary: "The keepers of another space change a design no more; what they did stays.",
  method: "DELETE",
  path: "/designs/{design}/editors/{space}",
  access: "person",
  input: z.object({ design: designName, space: spaceName }),
  output: designOutput,
  async run({ viewer }, { design: named, space: among }) {
    const design = await designAnsweredBy(viewer, named);
    if (!design.ok) return design;
    const space = await findSpaceNamed(among);
    if (!space) return fail("no_such_space");
    await deleteEditor(design.value.id, space.id);
    const after = await findDesign(design.value.id);
    return after ? ok(describeDesign(after, true)) : fail("not_found");
  },
});
