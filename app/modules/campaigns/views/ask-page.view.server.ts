import { data } from "react-router";
import { mapTiles } from "#app/modules/discovery/components/map-tiles.server.ts";
import { formToken } from "#app/modules/guests/guests.server.ts";
import { outboxIsOpen } from "#app/modules/messages/outbox.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { campaignNamed } from "../access.server.ts";
import { stageOf, takesRequests } from "../campaign.ts";
import { askCampaignPath, campaignPath } from "../campaign.urls.ts";
import { askWords } from "../page-words.server.ts";
import type { CampaignRow } from "../repos/campaign.repo.server.ts";
import { requesterKinds, usages } from "../request.ts";
import { requesterKindWords, usageWords } from "../request-words.server.ts";

export function urgencyQuestions({ t }: Pick<Visit, "t">): string[] {
  return [t("ask_pages.question_1"), t("ask_pages.question_2"), t("ask_pages.question_3")];
}

/** What may be asked for, in the order of the campaign. */
export function requestableItems(campaign: CampaignRow) {
  return campaign.items.filter(({ requestable }) => requestable).map(({ id, name }) => ({ id, name }));
}

/** Choices of a form that says who asks and what for. */
export function askChoices(visit: Visit) {
  const { language, viewer } = visit;
  const spaces =
    viewer.kind === "person" ? viewer.memberships.filter(({ spaceId }) => hasRole(viewer, spaceId, "keeper")) : [];
  return {
    kinds: requesterKinds.map((value) => ({ value, label: requesterKindWords(value, language) })),
    usages: usages.map((value) => ({ value, label: usageWords(value, language) })),
    tiers: (["1", "2", "3"] as const).map((value) => ({ value, label: say(language, `ask_pages.tier_${value}`) })),
    spaces: spaces.map(({ slug, name }) => ({ value: slug, label: name })),
    // Whoever is signed in is no robot.
    token: viewer.kind === "visitor" ? formToken(visit.now) : "",
    known:
      viewer.kind === "person" ? { contactName: viewer.name, email: viewer.email } : { contactName: "", email: "" },
    outbox: outboxIsOpen(),
    tiles: mapTiles(),
  };
}

export async function campaignOfPage(visit: Visit, code: string): Promise<CampaignRow> {
  const campaign = await campaignNamed(visit.viewer, code);
  if (!campaign.ok) throw data(visit.requestId, { status: campaign.failure.status });
  return campaign.value;
}

/** The public form of a campaign; closed, it says where else to ask. */
export async function askPage(visit: Visit, code: string, sent: string | null) {
  const campaign = await campaignOfPage(visit, code);
  const stage = stageOf(campaign.stage);
  const { title, summary, territory, closedText, redirectUrl, space } = campaign;
  const items = requestableItems(campaign);
  return {
    title: visit.t("ask_pages.heading", { campaign: title }),
    words: askWords(visit),
    code: campaign.code,
    href: campaignPath(campaign.code),
    again: askCampaignPath(campaign.code),
    campaign: { title, summary, territory, space: space.name, spaceHref: `/s/${space.slug}` },
    regime: say(visit.language, `campaign_pages.regime_${campaign.regime}`),
    open: takesRequests(stage) && items.length > 0,
    stage,
    closed: { text: closedText, redirectUrl },
    around: { latitude: space.latitude, longitude: space.longitude },
    items,
    questions: urgencyQuestions(visit),
    sent: sent ? visit.t("ask_pages.sent_line", { code: sent.slice(0, 12) }) : null,
    ...askChoices(visit),
  };
}

export type AskPage = Awaited<ReturnType<typeof askPage>>;
