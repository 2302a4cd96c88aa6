import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { needOutput } from "../need.schema.ts";
import { openNeeds } from "../open-needs.server.ts";

const pageSize = 30;

export const listNeeds = defineUseCase({
  name: "list-needs",
  module: "needs",
  summary: "The board of needs: those that are open, the latest first.",
  method: "GET",
  path: "/needs",
  access: "anyone",
  input: z.object({ after: z.string().max(40).optional() }),
  output: z.object({ items: z.array(needOutput), next: z.string().nullable() }),
  async run({ now }, { after }) {
    return ok(await openNeeds(now, { after, take: pageSize }));
  },
});
