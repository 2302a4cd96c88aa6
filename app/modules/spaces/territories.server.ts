import { TERRITORIES } from "#app/modules/availability/availability.server.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";

/** The territories whose public holidays are known by name, as choices. */
export function territoryChoices(language: Language): { value: string; label: string }[] {
  return TERRITORIES.map((value) => ({ value, label: say(language, `space_sentences.territory_${value}`) }));
}
