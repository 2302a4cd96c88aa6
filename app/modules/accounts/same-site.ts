/**
 * A page of this site to go to after a form: path, query and fragment only. Anything that a browser could read as
 * another site (`//host`, `/\host`, a scheme, control characters) becomes `otherwise`.
 */
export function sameSitePath(to: unknown, otherwise = "/"): string {
  if (typeof to !== "string" || !/^\/(?![/\\])/.test(to)) return otherwise;
  for (const character of to) if (character <= " " || character === "\\" || character === "\u007f") return otherwise;
  const base = "http://same.invalid";
  if (!URL.canParse(to, base)) return otherwise;
  const { origin, pathname, search, hash } = new URL(to, base);
  if (origin !== base || pathname.startsWith("//")) return otherwise;
  return pathname + search + hash;
}
