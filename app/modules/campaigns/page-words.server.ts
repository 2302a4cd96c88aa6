import type { Visit } from "#app/platform/http/visit.server.ts";
import asking from "#app/platform/i18n/fr/ask-pages.ts";
import campaigning from "#app/platform/i18n/fr/campaign-pages.ts";
import requesting from "#app/platform/i18n/fr/request-pages.ts";
import { say } from "#app/platform/i18n/words.server.ts";

type Reader = Pick<Visit, "language">;

/** These pages bring their own words: they are not in what every page sends. Sentences with figures are put together by the views. */
function wordsOf<Name extends string>(names: Record<Name, string>, word: (name: string) => string) {
  const plain = (Object.entries(names) as [Name, string][]).filter(([, sentence]) => !sentence.includes("{"));
  return Object.fromEntries(plain.map(([name]) => [name, word(name)])) as Record<Name, string>;
}

export function askWords({ language }: Reader) {
  return wordsOf(asking, (name) => say(language, `ask_pages.${name}`));
}
export type AskWords = ReturnType<typeof askWords>;

export function requestWords({ language }: Reader) {
  return wordsOf(requesting, (name) => say(language, `request_pages.${name}`));
}
export type RequestWords = ReturnType<typeof requestWords>;

export function campaignWords({ language }: Reader) {
  return wordsOf(campaigning, (name) => say(language, `campaign_pages.${name}`));
}
export type CampaignWords = ReturnType<typeof campaignWords>;
