import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { kinds } from "../ledger.ts";
import { kindOf, listMovements as rowsOf } from "../repos/flows.repo.server.ts";

export const movementOutput = z.object({
  id: z.string(),
  sequence: z.int(),
  kind: z.string(),
  action: z.string().describe("Of ValueFlows"),
  item: z.string(),
  lot: z.string(),
  quantity: z.int(),
  from: z.string(),
  to: z.string(),
  reversed: z.boolean(),
  corrects: z.string().nullable(),
  shipmentLine: z.string().nullable(),
  requestLine: z.string().nullable(),
  occurredAt: z.string(),
  recordedAt: z.string(),
});

export const listMovements = defineUseCase({
  name: "list-movements",
  module: "flows",
  summary: "The ledger of a campaign, row by row, in the order in which it was written; no name is in it.",
  method: "GET",
  path: "/campaigns/{campaign}/movements",
  access: "anyone",
  input: z.object({
    campaign: z.string().trim().min(1).max(40),
    after: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
    asOf: z.iso.datetime({ offset: true }).optional().describe("Only what had happened then"),
    knownAt: z.iso.datetime({ offset: true }).optional().describe("Only what had been recorded then"),
  }),
  output: z.object({ items: z.array(movementOutput), next: z.int().nullable() }),
  async run({ viewer }, { campaign: code, after, limit, asOf, knownAt }) {
    const campaign = await campaignNamed(viewer, code);
    if (!campaign.ok) return campaign;
    const { id, space } = campaign.value;
    const when = { ...(asOf ? { asOf: new Date(asOf) } : {}), ...(knownAt ? { knownAt: new Date(knownAt) } : {}) };
    const rows = await rowsOf(id, { limit: limit + 1, ...(after === undefined ? {} : { after }), ...when });
    const page = rows.slice(0, limit);
    const items = page.map((row) => ({
      ...{ id: row.id, sequence: row.sequence, kind: row.kind, quantity: row.quantity, reversed: row.reversed },
      action: kinds[kindOf(row.kind)].action,
      item: row.itemId,
      lot: row.lotId,
      from: row.fromBucket,
      to: row.toBucket,
      corrects: row.correctsId,
      shipmentLine: row.shipmentLineId,
      requestLine: row.requestLineId,
      occurredAt: isoWithOffset(row.occurredAt, space.zone),
      recordedAt: isoWithOffset(row.recordedAt, space.zone),
    }));
    return ok({ items, next: rows.length > limit ? (page.at(-1)?.sequence ?? null) : null });
  },
});
