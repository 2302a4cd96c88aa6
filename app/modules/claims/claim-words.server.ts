import type { Visit } from "#app/platform/http/visit.server.ts";
import moneySentences from "#app/platform/i18n/fr/money-pages.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Tone } from "#app/ui/note.tsx";
import type { ClaimStage } from "./claim.ts";

type Name = keyof typeof moneySentences;

/** These pages bring their own words; sentences with figures are put together by the views. */
export function moneyWords({ language }: Pick<Visit, "language">): Record<Name, string> {
  const plain = (Object.entries(moneySentences) as [Name, string][]).filter(([, sentence]) => !sentence.includes("{"));
  return Object.fromEntries(plain.map(([name]) => [name, say(language, `money_pages.${name}`)])) as Record<
    Name,
    string
  >;
}

export type MoneyWords = ReturnType<typeof moneyWords>;

const tones = { draft: "quiet", submitted: "act", approved: "warn", rejected: "stop", paid: "ok" } as const;

export function stageBadge(stage: ClaimStage, { language }: Pick<Visit, "language">): { tone: Tone; words: string } {
  return { tone: tones[stage], words: say(language, `money_pages.stage_${stage}`) };
}
