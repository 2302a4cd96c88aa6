import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { requestName, requestOutput } from "../material.schema.ts";
import { describeRequest, seenRequest } from "../request.server.ts";

export const getMaterialRequest = defineUseCase({
  name: "get-material-request",
  module: "materials",
  summary: "What was asked, accepted, sent and received, for those of either side.",
  method: "GET",
  path: "/material-requests/{request}",
  access: "person",
  input: z.object({ request: requestName }),
  output: requestOutput,
  async run({ viewer }, { request }) {
    const found = await seenRequest(viewer, request);
    return found.ok ? ok(describeRequest(found.value)) : found;
  },
});
