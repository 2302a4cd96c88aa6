import sharp from "sharp";
import { ok, type Result } from "../result.ts";
import { failPicture } from "./pictures.server.ts";
import { claimFiles, insertStoredFile } from "./stored-file.repo.server.ts";
import { dropContent, placeContent, receiveContent, writeDerived } from "./stored-files.server.ts";

/** Drawn with a finger on a phone: a few strokes. */
const accepted = { png: 100_000 };
const mostPixels = 2_000_000;

/** Drawn again by the product: what is shown is never what was sent. */
async function redrawn(png: Uint8Array): Promise<Buffer | undefined> {
  try {
    return await sharp(png, { failOn: "truncated", limitInputPixels: mostPixels }).webp({ lossless: true }).toBuffer();
  } catch {
    return undefined;
  }
}

/** Keeps a drawing that a form brought as text, for what needs it; within the transaction that writes what it belongs to. */
export async function storeDrawing(
  png: Uint8Array,
  given: { name: string; createdById: string; now: Date; holder: string },
): Promise<Result<{ id: string }>> {
  const content = await receiveContent([png], accepted);
  if (!content.ok) return content;
  try {
    const picture = await redrawn(png);
    if (!picture) return failPicture("picture_unreadable");
    const { sha256, bytes, format } = content.value;
    const { holder, ...sent } = given;
    const id = await insertStoredFile({ sha256, bytes, format }, sent);
    await claimFiles({ fileIds: [id], createdById: sent.createdById, holder });
    await placeContent(content.value);
    await writeDerived(sha256, "picture", picture);
    return ok({ id });
  } finally {
    await dropContent(content.value);
  }
}
