import { data } from "react-router";
import { openSpace } from "#app/modules/spaces/spaces.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { askWords } from "../page-words.server.ts";
import { askChoices } from "./ask-page.view.server.ts";

/** A space that somebody answers for. */
export async function helpingSpace(visit: Visit, slug: string) {
  const space = await openSpace(slug);
  if (!space.ok) throw data(visit.requestId, { status: space.failure.status === 404 ? 404 : 410 });
  return space.value;
}

/** The form by which one space is asked for a few pieces, with or without an account. */
export async function askHelpOutPage(visit: Visit, slug: string, sent: string | null) {
  const space = await helpingSpace(visit, slug);
  const { t } = visit;
  return {
    title: t("help_pages.ask_heading", { space: space.name }),
    words: askWords(visit),
    help: {
      crumb: t("help_pages.ask_crumb"),
      line: t("help_pages.ask_line"),
      what: t("help_pages.ask_what"),
      what_hint: t("help_pages.ask_what_hint"),
      message_hint: t("help_pages.ask_message_hint"),
      limits: t("help_pages.ask_limits"),
      act: t("help_pages.ask_act"),
    },
    around: { latitude: space.latitude, longitude: space.longitude },
    space: { name: space.name, href: `/s/${space.slug}` },
    sent: sent ? t("ask_pages.sent_line", { code: sent.slice(0, 12) }) : null,
    ...askChoices(visit),
    // A small request is asked by somebody, not in the name of a space.
    spaces: [],
  };
}

export type AskHelpOutPage = Awaited<ReturnType<typeof askHelpOutPage>>;
