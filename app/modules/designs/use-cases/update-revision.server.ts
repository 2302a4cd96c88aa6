import type { Prisma } from "#app/platform/db/generated/client.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { draftChangedBy } from "../access.server.ts";
import { describeRevision } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { revisionOutput, updateRevisionInput } from "../design.schema.ts";
import { changeRevision, findRevisionById } from "../repos/revision.repo.server.ts";

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

export const updateRevision = defineUseCase({
  name: "update-revision",
  module: "designs",
  summary: "Change the draft of a revision: licence, authors, change note, settings, bill of materials, figures.",
  method: "PATCH",
  path: "/designs/{design}/revisions/{number}",
  access: "person",
  input: updateRevisionInput,
  output: revisionOutput,
  async run({ viewer, now }, { design: named, number, version, settings, materials, piecesConfirmed, ...data }) {
    const found = await draftChangedBy(viewer, { design: named, number });
    if (!found.ok) return found;
    const { design, revision } = found.value;
    const pieces = data.piecesPerPlate === undefined ? revision.piecesPerPlate : data.piecesPerPlate;
    // Another number has to be seen anew.
    const unseen = pieces !== revision.piecesPerPlate || pieces === null || piecesConfirmed === false;
    const confirmed = piecesConfirmed === true && pieces !== null;
    const changed = await changeRevision(
      { id: revision.id, version },
      {
        ...data,
        ...(settings ? { settings: json(settings) } : {}),
        ...(materials ? { materials: json(materials) } : {}),
        ...(unseen ? { piecesConfirmedAt: null, piecesConfirmedById: null } : {}),
        ...(confirmed ? { piecesConfirmedAt: now, piecesConfirmedById: viewer.userId } : {}),
        updatedAt: now,
      },
    );
    if (!changed) return fail("stale", { details: { version: revision.version } });
    const after = await findRevisionById(revision.id);
    return after ? ok(await describeRevision(design, after)) : fail("no_such_revision");
  },
});
