import { randomBytes } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { env } from "../env.server.ts";
import { Mutex } from "../mutex.ts";
import { declareFailures, ok, type Result } from "../result.ts";
import { isPictureKey, type PictureSize, pictureFormat, pictureLimits, pictureSizes } from "./picture-formats.ts";

export const failPicture = declareFailures("platform", {
  not_a_picture: 422,
  picture_unreadable: 422,
  picture_heic: 422,
  picture_too_heavy: 413,
  picture_too_large: 422,
  too_many_pictures: 422,
  no_picture: 422,
  upload_cut: 400,
});

export interface StoredPicture {
  storageKey: string;
  /** Of the largest version, upright. */
  width: number;
  height: number;
}

/** One at a time: a picture in work may take 160 MB. */
const work = new Mutex();

function folder(): string {
  return path.resolve(env().FILES_FOLDER, "pictures");
}

function fileOf(storageKey: string, size: PictureSize): string {
  return path.join(folder(), storageKey.slice(0, 2), `${storageKey}-${size}.webp`);
}

function open(bytes: Uint8Array) {
  return sharp(bytes, { failOn: "truncated", limitInputPixels: pictureLimits.pixels, animated: false });
}

async function judge(bytes: Uint8Array): Promise<Result<null>> {
  if (bytes.byteLength > pictureLimits.bytes)
    return failPicture("picture_too_heavy", { params: { limit: pictureLimits.bytes / 1_000_000 } });
  if (!pictureFormat(bytes)) return failPicture("not_a_picture");
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const tooLarge =
      Math.max(width, height) > pictureLimits.side || width * height > pictureLimits.pixels || width * height === 0;
    return tooLarge ? failPicture("picture_too_large", { params: { width, height } }) : ok(null);
  } catch {
    return failPicture(pictureFormat(bytes) === "heic" ? "picture_heic" : "picture_unreadable");
  }
}

async function write(bytes: Uint8Array): Promise<StoredPicture> {
  const storageKey = randomBytes(24).toString("base64url");
  await mkdir(path.dirname(fileOf(storageKey, 320)), { recursive: true });
  const largest = await open(bytes)
    .autoOrient()
    .resize({ width: 1920, withoutEnlargement: true })
    .toColourspace("srgb")
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  await writeFile(fileOf(storageKey, 1920), largest.data, { flag: "wx" });
  for (const size of pictureSizes.filter((one) => one < 1920)) {
    const smaller = await sharp(largest.data).resize({ width: size, withoutEnlargement: true }).webp({ quality: 76 });
    await writeFile(fileOf(storageKey, size), await smaller.toBuffer(), { flag: "wx" });
  }
  return { storageKey, width: largest.info.width, height: largest.info.height };
}

/**
 * Keeps a picture: recognised by its content, turned upright, in three sizes, without any of its metadata (place, time,
 * camera). What is not a picture, is damaged, or is larger than the limits is refused with the reason and leaves nothing.
 */
export async function storePicture(bytes: Uint8Array): Promise<Result<StoredPicture>> {
  const judged = await judge(bytes);
  if (!judged.ok) return judged;
  return work.run(async () => {
    try {
      return ok(await write(bytes));
    } catch (error) {
      if (error instanceof Error && "code" in error) throw error;
      return failPicture(pictureFormat(bytes) === "heic" ? "picture_heic" : "picture_unreadable");
    }
  });
}

/** The file of one size, or undefined when it is not there. */
export async function readPicture(
  storageKey: string,
  size: PictureSize,
): Promise<{ stream: ReadStream; bytes: number } | undefined> {
  if (!isPictureKey(storageKey)) return undefined;
  const file = fileOf(storageKey, size);
  try {
    const { size: bytes } = await stat(file);
    return { stream: createReadStream(file), bytes };
  } catch {
    return undefined;
  }
}

export async function deletePictureFiles(storageKey: string): Promise<void> {
  for (const size of pictureSizes) await rm(fileOf(storageKey, size), { force: true });
}

/** Keys of all pictures that have a file older than `before`. */
export async function storedPictureKeys(before: Date): Promise<string[]> {
  const keys = new Set<string>();
  for (const shelf of await readdir(folder()).catch(() => [])) {
    for (const name of await readdir(path.join(folder(), shelf))) {
      const { mtime } = await stat(path.join(folder(), shelf, name));
      if (mtime < before) keys.add(name.slice(0, 32));
    }
  }
  return [...keys];
}
