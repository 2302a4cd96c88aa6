import { database } from "../db/database.server.ts";
import type { StoredPicture } from "./pictures.server.ts";

/** What a picture shows belongs to exactly one of these; none yet when it has only just been sent. */
export type PictureOwner =
  | { listingId: string }
  | { spaceId: string }
  | { handOverId: string }
  | { incidentId: string };

const unclaimed = { listingId: null, spaceId: null, handOverId: null, incidentId: null };

export async function insertPicture(
  stored: StoredPicture,
  { createdById, now }: { createdById: string; now: Date },
): Promise<string> {
  const db = await database();
  const { id } = await db.picture.create({
    data: { ...stored, createdById, createdAt: now },
    select: { id: true },
  });
  return id;
}

/**
 * Gives pictures that this person has sent to what they show, after those it has already. False, and nothing is done, when
 * one of them is not this person's or belongs to something else.
 */
export async function claimPictures(given: {
  pictureIds: readonly string[];
  createdById: string;
  owner: PictureOwner;
}): Promise<boolean> {
  const pictureIds = [...new Set(given.pictureIds)];
  if (pictureIds.length === 0) return true;
  const db = await database();
  const free = await db.picture.count({
    where: { id: { in: pictureIds }, createdById: given.createdById, ...unclaimed },
  });
  if (free !== pictureIds.length) return false;
  const { _max } = await db.picture.aggregate({ where: given.owner, _max: { position: true } });
  for (const [index, id] of pictureIds.entries()) {
    await db.picture.update({ where: { id }, data: { ...given.owner, position: (_max.position ?? -1) + 1 + index } });
  }
  return true;
}

const sides = {
  select: { booking: { select: { lenderSpaceId: true, borrowerSpaceId: true, borrowerUserId: true } } },
} as const;

/** With the two sides of the loan, where it shows the state of a thing that was lent. */
export async function findPicture(storageKey: string) {
  const db = await database();
  return db.picture.findUnique({ where: { storageKey }, include: { handOver: sides, incident: sides } });
}

export async function changePicture(
  where: { id: string; listingId: string },
  data: { alt?: string; position?: number; role?: string | undefined },
): Promise<boolean> {
  const db = await database();
  const { count } = await db.picture.updateMany({ where, data });
  return count === 1;
}

/** The files go later, with the others that no row names any more. */
export async function deletePicture(where: { id: string; listingId: string }): Promise<boolean> {
  const db = await database();
  const { count } = await db.picture.deleteMany({ where });
  return count === 1;
}

export async function deleteUnclaimedPictures(before: Date): Promise<number> {
  const db = await database();
  const { count } = await db.picture.deleteMany({ where: { ...unclaimed, createdAt: { lt: before } } });
  return count;
}

export async function knownPictureKeys(storageKeys: string[]): Promise<Set<string>> {
  const db = await database();
  const rows = await db.picture.findMany({ where: { storageKey: { in: storageKeys } }, select: { storageKey: true } });
  return new Set(rows.map(({ storageKey }) => storageKey));
}
