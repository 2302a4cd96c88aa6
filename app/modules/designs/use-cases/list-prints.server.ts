import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { designSeenBy } from "../access.server.ts";
import { describePrint } from "../describe-print.server.ts";
import { listPrintsInput, printOutput } from "../design.schema.ts";
import { listPrintRows } from "../repos/print.repo.server.ts";

export const listPrints = defineUseCase({
  name: "list-prints",
  module: "designs",
  summary: "What was made of a design by the spaces that one belongs to, the newest first.",
  method: "GET",
  path: "/designs/{design}/prints",
  access: "person",
  input: listPrintsInput,
  output: z.object({ items: z.array(printOutput), next: z.string().nullable() }),
  async run({ viewer }, { design: named, cursor, limit }) {
    const design = await designSeenBy(viewer, named);
    if (!design.ok) return design;
    const mine = viewer.memberships.map(({ spaceId }) => spaceId);
    const rows = await listPrintRows(design.value.id, mine, limit + 1, cursor);
    const items = await Promise.all(rows.slice(0, limit).map(describePrint));
    return ok({ items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
  },
});
