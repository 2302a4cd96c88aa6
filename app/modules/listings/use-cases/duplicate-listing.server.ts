import type { Prisma } from "#app/platform/db/generated/client.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { askingOf, checklistOf, factsColumn, openingOf, rulesOf, termsOf } from "../listing.columns.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { listingIdInput } from "../listing.schema.ts";
import { isBookable } from "../listing.ts";
import { editableListing, shown } from "../listing-access.server.ts";
import { freeCode } from "../repos/code.repo.server.ts";
import { insertListing, openingColumn, recordEvent } from "../repos/listing.repo.server.ts";

export const duplicateListing = defineUseCase({
  name: "duplicate-listing",
  module: "listings",
  summary: "Start a draft from an existing listing: same words, terms and rules, one unit, no pictures and no history.",
  method: "POST",
  path: "/listings/{listingId}/duplicate",
  status: 201,
  access: "person",
  input: listingIdInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    const row = found.value;
    if (!isBookable(row.kind)) return fail("has_own_verb");
    const {
      spaceId,
      kind,
      title,
      description,
      category,
      make,
      model,
      care,
      trainingId,
      searchWords,
      occupancy,
      access,
    } = row;
    const copyId = await insertListing({
      ...{ spaceId, kind, title, description, category, make, model, care, trainingId, searchWords, occupancy, access },
      opening: openingColumn(openingOf(row.opening)),
      facts: { ...factsColumn(row.facts) },
      terms: { ...termsOf(row.terms) },
      asking: { ...askingOf(row.asking) },
      rules: { ...rulesOf(row.rules) } as Prisma.InputJsonObject,
      checklist: checklistOf(row.checklist),
      code: await freeCode("Listing", 4),
      status: "draft",
      createdById: viewer.userId,
      createdAt: now,
      updatedAt: now,
      units: { create: [{ label: row.units[0]?.label ?? "1", position: 0, createdAt: now }] },
      accessories: {
        create: row.accessories.map(({ name, quantity, position }) => ({ name, quantity, position })),
      },
    });
    const from = { actorId: viewer.userId, at: now };
    await recordEvent({ listingId: copyId, kind: "created", ...from, details: { copiedFrom: row.code } });
    await recordEvent({ listingId: row.id, kind: "duplicated", ...from });
    return shown(copyId);
  },
});
