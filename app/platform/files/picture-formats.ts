/** Pictures are recognised by their first bytes, never by their name or by what the sender says. */
export type PictureFormat = "jpeg" | "png" | "webp" | "avif" | "heic";

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

const heicBrands = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"];

/** The format that the content announces, or undefined when it is none that we read. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (bytes[0] === 0x89 && ascii(bytes, 1, 4) === "PNG") return "png";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "webp";
  if (ascii(bytes, 4, 8) !== "ftyp") return undefined;
  const brand = ascii(bytes, 8, 12);
  if (brand === "avif" || brand === "avis") return "avif";
  return heicBrands.includes(brand) ? "heic" : undefined;
}

export const pictureLimits = {
  /** Per file. */
  bytes: 25_000_000,
  side: 12_000,
  pixels: 40_000_000,
  /** On one listing, hand-over or incident. */
  count: 12,
} as const;

export const pictureSizes = [320, 960, 1920] as const;
export type PictureSize = (typeof pictureSizes)[number];

export function pictureSizeOf(text: string | undefined): PictureSize | undefined {
  return pictureSizes.find((size) => String(size) === text);
}

/** Keys are 24 random bytes in base64url: nothing else becomes part of a path. */
export function isPictureKey(text: string): boolean {
  return /^[\w-]{32}$/.test(text);
}
