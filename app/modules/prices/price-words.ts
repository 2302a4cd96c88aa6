import { formatMoney } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { type Occasion, type Quote, type QuoteLine, quote } from "./quote.ts";
import { passDaysOf } from "./stored-quote.ts";
import {
  type PriceLine,
  type PriceOption,
  type Public,
  type PublicPrices,
  pricesFor,
  publics,
  type Tariff,
} from "./tariff.ts";

/** « 2 h 30 » */
function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, "0")}`;
}

function countText({ what, count, during, name }: QuoteLine, language: Language): string {
  if (what === "hour")
    return say(language, during === undefined ? "prices.count_hour" : "prices.count_special_hour", {
      hours: hoursText(count),
    });
  if (what === "option") return count === 1 ? (name ?? "") : `${count}\u00a0× ${name}`;
  return say(language, `prices.count_${what}`, { count });
}

export interface QuoteWords {
  /** « Ce que cela coûte » */
  title: string;
  /** « 45,00 € », « prix libre », « à convenir » … */
  total: string;
  /** How it was counted: « 3 h » and « 45,00 € ». */
  lines: { text: string; unit: string; amount: string }[];
  public: string;
  deposit: string;
  /** What is missing, or what a free price means. */
  note: string;
}

/** A quote as people read it. */
export function quoteWords(quote: Quote, language: Language): QuoteWords {
  const money = (cents: number) => formatMoney(cents, language, quote.currency);
  const { kind, totalCents, depositCents, lines } = quote;
  const title = say(language, "prices.quote_title");
  if (passDaysOf(quote) > 0)
    return {
      title,
      total: say(language, "prices.total_pass"),
      lines: lines.map((line) => ({ text: countText(line, language), unit: "", amount: "" })),
      ...{ public: "", deposit: "", note: "" },
    };
  return {
    title,
    total: kind === "priced" && totalCents !== null ? money(totalCents) : say(language, `prices.total_${kind}`),
    lines: lines.map((line) => ({
      text: countText(line, language),
      unit: money(line.unitCents),
      amount: money(line.amountCents),
    })),
    public: say(language, `prices.public_${quote.public}`),
    deposit: depositCents ? say(language, "prices.deposit", { amount: money(depositCents) }) : "",
    note: kind === "priced" || kind === "free" ? "" : say(language, `prices.note_${kind}`),
  };
}

function lineText({ per, amountCents, during }: PriceLine, language: Language): string {
  const amount = formatMoney(amountCents, language);
  return say(language, during ? "prices.per_special_hour" : `prices.per_${per}`, { amount });
}

function pricesText({ kind, lines }: PublicPrices, language: Language): string {
  if (kind !== "priced") return say(language, `prices.total_${kind}`);
  return lines.map((line) => lineText(line, language)).join(" · ");
}

function optionPrice({ amountCents, per }: Omit<PriceOption, "key">, language: Language): string {
  return say(language, `prices.option_${per}`, { amount: formatMoney(amountCents, language) });
}

/** « Pension complète · 46,70 € par personne » */
export function optionText(option: Omit<PriceOption, "key">, language: Language): string {
  return `${option.name} · ${optionPrice(option, language)}`;
}

/** Who pays a price: those whom it names and, where not everybody is named, the others who pay as much. */
function publicWords(tariff: Tariff, one: Public, language: Language): string {
  const name = say(language, `prices.public_${one}`);
  const unnamed = publics.find((other) => !tariff.publics[other]);
  if (!unnamed || pricesFor(tariff, unnamed) !== tariff.publics[one]) return name;
  const isOnly = publics.every((other) => other === one || !tariff.publics[other]);
  return isOnly ? say(language, "prices.public_everybody") : say(language, "prices.public_and_others", { name });
}

/** The price list: one line per public, then the options and the deposit. */
export function tariffLines(tariff: Tariff, language: Language): { name: string; value: string }[] {
  const lines = publics.flatMap((one) => {
    const prices = tariff.publics[one];
    return prices ? [{ name: publicWords(tariff, one, language), value: pricesText(prices, language) }] : [];
  });
  for (const option of tariff.options) lines.push({ name: option.name, value: optionPrice(option, language) });
  if (tariff.depositCents)
    lines.push({ name: say(language, "prices.deposit_word"), value: formatMoney(tariff.depositCents, language) });
  return lines;
}

/** What one piece of it costs for each public, side by side: « Associations 22,50 € · Particuliers 45,00 € ». */
export function pricesOfWindow(
  tariff: Tariff,
  window: Pick<Occasion, "interval" | "zone" | "quantity">,
  language: Language,
): string {
  const named = publics.filter((one) => tariff.publics[one]);
  const said = named.map((one) => {
    const counted = quote(tariff, { ...window, persons: null, public: one, options: [] });
    return { name: publicWords(tariff, one, language), total: quoteWords(counted, language).total };
  });
  const [only] = said;
  if (only && said.every(({ total }) => total === only.total)) return only.total;
  return said.map(({ name, total }) => `${name} ${total}`).join(" · ");
}

/** In one phrase, for a card: « dès 7,50 € l’heure », « gratuit ». */
export function tariffPhrase(tariff: Tariff, language: Language): string {
  const kinds = publics.flatMap((one) => tariff.publics[one] ?? []);
  const priced = kinds.flatMap(({ kind, lines }) => (kind === "priced" ? lines.filter(({ during }) => !during) : []));
  const [cheapest] = [...priced].sort((a, b) => a.amountCents - b.amountCents);
  if (cheapest) return say(language, "prices.from", { price: lineText(cheapest, language) });
  const [first] = kinds;
  return first ? say(language, `prices.total_${first.kind === "priced" ? "unknown" : first.kind}`) : "";
}
