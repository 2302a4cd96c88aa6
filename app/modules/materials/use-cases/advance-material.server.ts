import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { keptMaterial } from "../access.server.ts";
import { describeStock } from "../describe-material.server.ts";
import { fail } from "../failures.ts";
import { advanceInput, stockOutput } from "../material.schema.ts";
import { moveStock } from "../move-stock.server.ts";
import { findSpaceNamed } from "../repos/material.repo.server.ts";
import { insertAdvance } from "../repos/stock.repo.server.ts";

export const advanceMaterial = defineUseCase({
  name: "advance-material",
  module: "materials",
  summary:
    "Entrust material to a maker, a space or a person: it leaves the shelf and stays the space’s until it is settled.",
  method: "POST",
  path: "/materials/{material}/advances",
  status: 201,
  access: "person",
  input: advanceInput,
  output: stockOutput,
  async run({ viewer, now }, { material: named, quantity, batch, holderSpace, holderName, note }) {
    const found = await keptMaterial(viewer, named);
    if (!found.ok) return found;
    const material = found.value;
    const batchId = batch === undefined ? undefined : material.batches.find(({ label }) => label === batch)?.id;
    if (batch !== undefined && !batchId) return fail("no_such_batch");
    const holder = holderSpace ? await findSpaceNamed(holderSpace) : null;
    if (holderSpace && !holder)
      return fail("no_such_space", { fields: { holderSpace: [{ key: "failures.materials.no_such_space" }] } });
    if (!holder && holderName === "") return fail("holder_missing");
    if (holder?.id === material.listing.spaceId) return fail("own_space");
    const advanceId = await insertAdvance({
      ...{ materialId: material.id, holderSpaceId: holder?.id ?? null, holderName: holder ? "" : holderName, note },
      ...{ createdById: viewer.userId, createdAt: now },
    });
    const move = { material, kind: "advance", quantity, batchId, advanceId, occurredAt: now, now } as const;
    const moved = await moveStock({ ...move, actorId: viewer.userId, reason: note });
    return moved.ok ? ok(await describeStock(material, viewer, { at: now, now })) : moved;
  },
});
