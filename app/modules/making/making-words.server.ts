import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";

/** The sentences of a page, by name. */
export function makingWords<Name extends string>({ language }: Visit, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, say(language, `making_pages.${name}`)])) as Record<Name, string>;
}

type Of = "run" | "lot" | "pledge" | "unit" | "move" | "move_hint" | "paused" | "recall_by";

/** Stages, statuses, units and acts as people read them. */
export function stageWords(
  { language }: Visit,
  of: Of,
  name: string,
  params?: Record<string, string | number>,
): string {
  return say(language, `making_pages.${of}_${name}`, params);
}
