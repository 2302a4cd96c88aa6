import { z } from "zod";
import { keyOf, momentOf } from "#app/modules/flows/flows.server.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { pledgeFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { named, occurredAt, pieces } from "../making.schema.ts";
import { advancesOf, insertAdvance } from "../run.repo.server.ts";
import { randomKey } from "../write-lot.server.ts";

/** What is left of an advance: given, less consumed, returned and lost. */
function remaining(
  entries: readonly { material: string; unit: string; kind: string; quantity: number }[],
  of: { material: string; unit: string },
) {
  return entries
    .filter(({ material, unit }) => material === of.material && unit === of.unit)
    .reduce((sum, { kind, quantity }) => sum + (kind === "advanced" ? quantity : -quantity), 0);
}

export const recordAdvance = defineUseCase({
  name: "record-advance",
  module: "making",
  summary:
    "Record material put into the hands of a maker, or what became of it: consumed, returned or lost; never more than was advanced.",
  method: "POST",
  path: "/pledges/{pledge}/advances",
  status: 201,
  access: "person",
  input: z.object({
    pledge: named,
    material: line(80, 1),
    unit: z.enum(["g", "piece", "cm", "ml", "sheet"]),
    kind: z.enum(["advanced", "consumed", "returned", "lost"]),
    quantity: pieces,
    occurredAt,
  }),
  output: z.object({ material: z.string(), unit: z.string(), remaining: z.int() }),
  async run(context, { pledge: code, occurredAt: said, ...entry }) {
    const found = await pledgeFor(context.viewer, code);
    if (!found.ok) return found;
    const { pledge, by } = found.value;
    if (entry.kind === "advanced" && by !== "coordinator") return fail("not_yours");
    const at = momentOf(said, context.now);
    if (!at.ok) return at;
    const left = remaining(await advancesOf(pledge.id), entry);
    if (entry.kind !== "advanced" && entry.quantity > left) return fail("not_enough", { params: { most: left } });
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("advance"));
    await insertAdvance({
      ...{ ...entry, pledgeId: pledge.id, actorId: context.viewer.userId, key },
      occurredAt: at.value,
      recordedAt: context.now,
    });
    const { material, unit } = entry;
    return ok({ material, unit, remaining: remaining(await advancesOf(pledge.id), entry) });
  },
});
