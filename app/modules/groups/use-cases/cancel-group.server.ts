import { cancel } from "#app/modules/bookings/together.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { answerLines } from "../answer-lines.server.ts";
import { groupOutput } from "../group.outputs.ts";
import { cancelSchema } from "../group.schema.ts";

export const cancelGroup = defineUseCase({
  name: "cancel-group",
  module: "groups",
  summary: "Withdraw or cancel what is left of a request, or some of it.",
  method: "POST",
  path: "/groups/{group}/cancel",
  access: "person",
  input: cancelSchema,
  output: groupOutput,
  run: (context, { message, ...input }) =>
    answerLines(context, input, {
      verb: "cancel",
      act: cancel,
      message,
      mail: "group_cancelled",
      nothing: "nothing_to_cancel",
    }),
});
