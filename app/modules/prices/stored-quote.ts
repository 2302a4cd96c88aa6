import { daysOf, type Occasion, type Quote, quote } from "./quote.ts";
import { defaultHalfDayMinutes, type Public, publics, type Tariff } from "./tariff.ts";

/** A quote as it is kept with a booking: with the tariff of that day, so that other dates are counted by the same prices. */
export interface StoredQuote extends Quote {
  readonly options: readonly string[];
  readonly tariff: Tariff;
}

export function quoteToStore(tariff: Tariff, occasion: Occasion): StoredQuote {
  return { ...quote(tariff, occasion), options: occasion.options, tariff };
}

const nothing: Tariff = {
  currency: "EUR",
  publics: {},
  halfDayMinutes: defaultHalfDayMinutes,
  options: [],
  depositCents: null,
};

/** Paid with days of a pass: each local day that is touched, for each place. */
export function passQuote(
  occasion: Pick<Occasion, "interval" | "zone" | "quantity"> & { readonly public: Public },
): StoredQuote {
  const count = daysOf(occasion.interval, occasion.zone) * occasion.quantity;
  return {
    ...{ kind: "free", public: occasion.public, totalCents: 0, currency: "EUR", depositCents: null },
    ...{ lines: [{ what: "pass", count, unitCents: 0, amountCents: 0 }], options: [], tariff: nothing },
  };
}

/** Days of a pass that it takes; 0 where it is paid otherwise. */
export function passDaysOf({ lines }: Pick<Quote, "lines">): number {
  return lines.find(({ what }) => what === "pass")?.count ?? 0;
}

/** The same tariff, public and options for what has changed. */
export function recounted(
  { tariff, options, public: same, lines }: StoredQuote,
  changed: Omit<Occasion, "options" | "public"> & { readonly public?: Public },
): StoredQuote {
  if (passDaysOf({ lines }) > 0) return passQuote({ public: same, ...changed });
  return quoteToStore(tariff, { public: same, ...changed, options });
}

/** From the text of the column; undefined where there is none. */
export function readQuote(text: string | null): StoredQuote | undefined {
  return text === null ? undefined : (JSON.parse(text) as StoredQuote);
}

/** In which quality somebody comes when they do not say: what they ask for, unless they belong to the lender. */
export function publicOf(borrowerKind: "space" | "organisation" | "person", belongsToLender: boolean): Public {
  if (belongsToLender) return "member";
  return borrowerKind === "person" ? "individual" : "association";
}

export function isPublic(text: string): text is Public {
  return publics.some((one) => one === text);
}
