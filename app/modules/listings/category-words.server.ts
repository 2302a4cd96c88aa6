import { languages } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { type Category, familyOf } from "./category.ts";

/** How people call a category and its family, in both languages: « imprimante 3D » is found under whatever title. */
export function searchWordsOf(category: Category): string {
  const family = familyOf(category).key;
  return languages
    .flatMap((language) => [say(language, `things.category_${category}`), say(language, `things.family_${family}`)])
    .join(" ");
}
