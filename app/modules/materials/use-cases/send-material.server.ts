import { defineUseCase } from "#app/platform/use-case.server.ts";
import { takeStep } from "../change-request.server.ts";
import { fail } from "../failures.ts";
import { requestOutput, sendInput } from "../material.schema.ts";
import { moveStock } from "../move-stock.server.ts";
import { findMaterial } from "../repos/material.repo.server.ts";
import { requestFor } from "../request.server.ts";

export const sendMaterial = defineUseCase({
  name: "send-material",
  module: "materials",
  summary: "Hand over or send what was accepted: it leaves the shelf, and waits for the receiver to say what arrived.",
  method: "POST",
  path: "/material-requests/{request}/send",
  access: "person",
  input: sendInput,
  output: requestOutput,
  async run({ viewer, now }, { request, quantity, batch, message }) {
    const found = await requestFor(viewer, request, "send");
    if (!found.ok) return found;
    const { row } = found.value;
    const sent = quantity ?? row.accepted ?? row.asked;
    if (sent > (row.accepted ?? row.asked)) return fail("more_than_accepted");
    const material = await findMaterial(row.materialId);
    if (!material) return fail("not_found");
    const batchId = batch === undefined ? undefined : material.batches.find(({ label }) => label === batch)?.id;
    if (batch !== undefined && !batchId) return fail("no_such_batch");
    const move = {
      material,
      kind: "transfer",
      quantity: sent,
      batchId,
      occurredAt: now,
      now,
      requestId: row.id,
    } as const;
    const moved = await moveStock({ ...move, actorId: viewer.userId });
    if (!moved.ok) return moved;
    return takeStep(row, {
      ...{ viewer, now, verb: "send", kind: "sent", data: { sent }, quantity: sent, message },
      mail: { name: "sent", to: "asker" },
    });
  },
});
