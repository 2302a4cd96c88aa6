import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { findSpace } from "../repos/space.repo.server.ts";
import { listTrainingRows } from "../repos/training.repo.server.ts";
import { mayInSpace } from "../space.policy.ts";
import { trainingOutput, trainingView } from "../training.schema.ts";

export const listTrainings = defineUseCase({
  name: "list-trainings",
  module: "spaces",
  summary: "The trainings of a space; keepers also see the archived ones and how many people were recorded.",
  method: "GET",
  path: "/spaces/{space}/trainings",
  access: "anyone",
  input: z.object({ space: reference }),
  output: z.object({ items: z.array(trainingOutput.extend({ records: z.number().nullable() })), next: z.null() }),
  async run({ viewer }, input) {
    const space = await findSpace(input.space);
    if (!space) return fail("not_found");
    const keeps = mayInSpace(viewer, "manage_trainings", space.id);
    const rows = await listTrainingRows(space.id);
    const items = rows
      .filter(({ archivedAt }) => keeps || !archivedAt)
      .map((row) => ({ ...trainingView(row), records: keeps ? row._count.records : null }));
    return ok({ items, next: null });
  },
});
