import { missed } from "#app/modules/bookings/together.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { answerLines } from "../answer-lines.server.ts";
import { groupOutput } from "../group.outputs.ts";
import { cancelSchema } from "../group.schema.ts";

export const markGroupNoShow = defineUseCase({
  name: "mark-group-no-show",
  module: "groups",
  summary: "Say that nobody came, for all that has begun or for some of it.",
  method: "POST",
  path: "/groups/{group}/no-show",
  access: "person",
  input: cancelSchema,
  output: groupOutput,
  run: (context, { message, ...input }) =>
    answerLines(context, input, {
      verb: "mark_no_show",
      act: missed,
      message,
      mail: null,
      nothing: "nothing_to_answer",
    }),
});
