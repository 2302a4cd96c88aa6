import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";

const names = [
  ...["crumb", "line", "waiting", "waiting_none", "waiting_filter", "shortages", "items", "items_line", "spaces"],
  ...["spaces_line", "spaces_filter", "item", "space", "asked", "reserved", "no_bill", "no_bill_act", "none_made"],
  ...[
    "past_only",
    "fresh",
    "fresh_line",
    "fresh_act",
    "links",
    "queue",
    "making",
    "money",
    "giving",
    "edit",
    "public_page",
  ],
] as const;

export type CoordinationWords = Record<(typeof names)[number], string>;

/** The sentences of the page, by name. */
export function coordinationWords({ language }: Visit): CoordinationWords {
  return Object.fromEntries(names.map((name) => [name, say(language, `coordination.${name}`)])) as CoordinationWords;
}
