import { defineUseCase } from "#app/platform/use-case.server.ts";
import { explainMissing } from "../arrival.server.ts";
import { takeStep } from "../change-request.server.ts";
import { fail } from "../failures.ts";
import { explainInput, requestOutput } from "../material.schema.ts";
import { missingOf } from "../material.ts";
import { requestFor } from "../request.server.ts";

export const explainDifference = defineUseCase({
  name: "explain-difference",
  module: "materials",
  summary:
    "The giver says where the rest is: lost on the way, or miscounted when it left, and then still on the shelf.",
  method: "POST",
  path: "/material-requests/{request}/explain",
  access: "person",
  input: explainInput,
  output: requestOutput,
  async run({ viewer, now }, { request, difference, message }) {
    const found = await requestFor(viewer, request, "explain");
    if (!found.ok) return found;
    const { row } = found.value;
    const missing = missingOf(row.sent ?? 0, row.arrived ?? 0);
    if (row.difference !== "open") return fail("nothing_missing");
    // More arrived than was said: nothing can have been lost.
    const as = missing < 0 ? "miscounted" : difference;
    const explained = await explainMissing(row, missing, as, { viewer, now, reason: message });
    if (!explained.ok) return explained;
    return takeStep(row, {
      ...{ viewer, now, verb: "explain", kind: "explained", data: { difference: as }, message },
      mail: { name: "explained", to: "asker" },
    });
  },
});
