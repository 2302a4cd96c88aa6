import { cancel } from "#app/modules/bookings/together.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { answerLines } from "../answer-lines.server.ts";
import { groupOutput } from "../group.outputs.ts";
import { canMove, dateOf, openSeries } from "../open-series.server.ts";
import { fail } from "../series.failures.ts";
import { cancelFollowingSchema } from "../series.schema.ts";

export const cancelFollowing = defineUseCase({
  name: "cancel-following",
  module: "groups",
  summary: "Cancel the dates of a series from one of them on; what came before stays.",
  method: "POST",
  path: "/groups/{group}/cancel-following",
  access: "person",
  input: cancelFollowingSchema,
  output: groupOutput,
  async run(context, { from, message, ...input }) {
    const opened = await openSeries(context, input);
    if (!opened.ok) return opened;
    const following = opened.value.lines.filter((row) => dateOf(row) >= from && canMove(row, context.now));
    if (following.length === 0) return fail("series_nothing_to_change");
    const bookings = following.map(({ id }) => id);
    const answering = { verb: "cancel", act: cancel, message, mail: "group_cancelled" } as const;
    return answerLines(context, { ...input, bookings }, { ...answering, nothing: "nothing_to_cancel" });
  },
});
