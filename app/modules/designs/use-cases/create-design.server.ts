import { isCategory } from "#app/modules/listings/category.ts";
import { createListingInput } from "#app/modules/listings/listing.schema.ts";
import { writeListing } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeDesign } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { createDesignInput, designOutput } from "../design.schema.ts";
import { findDesign, findSpaceNamed, insertDesign } from "../repos/design.repo.server.ts";
import { insertRevision } from "../repos/revision.repo.server.ts";

export const createDesign = defineUseCase({
  name: "create-design",
  module: "designs",
  summary:
    "Begin a design of a space, with the draft of its first revision; nobody else sees it before it is published.",
  method: "POST",
  path: "/designs",
  status: 201,
  access: "person",
  input: createDesignInput,
  output: designOutput,
  async run({ viewer, now }, { space: named, category, purpose, keywords, address, ...said }) {
    const space = await findSpaceNamed(named);
    if (!space) return fail("no_such_space");
    if (!isCategory(category)) return fail("not_a_design");
    const listing = await writeListing(
      { viewer, now },
      createListingInput.parse({ ...said, category, spaceId: space.id }),
    );
    if (!listing.ok) return listing;
    const designId = await insertDesign({ listingId: listing.value.id, purpose, keywords, address, createdAt: now });
    const made = { createdById: viewer.userId, createdAt: now, updatedAt: now };
    await insertRevision({ designId, number: 1, authors: [space.name], settings: {}, materials: [], ...made });
    const design = await findDesign(designId);
    return design ? ok(describeDesign(design, true)) : fail("not_found");
  },
});
