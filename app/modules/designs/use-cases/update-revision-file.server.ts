import { shownFileName } from "#app/platform/files/file-name.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { draftChangedBy } from "../access.server.ts";
import { describeRevision } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { revisionOutput, updateFileInput } from "../design.schema.ts";
import { changeFile, changeRevision, findRevisionById } from "../repos/revision.repo.server.ts";

export const updateRevisionFile = defineUseCase({
  name: "update-revision-file",
  module: "designs",
  summary: "Say what a file of a draft is, how many of it a piece takes, and in which unit it is drawn.",
  method: "PATCH",
  path: "/designs/{design}/revisions/{number}/files/{file}",
  access: "person",
  input: updateFileInput,
  output: revisionOutput,
  async run({ viewer, now }, { design: named, number, file: fileId, name, unit, ...data }) {
    const found = await draftChangedBy(viewer, { design: named, number });
    if (!found.ok) return found;
    const { design, revision } = found.value;
    if (!revision.files.some(({ id }) => id === fileId)) return fail("no_such_file");
    const called = name === undefined ? undefined : shownFileName(name);
    if (revision.files.some((file) => file.id !== fileId && file.name === called)) return fail("name_taken");
    await changeFile(fileId, {
      ...data,
      ...(called === undefined ? {} : { name: called }),
      ...(unit ? { unit, unitConfirmedById: viewer.userId, unitConfirmedAt: now } : {}),
    });
    await changeRevision({ id: revision.id }, { updatedAt: now });
    const after = await findRevisionById(revision.id);
    return after ? ok(await describeRevision(design, after)) : fail("no_such_revision");
  },
});
