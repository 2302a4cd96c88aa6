/** What other modules use of prices, on the server. */
export { optionText, type QuoteWords, quoteWords, tariffLines, tariffPhrase } from "./price-words.ts";
export { describeQuote, quoteOutput } from "./quote.output.ts";
export { type Quote, type QuoteLine, quote } from "./quote.ts";
export {
  isPublic,
  passDaysOf,
  passQuote,
  publicOf,
  quoteToStore,
  readQuote,
  recounted,
  type StoredQuote,
} from "./stored-quote.ts";
export { type Public, pricesFor, publics, type Tariff } from "./tariff.ts";
