import { z } from "zod";
import { isCategory } from "#app/modules/listings/category.ts";
import { createListingInput, line } from "#app/modules/listings/listing.schema.ts";
import { writeListing } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { publishedRevision } from "../access.server.ts";
import { namesColumn } from "../columns.ts";
import { describeDesign } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { designOutput, revisionName, spaceName } from "../design.schema.ts";
import { allows, parseLicence } from "../licence.ts";
import { findDesign, findSpaceNamed, insertDesign } from "../repos/design.repo.server.ts";
import { draftFrom } from "../start-revision.server.ts";

export const forkRevision = defineUseCase({
  name: "fork-revision",
  module: "designs",
  summary: "Begin a design of one’s own from a published revision of another, where its licence lets it be changed.",
  method: "POST",
  path: "/designs/{design}/revisions/{number}/fork",
  status: 201,
  access: "person",
  input: z.object({ ...revisionName, space: spaceName, title: line(120, 3) }),
  output: designOutput,
  async run({ viewer, now }, { design: named, number, space: into, title }) {
    const found = await publishedRevision(viewer, { design: named, number });
    if (!found.ok) return found;
    const { design, revision } = found.value;
    const space = await findSpaceNamed(into);
    if (!space) return fail("no_such_space");
    const licence = parseLicence(revision.licence);
    if (licence && allows(licence, "change") === false)
      return fail("may_not_change", { params: { licence: revision.licence } });
    const { category, description } = design.listing;
    if (!isCategory(category)) return fail("not_a_design");
    const listing = await writeListing(
      { viewer, now },
      createListingInput.parse({ title, category, description, spaceId: space.id }),
    );
    if (!listing.ok) return listing;
    const designId = await insertDesign({
      listingId: listing.value.id,
      purpose: design.purpose,
      keywords: namesColumn(design.keywords),
      createdAt: now,
    });
    const authors = [...new Set([...namesColumn(revision.authors), space.name])];
    await draftFrom(revision, {
      designId,
      number: 1,
      derivedFromId: revision.id,
      authors,
      actorId: viewer.userId,
      now,
    });
    const made = await findDesign(designId);
    return made ? ok(describeDesign(made, true)) : fail("not_found");
  },
});
