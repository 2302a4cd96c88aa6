import { z } from "zod";
import { changeListing, editableListing, recordListingEvent } from "#app/modules/listings/listings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { draftChangedBy } from "../access.server.ts";
import { describedFiles, describeRevision, missingIn } from "../describe-design.server.ts";
import { fail } from "../design.failures.ts";
import { revisionName, revisionOutput } from "../design.schema.ts";
import { changeRevision, findRevisionById } from "../repos/revision.repo.server.ts";

export const publishRevision = defineUseCase({
  name: "publish-revision",
  module: "designs",
  summary:
    "Publish a draft: from then on neither it nor its files ever change. The design becomes public with its first.",
  method: "POST",
  path: "/designs/{design}/revisions/{number}/publish",
  access: "person",
  input: z.object(revisionName),
  output: revisionOutput,
  async run({ viewer, now }, named) {
    const found = await draftChangedBy(viewer, named);
    if (!found.ok) return found;
    const { design, revision } = found.value;
    const missing = missingIn(revision, await describedFiles(revision.files));
    if (missing.length > 0) return fail("not_ready", { params: { count: missing.length }, details: { missing } });
    const { id: listingId, status } = design.listing;
    if (status === "draft") {
      const listing = await editableListing(viewer, listingId);
      // Making it public commits its space.
      if (!listing.ok) return fail("not_yours");
      const data = { status: "published", publishedAt: now };
      const changed = await changeListing({ viewer, now, row: listing.value, data, kind: "published" });
      if (!changed.ok) return changed;
    }
    await changeRevision({ id: revision.id }, { publishedAt: now, publishedById: viewer.userId, updatedAt: now });
    const details = { number: revision.number };
    await recordListingEvent({ listingId, kind: "revision_published", actorId: viewer.userId, at: now, details });
    const after = await findRevisionById(revision.id);
    return after ? ok(await describeRevision(design, after)) : fail("no_such_revision");
  },
});
