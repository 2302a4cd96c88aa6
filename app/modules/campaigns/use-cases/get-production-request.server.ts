import { z } from "zod";
import { eventsOf, explanationsOf } from "#app/modules/flows/flows.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { requestFor } from "../access.server.ts";
import { named } from "../campaign.schema.ts";
import { describeRequest } from "../describe.server.ts";
import { requestKeyField, requestOutput } from "../request.schema.ts";

const explanation = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

export const getProductionRequest = defineUseCase({
  name: "get-production-request",
  module: "campaigns",
  summary: "A request with its history, and why it is served as it is: for whoever asked, and whoever coordinates.",
  method: "GET",
  path: "/production-requests/{request}",
  access: "anyone",
  input: z.object({ request: named, key: requestKeyField }),
  output: requestOutput.extend({
    events: z.array(
      z.object({ kind: z.string(), at: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
    ),
    why: z.array(
      z.object({ line: z.string(), kind: z.string(), delta: z.int(), at: z.string(), explanation, reason: z.string() }),
    ),
  }),
  async run({ viewer }, { request: code, key }) {
    const found = await requestFor(viewer, code, key);
    if (!found.ok) return found;
    const { request, campaign } = found.value;
    const iso = (instant: Date) => isoWithOffset(instant, campaign.space.zone);
    const events = (await eventsOf("request", request.id)).map(({ kind, occurredAt, fromStage, toStage }) => ({
      ...{ kind, at: iso(occurredAt), from: fromStage, to: toStage },
    }));
    const why = (await explanationsOf(request.lines.map(({ id }) => id))).map((entry) => ({
      line: entry.requestLineId,
      kind: entry.kind,
      delta: entry.delta,
      at: iso(entry.occurredAt),
      explanation: explanation.parse(entry.explanation),
      reason: entry.reason,
    }));
    return ok({ ...(await describeRequest(request, campaign)), events, why });
  },
});
