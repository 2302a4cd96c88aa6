/**
 * The name of a file as it is shown and offered when somebody takes it: without folders, characters that cannot be seen or
 * that turn the direction of reading, at most 120 characters with its ending kept.
 */
export function shownFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .trim()
    .replace(/^\.+/, "");
  if (clean === "") return "fichier";
  const letters = [...clean];
  if (letters.length <= 120) return clean;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? "";
  return letters.slice(0, 120 - ending.length).join("") + ending;
}

/** RFC 6266: taken, never shown in place; a plain name for old programs, the true one beside it. */
export function attachmentHeader(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
