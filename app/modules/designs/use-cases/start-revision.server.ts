import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { designChangedBy } from "../access.server.ts";
import { namesColumn } from "../columns.ts";
import { currentOf, describeRevision, draftOf } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { designName, revisionOutput } from "../design.schema.ts";
import { findRevisionById } from "../repos/revision.repo.server.ts";
import { draftFrom } from "../start-revision.server.ts";

export const startRevision = defineUseCase({
  name: "start-revision",
  module: "designs",
  summary: "Begin the next revision of a design as a draft that starts from the latest published one.",
  method: "POST",
  path: "/designs/{design}/revisions",
  status: 201,
  access: "person",
  input: z.object({ design: designName }),
  output: revisionOutput,
  async run({ viewer, now }, { design: named }) {
    const found = await designChangedBy(viewer, named);
    if (!found.ok) return found;
    const design = found.value;
    const current = currentOf(design);
    if (draftOf(design) || !current) return fail("draft_exists");
    const source = await findRevisionById(current.id);
    if (!source) return fail("no_such_revision");
    const number = Math.max(...design.revisions.map((one) => one.number)) + 1;
    const authors = namesColumn(source.authors);
    const id = await draftFrom(source, { designId: design.id, number, authors, actorId: viewer.userId, now });
    const draft = await findRevisionById(id);
    return draft ? ok(await describeRevision(design, draft)) : fail("no_such_revision");
  },
});
