import { changePicture } from "#app/platform/files/picture.repo.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { pictureTextInput } from "../listing.schema.ts";
import { change, editableListing } from "../listing-access.server.ts";

export const setPictureText = defineUseCase({
  name: "set-picture-text",
  module: "listings",
  summary: "Say in words what a picture shows, for whoever does not see it, and whether it is a plan.",
  method: "PATCH",
  path: "/listings/{listingId}/pictures/{pictureId}",
  access: "person",
  input: pictureTextInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, pictureId, ...data }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    if (!(await changePicture({ id: pictureId, listingId: found.value.id }, data))) return fail("no_such_picture");
    return change({ viewer, now, row: found.value, data: {}, kind: "picture_described" });
  },
});
