import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { recallFields, servedOutput } from "../making.schema.ts";
import { groundsOf, recallEffects } from "../recall-effects.server.ts";

export const previewRecall = defineUseCase({
  name: "preview-recall",
  module: "making",
  summary:
    "What a recall would do, before anything is done: every bag that it blocks, every promise that it gives back, everybody who has some, to be called.",
  method: "GET",
  path: "/campaigns/{campaign}/recall-preview",
  access: "person",
  input: recallFields,
  output: z.object({
    lots: z.array(
      z.object({
        code: z.string(),
        item: z.string(),
        space: z.string(),
        here: z.int(),
        promised: z.int(),
        gone: z.int(),
      }),
    ),
    promised: z.int().describe("Pieces promised, that would be given back"),
    served: z.array(
      servedOutput.extend({ contact: z.object({ name: z.string(), email: z.string(), phone: z.string() }) }),
    ),
  }),
  async run({ viewer }, { campaign: code, ...asked }) {
    const campaign = await campaignFor(viewer, code);
    if (!campaign.ok) return campaign;
    const { bags, promised, served } = await recallEffects(campaign.value, groundsOf(asked));
    return ok({
      lots: bags.map(({ id: _id, ...bag }) => bag),
      promised,
      served: served.map(({ requestCode, requesterName, lotCode, kept, onTheWay, contact }) => ({
        ...{ request: requestCode, name: requesterName, lot: lotCode, kept, onTheWay, contact },
      })),
    });
  },
});
