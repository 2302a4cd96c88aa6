import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { insertTraining } from "../repos/training.repo.server.ts";
import { trainingCard, trainingOutput, trainingView } from "../training.schema.ts";

export const createTraining = defineUseCase({
  name: "create-training",
  module: "spaces",
  summary: "Describe a training that the space's listings may require.",
  method: "POST",
  path: "/spaces/{space}/trainings",
  status: 201,
  access: "person",
  input: trainingCard.extend({ space: reference }),
  output: trainingOutput,
  async run({ viewer, now }, { space: spaceReference, validMonths, ...card }) {
    const found = await spaceFor(viewer, spaceReference, "manage_trainings");
    if (!found.ok) return found;
    const spaceId = found.value.id;
    const training = await insertTraining({ ...card, spaceId, validMonths: validMonths ?? null, createdAt: now });
    await recordEvent({
      spaceId,
      kind: "training_created",
      actorId: viewer.userId,
      at: now,
      details: { training: training.id },
    });
    return ok(trainingView(training));
  },
});
