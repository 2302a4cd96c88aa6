import { answerMove } from "#app/modules/bookings/together.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { answerLines } from "../answer-lines.server.ts";
import { groupOutput } from "../group.outputs.ts";
import { openSeries } from "../open-series.server.ts";
import { fail } from "../series.failures.ts";
import { movesToAnswer } from "../series.repo.server.ts";
import { answerSeriesChangeSchema } from "../series.schema.ts";

export const answerSeriesChange = defineUseCase({
  name: "answer-series-change",
  module: "groups",
  summary: "Accept or refuse, all together, the other dates that the borrower of a series asks for.",
  method: "POST",
  path: "/groups/{group}/answer-change",
  access: "person",
  input: answerSeriesChangeSchema,
  output: groupOutput,
  async run(context, { accept, message, ...input }) {
    const opened = await openSeries(context, input);
    if (!opened.ok) return opened;
    const bookings = await movesToAnswer(opened.value.group.id);
    if (bookings.length === 0) return fail("series_nothing_to_change");
    const answering = { verb: "answer_change", message, mail: "group_answered", nothing: "nothing_to_answer" } as const;
    return answerLines(
      context,
      { ...input, bookings },
      // What is no longer free on its new date stays on the old one, and waits.
      { ...answering, leaveOut: accept, act: (own, answer) => answerMove(own, { ...answer, accept }) },
    );
  },
});
