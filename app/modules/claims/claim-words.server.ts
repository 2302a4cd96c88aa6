import type { Visit } from "#app/platform/http/visit.server.ts";
import claimSentences from "#app/platform/i18n/fr/claim-pages.ts";
import moneySentences from "#app/platform/i18n/fr/money-pages.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Tone } from "#app/ui/note.tsx";
import type { ClaimStage } from "./claim.ts";

type Reader = Pick<Visit, "language">;

/** These pages bring their own words; sentences with figures are put together by the views. */
function wordsOf<Name extends string>(names: Record<Name, string>, word: (name: string) => string) {
  const plain = (Object.entries(names) as [Name, string][]).filter(([, sentence]) => !sentence.includes("{"));
  return Object.fromEntries(plain.map(([name]) => [name, word(name)])) as Record<Name, string>;
}

export function moneyWords({ language }: Reader) {
  return wordsOf(moneySentences, (name) => say(language, `money_pages.${name}`));
}

export function claimWords({ language }: Reader) {
  return wordsOf(claimSentences, (name) => say(language, `claim_pages.${name}`));
}
export type ClaimWords = ReturnType<typeof claimWords>;

const tones = { draft: "quiet", submitted: "act", approved: "warn", rejected: "stop", paid: "ok" } as const;

export function stageBadge(stage: ClaimStage, { language }: Reader): { tone: Tone; words: string } {
  return { tone: tones[stage], words: say(language, `money_pages.stage_${stage}`) };
}
