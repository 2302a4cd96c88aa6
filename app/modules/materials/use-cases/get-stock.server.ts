import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { seenStock } from "../access.server.ts";
import { describeStock } from "../describe-material.server.ts";
import { materialName, stockOutput } from "../material.schema.ts";

export const getStock = defineUseCase({
  name: "get-stock",
  module: "materials",
  summary:
    "What is on the shelf, batch by batch, now or at an instant; of a date to come, what will not have expired by then.",
  method: "GET",
  path: "/materials/{material}/stock",
  access: "person",
  input: z.object({ material: materialName, at: z.iso.datetime({ offset: true }).optional() }),
  output: stockOutput,
  async run({ viewer, now }, { material, at }) {
    const found = await seenStock(viewer, material);
    if (!found.ok) return found;
    return ok(await describeStock(found.value, viewer, { at: at ? new Date(at) : now, now }));
  },
});
