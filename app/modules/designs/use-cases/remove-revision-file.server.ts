import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { draftChangedBy } from "../access.server.ts";
import { describeRevision } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { id, revisionName, revisionOutput } from "../design.schema.ts";
import { changeRevision, deleteFile, findRevisionById } from "../repos/revision.repo.server.ts";

export const removeRevisionFile = defineUseCase({
  name: "remove-revision-file",
  module: "designs",
  summary: "Take a file out of the draft of a revision.",
  method: "DELETE",
  path: "/designs/{design}/revisions/{number}/files/{file}",
  access: "person",
  input: z.object({ ...revisionName, file: id }),
  output: revisionOutput,
  async run({ viewer, now }, { design: named, number, file: fileId }) {
    const found = await draftChangedBy(viewer, { design: named, number });
    if (!found.ok) return found;
    const { design, revision } = found.value;
    const file = revision.files.find((one) => one.id === fileId);
    if (!file) return fail("no_such_file");
    await deleteFile(file);
    await changeRevision({ id: revision.id }, { updatedAt: now });
    const after = await findRevisionById(revision.id);
    return after ? ok(await describeRevision(design, after)) : fail("no_such_revision");
  },
});
