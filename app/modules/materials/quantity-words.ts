import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { quantityText, type Unit } from "./quantity.ts";

const signs: Partial<Record<Unit, string>> = { kg: "kg", m: "m", m2: "m²", l: "l" };

/** « 3,8 kg », « 12 plaques »; groups of three for large numbers. */
export function quantityWords(quantity: number, unit: Unit, language: Language): string {
  const sign = signs[unit];
  if (!sign) return say(language, `materials.count_${unit}`, { count: quantity });
  const [whole = "", fraction] = quantityText(quantity, unit, ".").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === "fr" ? "\u202f" : ",");
  return `${grouped}${fraction ? (language === "fr" ? "," : ".") + fraction : ""}\u00a0${sign}`;
}

/** « + 4 kg », « − 200 g » as it stands in a ledger. */
export function changeWords(quantity: number, unit: Unit, language: Language): string {
  return `${quantity < 0 ? "−" : "+"}\u00a0${quantityWords(Math.abs(quantity), unit, language)}`;
}
