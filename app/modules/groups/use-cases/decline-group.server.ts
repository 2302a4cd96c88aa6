import { decline } from "#app/modules/bookings/together.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { answerLines } from "../answer-lines.server.ts";
import { groupOutput } from "../group.outputs.ts";
import { declineSchema } from "../group.schema.ts";

export const declineGroup = defineUseCase({
  name: "decline-group",
  module: "groups",
  summary: "Decline all that was asked together, or some of it, with a reason that the borrower reads.",
  method: "POST",
  path: "/groups/{group}/decline",
  access: "person",
  input: declineSchema,
  output: groupOutput,
  run: (context, { reason: message, ...input }) =>
    answerLines(context, input, {
      verb: "decline",
      act: decline,
      message,
      mail: "group_answered",
      nothing: "nothing_to_answer",
    }),
});
