import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";

/** Pages that few people open bring their own words: they are not in what every page sends. */
function wordsOf<Name extends string>(prefix: string, names: readonly Name[]) {
  return ({ language }: Pick<Visit, "language">) =>
    Object.fromEntries(names.map((name) => [name, say(language, `guest_pages.${prefix}_${name}`)])) as Record<
      Name,
      string
    >;
}

export const requestWords = wordsOf("ask", [
  "line",
  "name",
  "name_hint",
  "email",
  "email_hint",
  "organisation",
  "organisation_required",
  "purpose",
  "purpose_hint",
  "persons",
  "insurance",
  "insurance_hint",
  "act",
  "trap",
  "sent_title",
  "sent_line",
  "sent_outbox",
  "open_outbox",
  "not_open",
  "back",
  "with_account",
  "together",
  "group_line",
  "back_to_space",
  "insurance_for",
  "ask_sign_in",
  "label_room",
  "label_equipment",
  "where",
  "terms",
  "insured",
  "care",
  "dates",
  "you",
]);
export type RequestWords = ReturnType<typeof requestWords>;

export const confirmWords = wordsOf("confirm", [
  "line",
  "act",
  "other_dates",
  "again",
  "taken",
  "lines",
  "rest",
  "some_taken",
  "all_taken",
]);
export type ConfirmWords = ReturnType<typeof confirmWords>;

export const followWords = wordsOf("follow", [
  "address",
  "account",
  "account_link",
  "change",
  "cancel",
  "withdraw",
  "cancel_line",
  "withdraw_line",
  "persons",
  "back",
  "again",
]);
export type FollowWords = ReturnType<typeof followWords>;
