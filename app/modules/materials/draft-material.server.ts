import { categories, kindOf } from "#app/modules/listings/category.ts";
import { writeListing } from "#app/modules/listings/listings.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { findMaterial, insertMaterial, type MaterialRow } from "./repos/material.repo.server.ts";

interface Drafted {
  spaceId: string;
  title: string;
  category: string;
  unit: string;
  colour?: string;
  grade?: string;
}

/** A material that a space begins to have because some arrived: its own people see it until they publish it. */
export async function draftMaterial(
  { spaceId, title, category, unit, colour = "", grade = "" }: Drafted,
  { viewer, now }: { viewer: Person; now: Date },
): Promise<Result<MaterialRow>> {
  const leaf = categories.find((one) => one === category);
  if (!leaf || kindOf(leaf) !== "material") return fail("category");
  const listed = await writeListing(
    { viewer, now },
    { spaceId, title, category: leaf, pictureIds: [], publish: false, quantity: 1 },
  );
  if (!listed.ok) return listed;
  const facts = { unit, colour, grade, offered: "given", createdAt: now };
  const id = await insertMaterial({ listingId: listed.value.id, ...facts });
  const made = await findMaterial(id);
  return made ? ok(made) : fail("not_found");
}
