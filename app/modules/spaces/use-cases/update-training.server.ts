import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { trainingFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { updateTrainingRow } from "../repos/training.repo.server.ts";
import { trainingCard, trainingOutput, trainingView } from "../training.schema.ts";

export const updateTraining = defineUseCase({
  name: "update-training",
  module: "spaces",
  summary: "Describe a training anew; records made before keep the expiry that they were given.",
  method: "PUT",
  path: "/trainings/{training}",
  access: "person",
  input: trainingCard.extend({ training: reference }),
  output: trainingOutput,
  async run({ viewer, now }, { training: id, validMonths, ...card }) {
    const found = await trainingFor(viewer, id, "manage_trainings");
    if (!found.ok) return found;
    if (found.value.archivedAt) return fail("training_archived");
    const data = { ...card, validMonths: validMonths ?? null };
    await updateTrainingRow(id, data);
    await recordEvent({
      spaceId: found.value.spaceId,
      kind: "training_changed",
      actorId: viewer.userId,
      at: now,
      details: { training: id },
    });
    return ok(trainingView({ ...found.value, ...data }));
  },
});
