import { approve } from "#app/modules/bookings/together.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { answerLines } from "../answer-lines.server.ts";
import { groupOutput } from "../group.outputs.ts";
import { approveSchema } from "../group.schema.ts";

export const approveGroup = defineUseCase({
  name: "approve-group",
  module: "groups",
  summary: "Accept all that was asked together, some of it, or all that can still be had; everything is judged again.",
  method: "POST",
  path: "/groups/{group}/approve",
  access: "person",
  input: approveSchema,
  output: groupOutput,
  run: (context, { message, leaveOut, ...input }) =>
    answerLines(context, input, {
      verb: "approve",
      act: approve,
      message,
      mail: "group_answered",
      leaveOut,
      nothing: "nothing_to_answer",
    }),
});
