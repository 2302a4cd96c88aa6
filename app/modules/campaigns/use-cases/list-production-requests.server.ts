import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignFor } from "../access.server.ts";
import { named, pageFields } from "../campaign.schema.ts";
import { describeRequest } from "../describe.server.ts";
import { listRequestRows, matchKeysOf } from "../repos/request.repo.server.ts";
import { requestOutput } from "../request.schema.ts";
import { requestStages } from "../request.ts";
import { twinsAmong } from "../twins.ts";

export const listProductionRequests = defineUseCase({
  name: "list-production-requests",
  module: "campaigns",
  summary: "The queue of a campaign, the oldest first; each with those that it may be a double of.",
  method: "GET",
  path: "/campaigns/{campaign}/requests",
  access: "person",
  input: z.object({ ...pageFields, campaign: named, stage: z.enum(requestStages).optional(), item: named.optional() }),
  output: z.object({
    items: z.array(requestOutput.extend({ twins: z.array(z.object({ code: z.string(), name: z.string() })) })),
    next: z.string().nullable(),
  }),
  async run({ viewer }, { campaign: code, stage, item, after, limit }) {
    const campaign = await campaignFor(viewer, code);
    if (!campaign.ok) return campaign;
    const filter = { ...(stage ? { stages: [stage] } : {}), ...(item ? { itemId: item } : {}) };
    const rows = await listRequestRows(campaign.value.id, filter, limit + 1, after);
    const others = (await matchKeysOf(campaign.value.id)).map(({ contact, ...one }) => ({
      ...one,
      email: contact.email,
    }));
    const twinsOf = twinsAmong(others);
    const page = rows.slice(0, limit);
    const items = await Promise.all(
      page.map(async (row) => {
        const twins = twinsOf({ id: row.id, matchKey: row.matchKey, email: row.contact.email });
        return {
          ...(await describeRequest(row, campaign.value)),
          twins: twins.map(({ code: twin, requesterName }) => ({ code: twin, name: requesterName })),
        };
      }),
    );
    return ok({ items, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null });
  },
});
