import { recordListingEvent } from "#app/modules/listings/listings.server.ts";
import { claimFiles, findStoredFile } from "#app/platform/files/stored-file.repo.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { keptMaterial } from "../access.server.ts";
import { describeFree } from "../describe-material.server.ts";
import { fail } from "../failures.ts";
import { materialOutput, updateMaterialInput } from "../material.schema.ts";
import { changeMaterial, findMaterial } from "../repos/material.repo.server.ts";

export const updateMaterial = defineUseCase({
  name: "update-material",
  module: "materials",
  summary: "Change what a material says of itself; members that are absent stay as they are. Its unit never changes.",
  method: "PATCH",
  path: "/materials/{material}",
  access: "person",
  input: updateMaterialInput,
  output: materialOutput,
  async run({ viewer, now }, { material: named, ...facts }) {
    const found = await keptMaterial(viewer, named);
    if (!found.ok) return found;
    const { id, listing, offered, priceCents, safetySheetId } = found.value;
    const next = { offered, priceCents, ...facts };
    if (next.offered === "at_cost" && next.priceCents === null)
      return fail("price_missing", { fields: { priceCents: [{ key: "failures.materials.price_missing" }] } });
    if (facts.safetySheetId && facts.safetySheetId !== safetySheetId) {
      const file = await findStoredFile(facts.safetySheetId);
      const claim = { fileIds: [facts.safetySheetId], createdById: viewer.userId, holder: `materials/${id}` };
      if (file?.format !== "pdf" || !(await claimFiles(claim))) return fail("sheet_not_yours");
    }
    await changeMaterial(id, listing.spaceId, {
      ...facts,
      ...(next.offered === "at_cost" ? {} : { priceCents: null }),
    });
    const details = { members: Object.keys(facts) };
    await recordListingEvent({ listingId: listing.id, kind: "changed", actorId: viewer.userId, at: now, details });
    const material = await findMaterial(id);
    return material ? ok(await describeFree(material, viewer, now)) : fail("not_found");
  },
});
