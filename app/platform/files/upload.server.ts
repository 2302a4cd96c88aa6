import { FormDataParseError, parseFormData } from "@remix-run/form-data-parser";
import { transaction } from "../db/database.server.ts";
import { ok, type Result } from "../result.ts";
import { insertPicture } from "./picture.repo.server.ts";
import { pictureLimits } from "./picture-formats.ts";
import { deletePictureFiles, failPicture, type StoredPicture, storePicture } from "./pictures.server.ts";

/**
 * A file above its limit is still read to its end, as far as this, so that the sender gets an answer and not a cut line.
 */
const patience = 80_000_000;

export interface ReceivedForm {
  /** The other fields, as they were typed. */
  formData: FormData;
  /** What came under the field of pictures, in order: rows that belong to nobody yet. */
  pictureIds: string[];
}

export type Upload = Result<ReceivedForm> & { formData: FormData };

interface Sender {
  createdById: string;
  now: Date;
}

async function readParts(request: Request, field: string) {
  const stored: StoredPicture[] = [];
  let refused: Result<never> | undefined;
  const refuse = (failure: Result<StoredPicture>) => {
    if (!failure.ok) refused ??= { ok: false, failure: { ...failure.failure, fields: { [field]: [] } } };
  };
  const formData = await parseFormData(
    request,
    { maxFiles: 40, maxFileSize: patience, maxTotalSize: 4 * patience, maxParts: 400 },
    async (file) => {
      if (file.fieldName !== field || file.size === 0 || refused) return null;
      if (stored.length >= pictureLimits.count) {
        refuse(failPicture("too_many_pictures", { params: { limit: pictureLimits.count } }));
        return null;
      }
      const result = await storePicture(new Uint8Array(await file.arrayBuffer()));
      if (result.ok) stored.push(result.value);
      else refuse({ ok: false, failure: { ...result.failure, params: { ...result.failure.params, name: file.name } } });
      return null;
    },
  );
  return { formData, stored, refused };
}

/**
 * Reads a form that may carry pictures. All of them are kept, or none: one that is refused refuses the form, whose other
 * fields come back in `formData` to be shown again.
 */
export async function receiveForm(request: Request, sender: Sender, field = "pictures"): Promise<Upload> {
  try {
    const { formData, stored, refused } = await readParts(request, field);
    if (refused) {
      for (const { storageKey } of stored) await deletePictureFiles(storageKey);
      return { ...refused, formData };
    }
    const pictureIds =
      stored.length === 0
        ? []
        : await transaction(async () => {
            const ids: string[] = [];
            for (const picture of stored) ids.push(await insertPicture(picture, sender));
            return ids;
          });
    return { ...ok({ formData, pictureIds }), formData };
  } catch (error) {
    const cause = error instanceof Error ? error.name : "";
    if (!(error instanceof FormDataParseError) && !cause.startsWith("Max")) throw error;
    const refused = /FileSize|TotalSize/.test(cause)
      ? failPicture("picture_too_heavy", { params: { limit: pictureLimits.bytes / 1_000_000 } })
      : failPicture(cause === "MaxFilesExceededError" ? "too_many_pictures" : "upload_cut", {
          params: { limit: pictureLimits.count },
        });
    return { ...refused, formData: new FormData() };
  }
}
