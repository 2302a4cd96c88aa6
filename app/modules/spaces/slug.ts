import { fold } from "./space.ts";

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slugLength = 40;

function shorten(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1);
  const lastWord = cut.lastIndexOf("-");
  return (lastWord > length / 2 ? cut.slice(0, lastWord) : cut.slice(0, length)).replace(/-+$/, "");
}

/**
 * The short address made from a name: Latin letters, figures and hyphens, at most 40 characters, cut between words where
 * possible. A name without any Latin letter or figure gives `fallback`.
 */
export function slugOf(name: string, fallback = "lieu"): string {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return shorten(slug, slugLength) || fallback;
}

/** `base`, or the first of `base-2`, `base-3` … that `taken` does not hold; never longer than 40 characters. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const candidate = `${shorten(base, slugLength - suffix.length)}${suffix}`;
    if (!taken.has(candidate)) return candidate;
  }
}
