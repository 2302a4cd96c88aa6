import type { Language } from "#app/platform/i18n/translate.ts";
import { say } from "#app/platform/i18n/words.server.ts";

/** Labels of the pages of series: said by the server, so that no other page carries them. */
const names = [
  "title",
  "line",
  "rhythm",
  "every_week",
  "every_month",
  "every_day",
  "interval",
  "interval_hint",
  "weekdays",
  "weekdays_hint",
  "month_on",
  "month_date",
  "month_first",
  "month_second",
  "month_third",
  "month_fourth",
  "month_last",
  "month_hint",
  "starts_at",
  "ends_at",
  "days",
  "from",
  "until",
  "times",
  "times_hint",
  "skip",
  "skip_public",
  "skip_school",
  "skip_school_none",
  "quantity",
  "show",
  "dates",
  "take",
  "not_free",
  "title_field",
  "title_hint",
  "insurance",
  "message",
  "left_out_words",
  "zone",
  "nobody",
] as const;

type Name = (typeof names)[number];

export function seriesPageWords(
  language: Language,
  params: { lender: string },
): Record<Name, string> & { weekday: string[] } {
  const said = names.map((name) => [name, say(language, `series_page.${name}`, params)]);
  const weekday = [1, 2, 3, 4, 5, 6, 7].map((day) => say(language, `series.weekday_${day}`));
  return { ...(Object.fromEntries(said) as Record<Name, string>), weekday };
}

const blockNames = [
  "rule",
  "change",
  "change_hint",
  "change_from",
  "change_act",
  "starts_at",
  "ends_at",
  "weekdays",
  "clashes",
  "clashes_give_up",
  "clashes_keep",
  "clashes_skip",
  "extend",
  "extend_until",
  "extend_times",
  "extend_clashes_give_up",
  "extend_clashes_skip",
  "extend_act",
  "cancel",
  "cancel_from",
  "cancel_act",
  "message",
  "accept",
  "refuse",
] as const;

export type SeriesBlockWords = Record<(typeof blockNames)[number], string> & { weekday: string[] };

export function seriesBlockWords(language: Language): SeriesBlockWords {
  const said = blockNames.map((name) => [name, say(language, `series_block.${name}`)]);
  const weekday = [1, 2, 3, 4, 5, 6, 7].map((day) => say(language, `series.weekday_${day}`));
  return { ...(Object.fromEntries(said) as Record<(typeof blockNames)[number], string>), weekday };
}
