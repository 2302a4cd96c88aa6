import { recordListingEvent } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { designAnsweredBy, designChangedBy } from "../access.server.ts";
import { describeDesign } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { designOutput, updateDesignInput } from "../design.schema.ts";
import { changeDesign, findDesign } from "../repos/design.repo.server.ts";

export const updateDesign = defineUseCase({
  name: "update-design",
  module: "designs",
  summary: "Change what a design is for, its keywords, where it is documented, and who of its space may change it.",
  method: "PATCH",
  path: "/designs/{design}",
  access: "person",
  input: updateDesignInput,
  output: designOutput,
  async run({ viewer, now }, { design: named, editing, ...data }) {
    const found = await (editing === undefined ? designChangedBy : designAnsweredBy)(viewer, named);
    if (!found.ok) return found;
    const { id, listingId } = found.value;
    await changeDesign(id, { ...data, ...(editing ? { editing } : {}) });
    await recordListingEvent({ listingId, kind: "changed", actorId: viewer.userId, at: now });
    const design = await findDesign(id);
    return design ? ok(describeDesign(design, true)) : fail("not_found");
  },
});
