import { changePicture } from "#app/platform/files/picture.repo.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { picturesInput } from "../listing.schema.ts";
import { change, editableListing } from "../listing-access.server.ts";

export const orderPictures = defineUseCase({
  name: "order-pictures",
  module: "listings",
  summary: "The order of the pictures of a listing, all of them; the first one is shown large.",
  method: "PUT",
  path: "/listings/{listingId}/pictures",
  access: "person",
  input: picturesInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, pictureIds }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    const { id, pictures } = found.value;
    const known = new Set(pictures.map((picture) => picture.id));
    const given = new Set(pictureIds);
    if (given.size !== known.size || pictureIds.some((one) => !known.has(one))) return fail("no_such_picture");
    for (const [position, picture] of [...given].entries())
      await changePicture({ id: picture, listingId: id }, { position });
    return change({ viewer, now, row: found.value, data: {}, kind: "pictures_ordered" });
  },
});
