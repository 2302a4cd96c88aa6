import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { Tone } from "#app/ui/note.tsx";
import { type RequestStatus, requesterKinds, usages } from "./request.ts";

export function requesterKindWords(kind: string, language: Language): string {
  return say(language, `request_pages.kind_${requesterKinds.find((one) => one === kind) ?? "other"}`);
}

/** A usage that the form proposes, in words; any other as it was typed. */
export function usageWords(usage: string, language: Language): string {
  const known = usages.find((one) => one === usage);
  return known ? say(language, `request_pages.usage_${known}`) : usage;
}

const tones: Record<RequestStatus, Tone> = {
  draft: "warn",
  submitted: "act",
  verified: "act",
  open: "act",
  partially_served: "act",
  satisfied: "ok",
  closed_short: "quiet",
  cancelled: "quiet",
  expired: "quiet",
};

export function requestBadge(status: RequestStatus, language: Language): { tone: Tone; words: string } {
  return { tone: tones[status], words: say(language, `request_pages.status_${status}`) };
}

/** « 24 × Visière » */
export function linesWords(lines: readonly { target: number; item: { name: string } }[]): string {
  return lines.map(({ target, item }) => `${target}\u00a0× ${item.name}`).join(", ");
}
