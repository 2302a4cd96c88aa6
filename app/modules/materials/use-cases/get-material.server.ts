import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { visibleMaterial } from "../access.server.ts";
import { describeFree } from "../describe-material.server.ts";
import { materialName, materialOutput } from "../material.schema.ts";

export const getMaterial = defineUseCase({
  name: "get-material",
  module: "materials",
  summary: "What a material is, and how much of it may be asked for now.",
  method: "GET",
  path: "/materials/{material}",
  access: "anyone",
  input: z.object({ material: materialName }),
  output: materialOutput,
  async run({ viewer, now }, { material }) {
    const found = await visibleMaterial(viewer, material);
    return found.ok ? ok(await describeFree(found.value, viewer, now)) : found;
  },
});
