import type { clientWords } from "./fr/index.ts";
import type { serverWords } from "./fr/server.ts";

export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];
export type Params = Record<string, string | number>;

/** `bookings.approve_one` and `bookings.approve_other` are called by `bookings.approve` with a `count`. */
type Base<Key extends string> = Key extends `${infer Stem}_one` ? Stem : Key extends `${string}_other` ? never : Key;
type KeysOf<Words> = {
  [Namespace in keyof Words & string]: `${Namespace}.${Base<keyof Words[Namespace] & string>}`;
}[keyof Words & string];

export type ClientKey = KeysOf<typeof clientWords>;
export type Key = ClientKey | KeysOf<typeof serverWords>;
export type Dictionary = Record<string, Record<string, string>>;
export type Translate<K extends string = Key> = (key: K, params?: Params) => string;

const plurals: Record<Language, Intl.PluralRules> = { fr: new Intl.PluralRules("fr"), en: new Intl.PluralRules("en") };

function sentence(words: Dictionary, language: Language, key: string, params?: Params): string | undefined {
  const dot = key.indexOf(".");
  const namespace = words[key.slice(0, dot)];
  const name = key.slice(dot + 1);
  if (!namespace) return undefined;
  if (typeof params?.count === "number") {
    const form = plurals[language].select(params.count) === "one" ? "one" : "other";
    const plural = namespace[`${name}_${form}`];
    if (plural !== undefined) return plural;
  }
  return namespace[name];
}

export function translator(language: Language, words: Dictionary): Translate {
  return (key, params) => {
    const found = sentence(words, language, key, params);
    if (found === undefined) return key;
    return params ? found.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)) : found;
  };
}
