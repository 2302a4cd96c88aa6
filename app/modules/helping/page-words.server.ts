import type { Visit } from "#app/platform/http/visit.server.ts";
import helping from "#app/platform/i18n/fr/help-pages.ts";
import { say } from "#app/platform/i18n/words.server.ts";

type Name = keyof typeof helping;

/** The pages of small requests bring their own words. */
export function helpWords({ language }: Pick<Visit, "language">): Record<Name, string> {
  const names = Object.keys(helping) as Name[];
  return Object.fromEntries(names.map((name) => [name, say(language, `help_pages.${name}`)])) as Record<Name, string>;
}
export type HelpWords = ReturnType<typeof helpWords>;
