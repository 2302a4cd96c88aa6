import type { Dictionary, Language } from "./translate.ts";

const dictionaries: Partial<Record<Language, Dictionary>> = {};

/** The server holds both languages; a browser loads only its own, before the page comes to life. */
export function registerDictionary(language: Language, words: Dictionary): void {
  dictionaries[language] = words;
}

export function dictionaryOf(language: Language): Dictionary {
  return dictionaries[language] ?? {};
}
