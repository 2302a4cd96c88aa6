import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { trainingFor } from "../access.server.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { updateTrainingRow } from "../repos/training.repo.server.ts";
import { trainingOutput, trainingView } from "../training.schema.ts";

export const archiveTraining = defineUseCase({
  name: "archive-training",
  module: "spaces",
  summary: "Give a training no more; what people hold stays recorded.",
  method: "POST",
  path: "/trainings/{training}/archive",
  access: "person",
  input: z.object({ training: reference }),
  output: trainingOutput,
  async run({ viewer, now }, input) {
    const found = await trainingFor(viewer, input.training, "manage_trainings");
    if (!found.ok) return found;
    const training = found.value;
    if (!training.archivedAt) {
      await updateTrainingRow(training.id, { archivedAt: now });
      await recordEvent({
        spaceId: training.spaceId,
        kind: "training_archived",
        actorId: viewer.userId,
        at: now,
        details: { training: training.id },
      });
    }
    return ok(trainingView({ ...training, archivedAt: training.archivedAt ?? now }));
  },
});
