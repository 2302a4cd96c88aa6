/** Read aloud, typed on a phone, printed on a box: without 0 O 1 I L U, and without vowels that could spell a word. */
const alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";

/** A short code from random bytes, one character per byte: « 7KQ2 ». */
export function shortCode(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");
}

/** What somebody typed, as codes are stored. */
export function normalizedCode(typed: string): string {
  return typed.trim().toUpperCase();
}
