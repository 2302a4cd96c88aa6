import { defineUseCase } from "#app/platform/use-case.server.ts";
import { takeStep } from "../change-request.server.ts";
import { requestInput, requestOutput } from "../material.schema.ts";
import { requestFor } from "../request.server.ts";

export const declineMaterialRequest = defineUseCase({
  name: "decline-material-request",
  module: "materials",
  summary: "Decline a request for a material, with a word to who asked.",
  method: "POST",
  path: "/material-requests/{request}/decline",
  access: "person",
  input: requestInput,
  output: requestOutput,
  async run({ viewer, now }, { request, message }) {
    const found = await requestFor(viewer, request, "decline");
    if (!found.ok) return found;
    const mail = { name: "declined", to: "asker" } as const;
    return takeStep(found.value.row, { viewer, now, verb: "decline", kind: "declined", data: {}, message, mail });
  },
});
