import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeCount } from "../describe-count.server.ts";
import { fail } from "../failures.ts";
import { mayKeepStock } from "../material.policy.ts";
import { countInput, countOutput } from "../material.schema.ts";
import { moveStock } from "../move-stock.server.ts";
import { findSpaceNamed, listMaterialRows } from "../repos/material.repo.server.ts";
import { insertCount, shelvesOf } from "../repos/stock.repo.server.ts";

export const countStock = defineUseCase({
  name: "count-stock",
  module: "materials",
  summary:
    "A stock-taking: what was found of each batch. A difference needs its reason and becomes an adjustment; the count is kept.",
  method: "POST",
  path: "/spaces/{space}/counts",
  status: 201,
  access: "person",
  input: countInput,
  output: countOutput,
  async run({ viewer, now }, { space: named, note, lines }) {
    const space = await findSpaceNamed(named);
    if (!space) return fail("no_such_space");
    if (!mayKeepStock(viewer, space.id)) return fail("not_yours");
    const materials = await listMaterialRows(space.id, true);
    const shelves = await shelvesOf(
      materials.map(({ id }) => id),
      now,
    );
    const seen = new Set<string>();
    const written = [];
    for (const [index, { batch, counted, reason }] of lines.entries()) {
      const shelf = shelves.find(({ batchId }) => batchId === batch);
      const material = materials.find(({ id }) => id === shelf?.materialId);
      if (!shelf || !material || seen.has(batch)) return fail("no_such_batch");
      seen.add(batch);
      const quantity = counted - shelf.onHand;
      if (quantity !== 0 && reason === "") {
        const fields = { [`lines.${index}.reason`]: [{ key: "failures.materials.reason_missing" }] };
        return fail("reason_missing", { fields });
      }
      if (quantity !== 0) {
        const move = { material, kind: "adjust", quantity, batchId: batch, occurredAt: now, now, reason } as const;
        const moved = await moveStock({ ...move, actorId: viewer.userId, isFact: true });
        if (!moved.ok) return moved;
      }
      written.push({ batchId: batch, expected: shelf.onHand, counted, reason });
    }
    const id = await insertCount({
      spaceId: space.id,
      note,
      countedById: viewer.userId,
      countedAt: now,
      lines: written,
    });
    const count = await describeCount(id);
    return count ? ok(count) : fail("no_such_count");
  },
});
