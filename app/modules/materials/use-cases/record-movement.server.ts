import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { keptMaterial } from "../access.server.ts";
import { describeStock } from "../describe-material.server.ts";
import { fail } from "../failures.ts";
import { recordMovementInput, stockOutput } from "../material.schema.ts";
import { moveStock } from "../move-stock.server.ts";
import { batchNamed, findMaterial } from "../repos/material.repo.server.ts";

const arrivals = ["receive", "return"];

export const recordMovement = defineUseCase({
  name: "record-movement",
  module: "materials",
  summary:
    "Write into the ledger what came or went: received, given, consumed, lost, come back, or adjusted with a reason.",
  method: "POST",
  path: "/materials/{material}/movements",
  status: 201,
  access: "person",
  input: recordMovementInput,
  output: stockOutput,
  async run({ viewer, now }, { material: named, kind, quantity, batch, expiresOn = null, reason, ...given }) {
    const found = await keptMaterial(viewer, named);
    if (!found.ok) return found;
    const { id } = found.value;
    const missing = { fields: { quantity: [{ key: "failures.materials.issue_quantity" }] } };
    if (kind !== "adjust" && quantity < 0) return fail("too_much", missing);
    if (kind === "adjust" && reason === "")
      return fail("reason_missing", { fields: { reason: [{ key: "failures.materials.reason_missing" }] } });
    const comes = arrivals.includes(kind) || (kind === "adjust" && quantity > 0);
    let batchId = found.value.batches.find(({ label }) => label === (batch ?? ""))?.id;
    if (comes) batchId = await batchNamed({ materialId: id, label: batch ?? "", expiresOn, createdAt: now });
    else if (batch === undefined) batchId = undefined;
    else if (!batchId) return fail("no_such_batch");
    const material = await findMaterial(id);
    if (!material) return fail("not_found");
    const occurredAt = given.occurredAt ? new Date(given.occurredAt) : now;
    const moved = await moveStock({
      ...{ material, kind, quantity, batchId, occurredAt, now, reason, actorId: viewer.userId },
      isFact: kind === "lose" || kind === "adjust",
    });
    return moved.ok ? ok(await describeStock(material, viewer, { at: now, now })) : moved;
  },
});
