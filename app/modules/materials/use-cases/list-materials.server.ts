import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeMaterial } from "../describe-material.server.ts";
import { fail } from "../failures.ts";
import { mayKeepStock } from "../material.policy.ts";
import { materialOutput, spaceName } from "../material.schema.ts";
import { freeQuantities } from "../move-stock.server.ts";
import { findSpaceNamed, listMaterialRows } from "../repos/material.repo.server.ts";

export const listMaterials = defineUseCase({
  name: "list-materials",
  module: "materials",
  summary: "The materials of a space, by title; drafts are for its keepers.",
  method: "GET",
  path: "/spaces/{space}/materials",
  access: "anyone",
  input: z.object({ space: spaceName }),
  output: z.object({ items: z.array(materialOutput) }),
  async run({ viewer, now }, { space: named }) {
    const space = await findSpaceNamed(named);
    if (!space) return fail("no_such_space");
    const rows = await listMaterialRows(space.id, mayKeepStock(viewer, space.id));
    const free = await freeQuantities(rows, now);
    return ok({ items: rows.map((row) => describeMaterial(row, free.get(row.id) ?? 0, viewer)) });
  },
});
