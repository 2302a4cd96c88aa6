import {
  claimFiles,
  deleteStoredFile,
  findStoredFile,
  listStoredFiles,
} from "#app/platform/files/stored-file.repo.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";

const holderOf = (claimId: string) => `claims/proof/${claimId}`;

/** The file that proves a claim; undefined where there is none, or none any more. */
export async function proofOf(claimId: string) {
  return (await listStoredFiles(holderOf(claimId))).at(-1);
}

/** Gives the file that this person has just sent to the claim that it proves: its hash, which stays with the claim. */
export async function holdProof(
  viewer: Person,
  claimId: string,
  fileId: string | undefined,
): Promise<Result<string | undefined>> {
  if (!fileId) return ok(undefined);
  const file = await findStoredFile(fileId);
  const given = { fileIds: [fileId], createdById: viewer.userId, holder: holderOf(claimId) };
  if (!file || !(await claimFiles(given)))
    return fail("file_not_yours", { fields: { proof: [{ key: "failures.claims.file_not_yours" }] } });
  return ok(file.sha256);
}

/** The bytes follow when nothing else names them. */
export async function eraseProofFiles(claimId: string): Promise<void> {
  const holder = holderOf(claimId);
  for (const { id } of await listStoredFiles(holder)) await deleteStoredFile({ id, holder });
}
