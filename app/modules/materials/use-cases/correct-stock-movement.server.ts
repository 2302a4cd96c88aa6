import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { keptMaterial } from "../access.server.ts";
import { correctStock } from "../correct-stock.server.ts";
import { describeStock } from "../describe-material.server.ts";
import { fail } from "../failures.ts";
import { correctMovementInput, stockOutput } from "../material.schema.ts";
import { findMovement } from "../repos/stock.repo.server.ts";

export const correctStockMovement = defineUseCase({
  name: "correct-stock-movement",
  module: "materials",
  summary: "Say what a movement should have said: a new row that points to it. Nothing may fall below zero since.",
  method: "POST",
  path: "/materials/{material}/movements/{movement}/correct",
  access: "person",
  input: correctMovementInput,
  output: stockOutput,
  async run({ viewer, now }, { material: named, movement: number, quantity, reason }) {
    const found = await keptMaterial(viewer, named);
    if (!found.ok) return found;
    const row = await findMovement(found.value.id, number);
    if (!row) return fail("no_such_movement");
    // What crossed to another space is explained where both sides see it.
    if (row.requestId && row.kind === "transfer") return fail("not_correctable");
    const corrected = await correctStock({ row, quantity, reason, actorId: viewer.userId, now });
    if (!corrected.ok) return corrected;
    return ok(await describeStock(found.value, viewer, { at: now, now }));
  },
});
