import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeNeed } from "../describe-need.server.ts";
import { fail } from "../failures.ts";
import { needInput, needOutput } from "../need.schema.ts";
import { findNeed } from "../repos/need.repo.server.ts";

export const getNeed = defineUseCase({
  name: "get-need",
  module: "needs",
  summary: "What is needed, what was promised and what has arrived.",
  method: "GET",
  path: "/needs/{need}",
  access: "anyone",
  input: needInput,
  output: needOutput,
  async run({ now }, { need }) {
    const row = await findNeed(need);
    return row ? ok(describeNeed(row, now)) : fail("not_found");
  },
});
