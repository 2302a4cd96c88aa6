import { termPhrases } from "#app/modules/listings/fact-words.ts";
import { defaultTerms, type Terms } from "#app/modules/listings/listing.ts";
import type { Language } from "#app/platform/i18n/translate.ts";

/** Terms as they were when the loan was asked: a JSON column of this module. */
export function termsOf(column: unknown): Terms {
  return typeof column === "object" && column !== null
    ? { ...defaultTerms, ...(column as Partial<Terms>) }
    : defaultTerms;
}

/** « gratuit · caution 150,00 € » */
export function termsWords(terms: Terms, language: Language): string {
  return [...termPhrases(terms, language), ...(terms.note ? [terms.note] : [])].join(" · ");
}
