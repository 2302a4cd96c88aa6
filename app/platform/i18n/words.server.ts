import { clientWords as englishClient } from "./en/index.ts";
import { serverWords as englishServer } from "./en/server.ts";
import { clientWords as frenchClient } from "./fr/index.ts";
import { serverWords as frenchServer } from "./fr/server.ts";
import { type Dictionary, type Language, languages, type Translate, translator } from "./translate.ts";

const client: Record<Language, Dictionary> = { fr: frenchClient, en: englishClient };
const complete: Record<Language, Dictionary> = {
  fr: { ...frenchClient, ...frenchServer },
  en: { ...englishClient, ...englishServer },
};
const translators: Record<Language, Translate> = {
  fr: translator("fr", complete.fr),
  en: translator("en", complete.en),
};

export function clientDictionary(language: Language): Dictionary {
  return client[language];
}

export function serverDictionary(language: Language): Dictionary {
  return complete[language];
}

export function translate(language: Language): Translate {
  return translators[language];
}

/** A sentence whose key comes from data (a failure, an event): its key is checked by a test, not by the compiler. */
export function say(language: Language, key: string, params?: Record<string, string | number>): string {
  return translator(language, complete[language])(key as Parameters<Translate>[0], params);
}

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}
