import { kindOf } from "#app/modules/listings/category.ts";
import { writeListing } from "#app/modules/listings/listings.server.ts";
import { claimFiles, findStoredFile } from "#app/platform/files/stored-file.repo.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeFree } from "../describe-material.server.ts";
import { fail } from "../failures.ts";
import { createMaterialInput, materialOutput } from "../material.schema.ts";
import { moveStock } from "../move-stock.server.ts";
import { batchNamed, findMaterial, findSpaceNamed, insertMaterial } from "../repos/material.repo.server.ts";

export const createMaterial = defineUseCase({
  name: "create-material",
  module: "materials",
  summary: "List a material of a space: what it is, its unit, what is there now, and how it is offered.",
  method: "POST",
  path: "/materials",
  status: 201,
  access: "person",
  input: createMaterialInput,
  output: materialOutput,
  async run({ viewer, now }, input) {
    const { space: named, title, category, description, care, asking, pictureIds, publish, ...facts } = input;
    const { quantity, batch, expiresOn, safetySheetId = null, offered = "given", priceCents = null, ...own } = facts;
    if (kindOf(category) !== "material") return fail("category");
    if (offered === "at_cost" && priceCents === null)
      return fail("price_missing", { fields: { priceCents: [{ key: "failures.materials.price_missing" }] } });
    const space = await findSpaceNamed(named);
    if (!space) return fail("no_such_space");
    const said = { ...(description ? { description } : {}), ...(care ? { care } : {}), ...(asking ? { asking } : {}) };
    const listed = await writeListing(
      { viewer, now },
      { spaceId: space.id, title, category, ...said, pictureIds, publish, quantity: 1 },
    );
    if (!listed.ok) return listed;
    const id = await insertMaterial({
      ...own,
      listingId: listed.value.id,
      ...{ offered, priceCents: offered === "at_cost" ? priceCents : null, safetySheetId, createdAt: now },
    });
    if (safetySheetId) {
      const file = await findStoredFile(safetySheetId);
      const claim = { fileIds: [safetySheetId], createdById: viewer.userId, holder: `materials/${id}` };
      if (file?.format !== "pdf" || !(await claimFiles(claim))) return fail("sheet_not_yours");
    }
    const batchId = await batchNamed({ materialId: id, label: batch, expiresOn, createdAt: now });
    const material = await findMaterial(id);
    if (!material) return fail("not_found");
    if (quantity > 0) {
      const move = { material, kind: "receive", quantity, batchId, occurredAt: now, now } as const;
      const moved = await moveStock({ ...move, actorId: viewer.userId });
      if (!moved.ok) return moved;
    }
    return ok(await describeFree(material, viewer, now));
  },
});
