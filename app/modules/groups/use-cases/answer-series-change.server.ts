import { sidesOf } from "#app/modules/bookings/booking.policy.ts";
import { answerMove } from "#app/modules/bookings/together.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { answerLines } from "../answer-lines.server.ts";
import { fail as groupFail } from "../group.failures.ts";
import { groupOutput } from "../group.outputs.ts";
import { openSeries } from "../open-series.server.ts";
import { movesToAnswer } from "../repos/series.repo.server.ts";
import { fail } from "../series.failures.ts";
import { answerSeriesChangeSchema } from "../series.schema.ts";

export const answerSeriesChange = defineUseCase({
  name: "answer-series-change",
  module: "groups",
  summary: "Accept or refuse, all together, the other dates that the other side of a series asks for.",
  method: "POST",
  path: "/groups/{group}/answer-change",
  access: "person",
  input: answerSeriesChangeSchema,
  output: groupOutput,
  async run(context, { accept, message, ...input }) {
    const opened = await openSeries(context, input);
    if (!opened.ok) return opened;
    const sides = sidesOf(context.viewer, opened.value.group);
    const asking = sides.map((side) => (side === "lender" ? "borrower" : "lender"));
    const bookings = await movesToAnswer(opened.value.group.id, asking);
    if (asking.length === 0) return groupFail("not_yours");
    if (bookings.length === 0) return fail("series_nothing_to_change");
    const told = sides.includes("lender")
      ? ({ mail: "group_answered", to: "borrower" } as const)
      : ({ mail: "series_answered", to: "lender" } as const);
    const answering = { verb: "answer_change", message, ...told, nothing: "nothing_to_answer" } as const;
    return answerLines(
      context,
      { ...input, bookings },
      // What is no longer free on its new date stays on the old one, and waits.
      { ...answering, leaveOut: accept, act: (own, answer) => answerMove(own, { ...answer, accept }) },
    );
  },
});
