import { hasRole, type Viewer } from "#app/platform/viewer.ts";

interface Sides {
  booking: { lenderSpaceId: string; borrowerSpaceId: string | null; borrowerUserId: string };
}

export interface PictureFacts {
  createdById: string | null;
  listingId: string | null;
  spaceId: string | null;
  handOver: Sides | null;
  incident: Sides | null;
}

function isOfOneSide(viewer: Viewer, { booking }: Sides): boolean {
  if (viewer.kind === "visitor") return false;
  const { lenderSpaceId, borrowerSpaceId, borrowerUserId } = booking;
  return (
    hasRole(viewer, lenderSpaceId, "keeper") ||
    viewer.userId === borrowerUserId ||
    (borrowerSpaceId !== null && hasRole(viewer, borrowerSpaceId, "member"))
  );
}

export function isPublicPicture(picture: PictureFacts): boolean {
  return picture.listingId !== null || picture.spaceId !== null;
}

/**
 * What a listing or a space shows is public; the state of a thing at a hand-over is for the two sides of the loan; what was
 * only just sent is for whoever sent it.
 */
export function maySeePicture(viewer: Viewer, picture: PictureFacts): boolean {
  if (isPublicPicture(picture)) return true;
  const sides = picture.handOver ?? picture.incident;
  if (sides) return isOfOneSide(viewer, sides);
  return viewer.kind === "person" && picture.createdById === viewer.userId;
}
