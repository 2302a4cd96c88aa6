import { offerMaterial } from "#app/modules/materials/materials.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeNeed } from "../describe-need.server.ts";
import { fail } from "../failures.ts";
import { answerNeedInput, needOutput } from "../need.schema.ts";
import { findNeed } from "../repos/need.repo.server.ts";

export const answerNeed = defineUseCase({
  name: "answer-need",
  module: "needs",
  summary:
    "Offer a part of what is needed from a stock that the caller keeps: it is reserved, then sent and confirmed.",
  method: "POST",
  path: "/needs/{need}/answers",
  status: 201,
  access: "person",
  input: answerNeedInput,
  output: needOutput,
  async run({ viewer, now }, { need: named, material, quantity, message }) {
    const row = await findNeed(named);
    if (!row) return fail("not_found");
    const { state, wanted, unit } = describeNeed(row, now);
    if (state !== "open") return fail("not_open", { details: { state } });
    if (quantity > wanted) return fail("more_than_wanted", { details: { wanted } });
    const offered = await offerMaterial({
      ...{ viewer, now, material, unit, quantity, message, wantedBy: row.wantedBy },
      ...{ askerSpaceId: row.spaceId, askedById: row.createdById ?? viewer.userId, needId: row.id },
    });
    if (!offered.ok) return offered;
    const after = await findNeed(row.id);
    return after ? ok(describeNeed(after, now)) : fail("not_found");
  },
});
