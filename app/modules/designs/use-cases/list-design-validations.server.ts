import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { publishedRevision } from "../access.server.ts";
import { describeValidation } from "../describe-design.server.ts";
import { revisionName, validationOutput } from "../design.schema.ts";

export const listDesignValidations = defineUseCase({
  name: "list-design-validations",
  module: "designs",
  summary:
    "Everything that authorities decided on a revision, withdrawals included, in the order in which it takes effect.",
  method: "GET",
  path: "/designs/{design}/revisions/{number}/validations",
  access: "anyone",
  input: z.object(revisionName),
  output: z.object({ items: z.array(validationOutput), next: z.null() }),
  async run({ viewer }, named) {
    const found = await publishedRevision(viewer, named);
    if (!found.ok) return found;
    const { code, space } = found.value.design.listing;
    const items = found.value.revision.validations.map((row) => describeValidation(row, { code, zone: space.zone }));
    return ok({ items, next: null });
  },
});
