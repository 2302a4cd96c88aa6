import { deletePicture } from "#app/platform/files/picture.repo.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { pictureIdInput } from "../listing.schema.ts";
import { change, editableListing } from "../listing-access.server.ts";

export const removePicture = defineUseCase({
  name: "remove-picture",
  module: "listings",
  summary: "Take a picture off a listing.",
  method: "DELETE",
  path: "/listings/{listingId}/pictures/{pictureId}",
  access: "person",
  input: pictureIdInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, pictureId }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    if (!(await deletePicture({ id: pictureId, listingId: found.value.id }))) return fail("no_such_picture");
    return change({ viewer, now, row: found.value, data: {}, kind: "picture_removed" });
  },
});
