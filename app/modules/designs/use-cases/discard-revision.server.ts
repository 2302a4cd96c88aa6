import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { draftChangedBy } from "../access.server.ts";
import { fail } from "../design.failures.ts";
import { revisionName } from "../design.schema.ts";
import { deleteDraft } from "../repos/revision.repo.server.ts";

export const discardRevision = defineUseCase({
  name: "discard-revision",
  module: "designs",
  summary: "Throw the draft of a later revision away, with its files; the first draft stays with its design.",
  method: "DELETE",
  path: "/designs/{design}/revisions/{number}",
  access: "person",
  input: z.object(revisionName),
  output: z.object({ design: z.string(), number: z.int() }),
  async run({ viewer }, named) {
    const found = await draftChangedBy(viewer, named);
    if (!found.ok) return found;
    const { design, revision } = found.value;
    if (design.revisions.length === 1) return fail("draft_exists");
    await deleteDraft(revision.id);
    return ok({ design: design.listing.code, number: revision.number });
  },
});
