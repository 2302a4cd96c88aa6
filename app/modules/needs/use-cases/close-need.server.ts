import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { keptNeed } from "../access.server.ts";
import { describeNeed } from "../describe-need.server.ts";
import { fail } from "../failures.ts";
import { needInput, needOutput } from "../need.schema.ts";
import { changeNeed, findNeed } from "../repos/need.repo.server.ts";

export const closeNeed = defineUseCase({
  name: "close-need",
  module: "needs",
  summary: "The need is over: nobody answers it any more. What was promised goes on.",
  method: "POST",
  path: "/needs/{need}/close",
  access: "person",
  input: needInput,
  output: needOutput,
  async run({ viewer, now }, { need }) {
    const found = await keptNeed(viewer, need);
    if (!found.ok) return found;
    const { id, spaceId, closedAt } = found.value;
    if (closedAt) return fail("not_open");
    await changeNeed(id, spaceId, { closedAt: now, closedAs: "withdrawn" });
    const row = await findNeed(id);
    return row ? ok(describeNeed(row, now)) : fail("not_found");
  },
});
