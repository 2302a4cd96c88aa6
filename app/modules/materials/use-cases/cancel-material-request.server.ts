import { defineUseCase } from "#app/platform/use-case.server.ts";
import { takeStep } from "../change-request.server.ts";
import { requestInput, requestOutput } from "../material.schema.ts";
import { requestFor } from "../request.server.ts";

export const cancelMaterialRequest = defineUseCase({
  name: "cancel-material-request",
  module: "materials",
  summary: "Withdraw a request, or what was accepted and has not left: nothing is reserved for it any more.",
  method: "POST",
  path: "/material-requests/{request}/cancel",
  access: "person",
  input: requestInput,
  output: requestOutput,
  async run({ viewer, now }, { request, message }) {
    const found = await requestFor(viewer, request, "cancel");
    if (!found.ok) return found;
    const { row, side } = found.value;
    const mail = { name: "cancelled", to: side === "giver" ? ("asker" as const) : ("giver" as const) } as const;
    return takeStep(row, { viewer, now, verb: "cancel", kind: "cancelled", data: {}, message, mail });
  },
});
