import { defaultTerms, type Terms } from "#app/modules/listings/listing.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import type { Language, Params } from "#app/platform/i18n/translate.ts";

/** Terms as they were when the loan was asked: a JSON column of this module. */
export function termsOf(column: unknown): Terms {
  return typeof column === "object" && column !== null
    ? { ...defaultTerms, ...(column as Partial<Terms>) }
    : defaultTerms;
}

/** « gratuit · caution 150,00 € » */
export function termsWords(terms: Terms, language: Language, say: (key: string, params?: Params) => string): string {
  const amount = formatMoney(terms.amountCents ?? 0, language, terms.currency);
  const parts = [say(`terms_${terms.kind}`, { amount })];
  if (terms.depositCents)
    parts.push(say("terms_deposit", { amount: formatMoney(terms.depositCents, language, terms.currency) }));
  if (terms.note) parts.push(terms.note);
  return parts.join(" · ");
}
