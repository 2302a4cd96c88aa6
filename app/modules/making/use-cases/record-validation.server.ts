import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { isPinned } from "#app/modules/designs/designs.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { named, validationFields } from "../making.schema.ts";
import { insertValidation } from "../repos/validation.repo.server.ts";
import { noteDecision } from "../write-lot.server.ts";

export const recordValidation = defineUseCase({
  name: "record-validation",
  module: "making",
  summary:
    "Record what an authority decided about a revision that is not of the library of designs, for one usage, from when to when; refused counts too.",
  method: "POST",
  path: "/campaigns/{campaign}/validations",
  status: 201,
  access: "person",
  input: validationFields.extend({ campaign: named }),
  output: z.object({ id: z.string(), decision: z.string(), usage: z.string(), validUntil: z.string().nullable() }),
  async run(context, { campaign: code, item: itemId, validFrom, validUntil, ...card }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const { id: campaignId, items } = campaign.value;
    if (!items.some(({ id }) => id === itemId)) return fail("item_unknown");
    if (await isPinned(card.revision)) return fail("library_decides");
    const id = await insertValidation({
      ...{ ...card, campaignId, itemId },
      validFrom: new Date(validFrom),
      validUntil: validUntil === null ? null : new Date(validUntil),
      recordedById: context.viewer.userId,
      recordedAt: context.now,
    });
    const { decision, usage, revision, authority, regime } = card;
    await noteDecision(context, {
      ...{ campaignId, subjectKind: "validation", subjectId: id, kind: "recorded", toStage: decision },
      details: { item: itemId, usage, revision, authority, regime, validFrom, validUntil },
    });
    return ok({ id, decision, usage, validUntil });
  },
});
