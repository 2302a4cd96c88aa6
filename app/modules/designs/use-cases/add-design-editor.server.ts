import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { designAnsweredBy } from "../access.server.ts";
import { describeDesign } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { designName, designOutput, spaceName } from "../design.schema.ts";
import { findDesign, findSpaceNamed, insertEditor } from "../repos/design.repo.server.ts";

export const addDesignEditor = defineUseCase({
  name: "add-design-editor",
  module: "designs",
  summary: "Let the keepers of another space change a design too.",
  method: "PUT",
  path: "/designs/{design}/editors/{space}",
  access: "person",
  input: z.object({ design: designName, space: spaceName }),
  output: designOutput,
  async run({ viewer, now }, { design: named, space: among }) {
    const design = await designAnsweredBy(viewer, named);
    if (!design.ok) return design;
    const space = await findSpaceNamed(among);
    if (!space || space.archivedAt)
      return fail("no_such_space", { fields: { space: [{ key: "failures.designs.no_such_space" }] } });
    if (space.id === design.value.listing.spaceId) return fail("same_space");
    await insertEditor({ designId: design.value.id, spaceId: space.id, addedById: viewer.userId, addedAt: now });
    const after = await findDesign(design.value.id);
    return after ? ok(describeDesign(after, true)) : fail("not_found");
  },
});
