import { claimFiles, findStoredFile } from "#app/platform/files/stored-file.repo.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { draftChangedBy } from "../access.server.ts";
import { describeRevision } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { addFilesInput, revisionOutput } from "../design.schema.ts";
import { freeName } from "../file-names.ts";
import { changeRevision, findRevisionById, insertFile } from "../repos/revision.repo.server.ts";

const mostFiles = 60;

export const addRevisionFiles = defineUseCase({
  name: "add-revision-files",
  module: "designs",
  summary: "Add files that one has sent to the draft of a revision; they are looked into one after the other.",
  method: "POST",
  path: "/designs/{design}/revisions/{number}/files",
  status: 201,
  access: "person",
  input: addFilesInput,
  output: revisionOutput,
  async run({ viewer, now }, { design: named, number, fileIds, role }) {
    const found = await draftChangedBy(viewer, { design: named, number });
    if (!found.ok) return found;
    const { design, revision } = found.value;
    if (revision.files.length + fileIds.length > mostFiles)
      return fail("too_many_files", { params: { limit: mostFiles } });
    const holder = `designs/revision/${revision.id}`;
    if (!(await claimFiles({ fileIds, createdById: viewer.userId, holder }))) return fail("file_not_yours");
    const taken = new Set(revision.files.map(({ name }) => name));
    let position = Math.max(-1, ...revision.files.map((file) => file.position));
    for (const storedFileId of fileIds) {
      const file = await findStoredFile(storedFileId);
      if (!file) return fail("no_such_file");
      const name = freeName(file.name, taken);
      taken.add(name);
      position += 1;
      const place = { revisionId: revision.id, storedFileId, sha256: file.sha256, name, role, position };
      await insertFile({ ...place, createdAt: now });
    }
    await changeRevision({ id: revision.id }, { updatedAt: now });
    const after = await findRevisionById(revision.id);
    return after ? ok(await describeRevision(design, after)) : fail("no_such_revision");
  },
});
