import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { slugIsTaken, updateSpaceRow } from "../repos/space.repo.server.ts";
import { slugInput } from "../space.schema.ts";

export const changeShortAddress = defineUseCase({
  name: "change-short-address",
  module: "spaces",
  summary: "Choose the short address of a space, once; the one it had still leads to it.",
  method: "PUT",
  path: "/spaces/{space}/short-address",
  access: "person",
  input: z.object({ space: reference, slug: slugInput }),
  output: z.object({ slug: z.string(), formerSlug: z.string() }),
  async run({ viewer, now }, { space: reference, slug }) {
    const found = await spaceFor(viewer, reference, "change_short_address");
    if (!found.ok) return found;
    const space = found.value;
    if (space.formerSlug) return fail("slug_already_changed");
    if (await slugIsTaken(slug))
      return fail("slug_taken", { fields: { slug: [{ key: "space_sentences.issue_slug_taken" }] } });
    await updateSpaceRow(space, space.version, { slug, formerSlug: space.slug, updatedAt: now });
    await recordEvent({
      spaceId: space.id,
      kind: "short_address_changed",
      actorId: viewer.userId,
      at: now,
      details: { from: space.slug, to: slug },
    });
    return ok({ slug, formerSlug: space.slug });
  },
});
