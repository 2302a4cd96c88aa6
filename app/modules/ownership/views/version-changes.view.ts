import { startOfDay } from "#app/modules/availability/availability.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { percentWords } from "../owners-words.ts";
import type { VersionChange } from "../version-changes.ts";

export interface ChangeView {
  key: string;
  what: string;
  outcome: string;
  before: string;
  after: string;
}

interface Reader {
  language: Language;
  zone: string;
  /** Of spaces, by their ids. */
  names: ReadonlyMap<string, string>;
}

const nothing = "–";
const clauseWords = {
  standsAt: "stands",
  until: "until",
  repair: "repair",
  sale: "sale",
  decisions: "decisions",
  atOnce: "taking",
  text: "text",
} as const;

function whatOf(change: VersionChange, language: Language): string {
  return change.clause === "share"
    ? say(language, "ownership_pages.share_of", { space: change.space.name })
    : say(language, `ownership_pages.${clauseWords[change.clause]}`);
}

function sideOf({ clause }: VersionChange, side: VersionChange["before"], reader: Reader): string {
  const { language, zone, names } = reader;
  if (side === null) return nothing;
  if (typeof side === "number") return percentWords(side, language);
  if (typeof side === "boolean") return say(language, `ownership_pages.${side ? "at_once" : "ask_first"}`);
  if (clause === "standsAt") return names.get(side) ?? nothing;
  if (clause === "until") return formatDate(new Date(startOfDay(side, zone)), language, zone);
  return clause === "text" ? side : say(language, `ownership_pages.${clause}_${side}`);
}

/** What a version changes, line by line, in words. */
export function changeViews(changes: readonly VersionChange[], reader: Reader): ChangeView[] {
  return changes.map((change, at) => ({
    key: `${at} ${change.clause}`,
    what: whatOf(change, reader.language),
    outcome: say(reader.language, `ownership_pages.outcome_${change.outcome}`),
    before: sideOf(change, change.before, reader),
    after: sideOf(change, change.after, reader),
  }));
}
