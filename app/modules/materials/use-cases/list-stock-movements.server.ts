import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { seenStock } from "../access.server.ts";
import { describeMovement } from "../describe-material.server.ts";
import { materialName, movementOutput } from "../material.schema.ts";
import { listMovementRows } from "../repos/stock.repo.server.ts";
import { movementKinds } from "../stock.ts";

const pageSize = 50;

export const listStockMovements = defineUseCase({
  name: "list-stock-movements",
  module: "materials",
  summary: "The ledger of a material, the latest record first.",
  method: "GET",
  path: "/materials/{material}/movements",
  access: "person",
  input: z.object({
    material: materialName,
    kind: z.enum(movementKinds).optional(),
    after: z.coerce.number().int().min(1).optional(),
  }),
  output: z.object({ items: z.array(movementOutput), next: z.string().nullable() }),
  async run({ viewer }, { material, kind, after }) {
    const found = await seenStock(viewer, material);
    if (!found.ok) return found;
    const where = { materialId: found.value.id, ...(kind ? { kind } : {}) };
    const rows = await listMovementRows(where, { before: after, take: pageSize + 1 });
    const shown = rows.slice(0, pageSize);
    const { zone } = found.value.listing.space;
    return ok({
      items: shown.map((row) => describeMovement(row, zone)),
      next: rows.length > pageSize ? String(shown.at(-1)?.number) : null,
    });
  },
});
