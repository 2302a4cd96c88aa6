import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { findTrainingRecord, revokeTrainingRecordRow } from "../repos/training.repo.server.ts";
import { mayInSpace } from "../space.policy.ts";

export const revokeTrainingRecord = defineUseCase({
  name: "revoke-training-record",
  module: "spaces",
  summary: "Take back a record of training; it stays in the history.",
  method: "DELETE",
  path: "/training-records/{record}",
  status: 204,
  access: "person",
  input: z.object({ record: reference }),
  output: z.null(),
  async run({ viewer, now }, input) {
    const record = await findTrainingRecord(input.record);
    if (!record || !mayInSpace(viewer, "record_training", record.training.spaceId)) return fail("record_not_found");
    if (!(await revokeTrainingRecordRow(record.id, now))) return fail("record_not_found");
    await recordEvent({
      spaceId: record.training.spaceId,
      kind: "training_revoked",
      actorId: viewer.userId,
      at: now,
      details: { training: record.trainingId, record: record.id, person: record.userId },
    });
    return ok(null);
  },
});
