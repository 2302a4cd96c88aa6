import { formatTime } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";

/** A page of fifty rooms says the same few hundred times thousands of times. */
const known: Record<Language, Map<number, string>> = { fr: new Map(), en: new Map() };

/** What a clock shows so many minutes after midnight: « 9 h », « 14 h 30 », and « minuit » at the end of a day. */
export function clockWords(minutes: number, language: Language): string {
  const words = known[language];
  const found = words.get(minutes);
  if (found !== undefined) return found;
  const said =
    minutes === 1440
      ? language === "fr"
        ? "minuit"
        : "midnight"
      : formatTime(new Date(minutes * 60_000), language, "UTC");
  words.set(minutes, said);
  return said;
}

/** « 9 h – 12 h » */
export function spanWords(from: number, to: number, language: Language): string {
  return `${clockWords(from, language)} – ${clockWords(to, language)}`;
}
