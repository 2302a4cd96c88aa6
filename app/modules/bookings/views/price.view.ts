import { type QuoteWords, quoteWords } from "#app/modules/prices/price-words.ts";
import { readQuote } from "#app/modules/prices/stored-quote.ts";
import { type Public, publics } from "#app/modules/prices/tariff.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";

export interface PriceView {
  quote: QuoteWords;
  /** For the lender, before answering: the other qualities in which the borrower may come. */
  correct: { label: string; button: string; publics: { value: string; label: string }[]; now: Public } | null;
}

/** What a booking costs, as it was counted when it was asked or last changed. */
export function priceView(quoteText: string | null, mayCorrect: boolean, language: Language): PriceView | null {
  const stored = readQuote(quoteText);
  if (!stored) return null;
  const named = publics.filter((one) => stored.tariff.publics[one]);
  const choices = named.map((value) => ({ value, label: say(language, `prices.public_${value}`) }));
  return {
    quote: quoteWords(stored, language),
    correct:
      mayCorrect && choices.length > 1
        ? {
            label: say(language, "prices.correct"),
            button: say(language, "prices.correct_button"),
            publics: choices,
            now: stored.public,
          }
        : null,
  };
}
