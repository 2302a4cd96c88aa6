import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Tone } from "#app/ui/note.tsx";

/** The sentences of a page, by name. */
export function givingWords<Name extends string>(
  { language }: Pick<Visit, "language">,
  names: readonly Name[],
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, say(language, `giving_pages.${name}`)])) as Record<Name, string>;
}

/** What a form says that asks for the proof of a hand-over; small requests are handed over on pages of their own. */
const proofNames = [
  ...["proof", "proof_line", "unsigned", "unsigned_hint", "sign", "sign_hint", "sign_clear", "code_fetched"],
  ...["code_fetched_hint"],
] as const;
export type HandOverWords = Record<(typeof proofNames)[number], string>;
export const proofWords = (visit: Pick<Visit, "language">): HandOverWords => givingWords(visit, proofNames);

/** What the forms of a delivery say, on its own page and on that of whoever drives. */
export const actNames = [
  ...["act_deliver", "deliver_line", "code", "code_hint", "act_drop", "drop_line", "via", "via_hint", "act_return"],
  ...["return_line", "act_lose", "lose_line", "act_cancel", "cancel_line", "why", "act_pick_up_again"],
  ...proofNames,
] as const;
export type ActWords = Record<(typeof actNames)[number], string>;

const tones: Record<string, Tone> = {
  received: "ok",
  disputed: "warn",
  lost: "stop",
  returned: "warn",
  delivered: "warn",
  cancelled: "quiet",
};

/** Where a delivery is, in a word. */
export function shipmentBadge(stage: string, language: Language): { tone: Tone; words: string } {
  return { tone: tones[stage] ?? "act", words: say(language, `request_pages.stage_${stage}`) };
}

/** « 24 × Visière, 2 × Serre-tête »: pieces of several lots added up by item. */
export function piecesWords(lines: readonly { item: string; quantity: number }[], language: Language): string {
  const byItem = new Map<string, number>();
  for (const { item, quantity } of lines) byItem.set(item, (byItem.get(item) ?? 0) + quantity);
  return [...byItem].map(([item, quantity]) => `${formatCount(quantity, language)}\u00a0× ${item}`).join(", ");
}
