/** What other modules use of prices, on the server. */
export { optionText, type QuoteWords, quoteWords, tariffPhrase } from "./price-words.ts";
export type { Quote, QuoteLine } from "./quote.ts";
export {
  isPublic,
  passDaysOf,
  passQuote,
  publicOf,
  quoteToStore,
  readQuote,
  type StoredQuote,
} from "./stored-quote.ts";
export { type Public, publics, type Tariff } from "./tariff.ts";
