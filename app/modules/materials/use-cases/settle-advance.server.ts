import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { keptMaterial } from "../access.server.ts";
import { describeStock } from "../describe-material.server.ts";
import { fail } from "../failures.ts";
import { settleInput, stockOutput } from "../material.schema.ts";
import { findAdvance, isOfRun } from "../repos/stock.repo.server.ts";
import { settleCustody } from "../settle-custody.server.ts";

export const settleAdvance = defineUseCase({
  name: "settle-advance",
  module: "materials",
  summary: "Say what became of an advance: consumed, returned, lost. What is not said is still with its holder.",
  method: "POST",
  path: "/materials/{material}/advances/{advance}/settle",
  access: "person",
  input: settleInput,
  output: stockOutput,
  async run({ viewer, now }, { material: named, advance: advanceId, ...said }) {
    const found = await keptMaterial(viewer, named);
    if (!found.ok) return found;
    const advance = await findAdvance(advanceId);
    if (advance?.materialId !== found.value.id) return fail("no_such_advance");
    if (isOfRun(advance)) return fail("of_a_run");
    const settled = await settleCustody(found.value, advance, { ...said, actorId: viewer.userId, now });
    return settled.ok ? ok(await describeStock(found.value, viewer, { at: now, now })) : settled;
  },
});
