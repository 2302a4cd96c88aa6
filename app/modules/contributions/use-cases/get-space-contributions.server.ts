import { z } from "zod";
import { openSpace } from "#app/modules/spaces/spaces.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { contributionOutput, dated } from "../contribution.schema.ts";
import { contributionsOfSpace, entrustedBySpace, lentBySpace, namedMakers } from "../repos/contribution.repo.server.ts";

export const getSpaceContributions = defineUseCase({
  name: "get-space-contributions",
  module: "contributions",
  summary:
    "What a space made, put together, gave and received in campaigns, the material that it entrusted to makers and the machines that it lent for runs; people are named where they agree.",
  method: "GET",
  path: "/spaces/{space}/contributions",
  access: "anyone",
  input: z.object({ space: z.string().min(1).max(120) }),
  output: z.object({
    items: z.array(contributionOutput),
    materials: z.array(
      contributionOutput
        .omit({ item: true, kind: true, pieces: true })
        .extend({ material: z.string(), unit: z.string(), quantity: z.int() }),
    ),
    machines: z.array(
      contributionOutput
        .omit({ item: true, kind: true, pieces: true })
        .extend({ machine: z.string(), listing: z.string().describe("Its code"), loans: z.int() }),
    ),
    makers: z.array(z.object({ name: z.string(), pieces: z.int() })),
    next: z.null(),
  }),
  async run(_context, { space: named }) {
    const space = await openSpace(named);
    if (!space.ok) return space;
    const { id } = space.value;
    return ok({
      items: (await contributionsOfSpace(id)).map(dated),
      materials: (await entrustedBySpace(id)).map(dated),
      machines: (await lentBySpace(id)).map(dated),
      makers: await namedMakers(id),
      next: null,
    });
  },
});
