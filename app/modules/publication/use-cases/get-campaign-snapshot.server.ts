import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { figureNames } from "../figures.ts";
import { documentOf } from "../snapshot.ts";
import { snapshotNamed } from "../snapshot-access.server.ts";

export const getCampaignSnapshot = defineUseCase({
  name: "get-campaign-snapshot",
  module: "publication",
  summary:
    "A snapshot as it was kept: its instant, its totals, the rows that they are the sums of, and the SHA-256 of its canonical JSON.",
  method: "GET",
  path: "/snapshots/{snapshot}",
  access: "anyone",
  input: z.object({ snapshot: z.string().trim().min(1).max(40) }),
  output: z.object({
    code: z.string(),
    sha256: z.string(),
    campaign: z.object({ code: z.string(), title: z.string(), territory: z.string(), openedBy: z.string() }),
    takenAt: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        totals: z.partialRecord(z.enum(figureNames), z.int()),
        kit: z
          .object({ promised: z.int(), parts: z.array(z.object({ item: z.string(), count: z.int() })) })
          .optional()
          .describe("Of a kit: as many as the promised totals of its parts are enough for"),
      }),
    ),
    rows: z.array(
      z.object({
        item: z.string(),
        figure: z.enum(figureNames),
        day: z.string().describe("Empty for what is asked and promised"),
        town: z.string(),
        space: z.string(),
        pieces: z.int(),
      }),
    ),
  }),
  async run({ viewer }, { snapshot: named }) {
    const found = await snapshotNamed(viewer, named);
    if (!found.ok) return found;
    const { code, sha256, document } = found.value.snapshot;
    return ok({ code, sha256, ...documentOf(document) });
  },
});
