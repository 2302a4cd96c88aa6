import { z } from "zod";
import { campaignFor, lineFacts, noFacts } from "#app/modules/campaigns/campaigns.server.ts";
import { room } from "#app/modules/campaigns/request.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { keyOf, momentOf, post } from "../flows.server.ts";
import { countsAgain, isCorrectable, reversal } from "../ledger.ts";
import { findMovement, moveOf } from "../repos/flows.repo.server.ts";

export const correctMovement = defineUseCase({
  name: "correct-movement",
  module: "flows",
  summary:
    "Take back a movement, or a part of it, by a new one that points to it; nothing is edited, and no leg goes below zero at any instant.",
  method: "POST",
  path: "/campaigns/{campaign}/movements/{movement}/corrections",
  status: 201,
  access: "person",
  input: z.object({
    campaign: z.string().trim().min(1).max(40),
    movement: z.string().trim().min(1).max(40),
    quantity: z.int().min(1).max(1_000_000),
    reason: line(500, 1),
    occurredAt: z.iso.datetime({ offset: true }).optional(),
  }),
  output: z.object({ id: z.string() }),
  async run(context, { campaign: code, movement: id, quantity, reason, occurredAt }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const row = await findMovement(id);
    if (row?.campaignId !== campaign.value.id) return fail("not_found");
    const move = moveOf(row);
    if (!isCorrectable(move.kind)) return fail("not_correctable");
    const at = momentOf(occurredAt, context.now);
    if (!at.ok) return at;
    if (at.value < row.occurredAt) return fail("not_at_that_time");
    const back = reversal(move, { quantity, already: row.already, reason });
    if (!back.ok) return back;
    const lineId = back.value.requestLineId;
    if (lineId && countsAgain(back.value)) {
      const left = room((await lineFacts([lineId])).get(lineId) ?? noFacts);
      if (quantity > left) return fail("line_full_again", { params: { most: left } });
    }
    const written = { campaignId: campaign.value.id, actorId: context.viewer.userId, recordedAt: context.now };
    const key = keyOf(context.viewer, context.idempotencyKey, `corrected:${id}:${row.already}`);
    const posted = await post([back.value], { ...written, occurredAt: at.value, key });
    return posted.ok ? ok({ id: posted.value[0] ?? "" }) : posted;
  },
});
