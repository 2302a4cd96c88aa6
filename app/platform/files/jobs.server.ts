import { transaction } from "../db/database.server.ts";
import { deleteUnclaimedPictures, knownPictureKeys } from "./picture.repo.server.ts";
import { deletePictureFiles, storedPictureKeys } from "./pictures.server.ts";
import { deleteUnheldFiles, knownHashes } from "./stored-file.repo.server.ts";
import { deleteAbandonedArrivals, deleteStoredBytes, storedHashes } from "./stored-files.server.ts";

const day = 86_400_000;
const batch = 500;

/** Pictures that were sent and never used, and files that no row names any more; both only after a day. */
export async function purgePictures(now: Date): Promise<void> {
  const before = new Date(now.getTime() - day);
  await transaction(() => deleteUnclaimedPictures(before));
  const keys = await storedPictureKeys(before);
  for (let from = 0; from < keys.length; from += batch) {
    const some = keys.slice(from, from + batch);
    const known = await knownPictureKeys(some);
    for (const key of some) if (!known.has(key)) await deletePictureFiles(key);
  }
}

/** Files that were sent and that nothing holds a day later, contents that no row names, what arrived half. */
export async function purgeFiles(now: Date): Promise<void> {
  const before = new Date(now.getTime() - day);
  await transaction(() => deleteUnheldFiles(before));
  const hashes = await storedHashes(before);
  for (let from = 0; from < hashes.length; from += batch) {
    const some = hashes.slice(from, from + batch);
    await transaction(async () => {
      const known = await knownHashes(some);
      for (const hash of some) if (!known.has(hash)) await deleteStoredBytes(hash);
    });
  }
  await deleteAbandonedArrivals(before);
}

export const fileJobs = [
  { name: "purge-pictures", everySeconds: 3600, run: purgePictures },
  { name: "purge-files", everySeconds: 3600, run: purgeFiles },
];
