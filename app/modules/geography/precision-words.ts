import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Pin } from "./pin.ts";

/** What to know of a pin that is not the one of the place itself. */
export function precisionWords(language: Language, precision: Pin["precision"]): string {
  return precision === "exact" ? "" : say(language, `space_sentences.precision_${precision}`);
}
