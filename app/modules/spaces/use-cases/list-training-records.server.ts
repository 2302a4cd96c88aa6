import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { trainingFor } from "../access.server.ts";
import { pageOf } from "../page.ts";
import { cursor, limit, reference } from "../reference.schema.ts";
import { listTrainingRecordRows } from "../repos/training.repo.server.ts";
import { recordOutput } from "../training.schema.ts";
import { recordState } from "../training.ts";

export const listTrainingRecords = defineUseCase({
  name: "list-training-records",
  module: "spaces",
  summary: "Who holds a training, for the keepers of its space.",
  method: "GET",
  path: "/trainings/{training}/records",
  access: "person",
  input: z.object({ training: reference, after: cursor, limit }),
  output: z.object({ items: z.array(recordOutput), next: z.string().nullable() }),
  async run({ viewer, now }, { training: id, after, limit: most }) {
    const found = await trainingFor(viewer, id, "record_training");
    if (!found.ok) return found;
    const { zone } = found.value.space;
    const { items, next } = pageOf(await listTrainingRecordRows(id, { after, limit: most }), most);
    return ok({
      items: items.map((record) => ({
        id: record.id,
        person: record.userId,
        name: record.user.name,
        heldFrom: isoWithOffset(record.heldFrom, zone),
        expiresAt: record.expiresAt ? isoWithOffset(record.expiresAt, zone) : null,
        state: recordState(record, now),
        recordedAt: isoWithOffset(record.recordedAt, zone),
      })),
      next,
    });
  },
});
