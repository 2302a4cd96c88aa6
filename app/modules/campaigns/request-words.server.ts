import { formatCount } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Tone } from "#app/ui/note.tsx";
import type { Step } from "#app/ui/thread.tsx";
import { requesterKinds, usages } from "./request.ts";
import type { RequestStep, Said } from "./request-steps.ts";

export function requesterKindWords(kind: string, language: Language): string {
  return say(language, `request_pages.kind_${requesterKinds.find((one) => one === kind) ?? "other"}`);
}

/** A usage that the form proposes, in words; any other as it was typed. */
export function usageWords(usage: string, language: Language): string {
  const known = usages.find((one) => one === usage);
  return known ? say(language, `request_pages.usage_${known}`) : usage;
}

const tones: Record<Said, Tone> = {
  draft: "warn",
  submitted: "act",
  verified: "act",
  open: "act",
  promised: "act",
  on_the_way: "act",
  partially_served_waiting: "act",
  partially_served_promised: "act",
  partially_served_on_the_way: "act",
  satisfied: "ok",
  closed_short: "quiet",
  cancelled: "quiet",
  expired: "quiet",
};

/** What one space makes to help out has words of its own where those of a sharing say something else. */
const helpWords = new Set([
  ...["badge_submitted", "badge_open", "badge_promised", "badge_on_the_way"],
  ...["next_submitted", "next_open", "next_promised", "next_on_the_way"],
  ...["step_to_check", "step_checked", "step_to_promise", "step_rest_to_promise", "step_promised_in_part"],
  ...["step_promised", "step_to_leave", "step_on_the_way"],
]);

function stepSentence(key: string, kind: string, language: Language): string {
  return say(language, `request_steps.${key}${kind === "help_out" && helpWords.has(key) ? "_help" : ""}`);
}

export function requestBadge(said: Said, kind: string, language: Language): { tone: Tone; words: string } {
  const key = said.startsWith("partially_served") ? "badge_partially_served" : `badge_${said}`;
  return { tone: tones[said], words: stepSentence(key, kind, language) };
}

/** What comes next for whoever asked, in a sentence. */
export function nextWords(said: Said, kind: string, language: Language): string {
  return stepSentence(`next_${said}`, kind, language);
}

export function stepWords({ word, state, pieces }: RequestStep, kind: string, language: Language): Step {
  const label = stepSentence(`step_${word}`, kind, language);
  if (!pieces) return { label, state };
  const count = formatCount(pieces.count, language);
  const when =
    pieces.of === null
      ? say(language, "request_steps.pieces", { count: pieces.count, pieces: count })
      : say(language, "request_steps.pieces_of", { count, of: formatCount(pieces.of, language) });
  return { label, state, when };
}

/** « 24 × Visière » */
export function linesWords(lines: readonly { target: number; item: { name: string } }[]): string {
  return lines.map(({ target, item }) => `${target}\u00a0× ${item.name}`).join(", ");
}
