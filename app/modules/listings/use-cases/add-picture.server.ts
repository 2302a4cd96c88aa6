import { claimPictures } from "#app/platform/files/picture.repo.server.ts";
import { pictureLimits } from "#app/platform/files/picture-formats.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../listing.failures.ts";
import { listingOutput } from "../listing.output.ts";
import { addPictureInput } from "../listing.schema.ts";
import { change, editableListing } from "../listing-access.server.ts";
import { markAsPlans } from "../repos/part.repo.server.ts";

export const addPicture = defineUseCase({
  name: "add-picture",
  module: "listings",
  summary:
    "Show pictures or a plan on a listing, after those it has. They are sent first, as multipart/form-data, to /pictures.",
  method: "POST",
  path: "/listings/{listingId}/pictures",
  status: 201,
  access: "person",
  input: addPictureInput,
  output: listingOutput,
  async run({ viewer, now }, { listingId, pictureIds, role }) {
    const found = await editableListing(viewer, listingId);
    if (!found.ok) return found;
    const { id, pictures } = found.value;
    if (pictures.length + pictureIds.length > pictureLimits.count)
      return fail("too_many_pictures", { params: { limit: pictureLimits.count } });
    const claimed = await claimPictures({ pictureIds, createdById: viewer.userId, owner: { listingId: id } });
    if (!claimed) return fail("picture_not_yours");
    if (role === "plan") await markAsPlans(id, pictureIds);
    const details = { count: pictureIds.length };
    return change({ viewer, now, row: found.value, data: {}, kind: "pictures_added", details });
  },
});
