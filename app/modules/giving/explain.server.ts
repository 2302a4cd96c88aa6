import type { Explanation } from "#app/modules/flows/explanation.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";

/** The sentence of an explanation: why a line gets what it gets. */
export function explain({ code, params }: Explanation, language: Language): string {
  const count = Number(params.quantity ?? params.wanted ?? 0);
  const isAlone = code === "tier_shared" && params.lines === 1;
  return say(language, `giving.why_${isAlone ? "tier_alone" : code}`, { ...params, count });
}
