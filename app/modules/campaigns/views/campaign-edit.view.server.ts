import { data } from "react-router";
import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { moneyPath } from "#app/modules/claims/claim.urls.ts";
import { describeAgreements } from "#app/modules/claims/claims.server.ts";
import { pinChoices } from "#app/modules/designs/designs.server.ts";
import { readPin } from "#app/modules/designs/revision.ts";
import { billText } from "#app/modules/designs/typed-bill.ts";
import { networksOfSpace } from "#app/modules/spaces/spaces.server.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { campaignFor } from "../access.server.ts";
import { afterVerb, campaignVerbs, stageOf } from "../campaign.ts";
import { askCampaignPath, campaignPath, campaignsPath, queuePath } from "../campaign.urls.ts";
import { campaignWords } from "../page-words.server.ts";
import { allocationPolicies, type CampaignPolicy, defaultPolicy, regimes } from "../policy.ts";
import { type CampaignRow, type ItemRow, rolesOf } from "../repos/campaign.repo.server.ts";
import { stageBadge } from "./campaign-list.view.server.ts";

type Option = { value: string; label: string; hint?: string };

/** Choices of the forms of a campaign, each with its consequence in a sentence. */
export function campaignChoices({ language }: Visit): { regimes: Option[]; allocations: Option[] } {
  return {
    regimes: regimes.map((value) => ({
      value,
      label: say(language, `campaign_pages.regime_${value}`),
      hint: say(language, `campaign_pages.regime_hint_${value}`),
    })),
    allocations: allocationPolicies.map((value) => ({
      value,
      label: say(language, `campaign_pages.allocation_${value}`),
      hint: say(language, `campaign_pages.allocation_hint_${value}`),
    })),
  };
}

/** What the form of the card and the rules shows; a new campaign has the defaults. */
export function cardValues(campaign?: CampaignRow) {
  const zone = campaign?.space.zone ?? "Europe/Paris";
  const date = (instant: Date | null | undefined, days: number) =>
    instant ? addDays(localDateOf(instant.getTime(), zone), days) : "";
  return {
    title: campaign?.title ?? "",
    summary: campaign?.summary ?? "",
    territory: campaign?.territory ?? "",
    regime: campaign?.regime ?? "no_claim",
    opensAt: date(campaign?.opensAt, 0),
    closesAt: date(campaign?.closesAt, -1),
    closedText: campaign?.closedText ?? "",
    redirectUrl: campaign?.redirectUrl ?? "",
    policy: campaign?.policy ?? defaultPolicy,
  } satisfies { policy: CampaignPolicy } & Record<string, unknown>;
}

export type CardValues = ReturnType<typeof cardValues>;

/** The spaces for which the viewer may open a campaign, and their networks. */
export async function newCampaignPage(visit: Visit, request: Request) {
  const person = personOf(visit, request);
  const kept = person.memberships.filter(({ spaceId }) => hasRole(person, spaceId, "keeper"));
  const networks = new Map<string, string>();
  for (const { spaceId } of kept) for (const { slug, name } of await networksOfSpace(spaceId)) networks.set(slug, name);
  return {
    title: visit.t("campaign_pages.new_title"),
    words: campaignWords(visit),
    list: campaignsPath(),
    spaces: kept.map(({ slug, name }) => ({ value: slug, label: name })),
    networks: [...networks].map(([value, label]) => ({ value, label })),
    ...campaignChoices(visit),
    values: cardValues(),
  };
}

export type NewCampaignPage = Awaited<ReturnType<typeof newCampaignPage>>;

export async function campaignToKeep(visit: Visit, request: Request, code: string): Promise<CampaignRow> {
  const campaign = await campaignFor(personOf(visit, request), code);
  if (!campaign.ok) throw data(visit.requestId, { status: campaign.failure.status });
  return campaign.value;
}

function itemView(item: ItemRow, campaign: CampaignRow, visit: Visit) {
  const named = new Map(campaign.items.map(({ id, name }) => [id, name]));
  const { id, name, kind, revision, settings, requestable } = item;
  return {
    ...{ id, name, settings, requestable },
    revision,
    pin: readPin(revision) ? revision : "",
    kind: say(visit.language, `campaign_pages.item_${kind === "kit" ? "kit" : "piece"}`),
    change: visit.t("campaign_pages.item_change", { item: name }),
    bill: billText(item.materials, visit.language),
    changeBill: visit.t("campaign_pages.item_bill", { item: name }),
    points: Array.isArray(item.checklist) ? item.checklist.map(String) : [],
    parts: item.parts.map(({ componentId, count }) => `${count}\u00a0× ${named.get(componentId) ?? ""}`).join(" + "),
  };
}

export type ItemView = ReturnType<typeof itemView>;

async function agreementViews(campaign: CampaignRow, { language, t }: Visit) {
  const named = new Map(campaign.items.map(({ id, name }) => [id, name]));
  return (await describeAgreements(campaign.id)).map(
    ({ id, payer, capCents, countedCents, rateCents, item, ended }) => ({
      id,
      words: t("campaign_pages.money_words", {
        payer,
        counted: formatMoney(countedCents, language),
        cap: formatMoney(capCents, language),
      }),
      rate: rateCents === null ? "" : t("campaign_pages.money_words_rate", { rate: formatMoney(rateCents, language) }),
      item: (item && named.get(item)) ?? "",
      ended,
    }),
  );
}

/** Everything by which a campaign is kept, on one page; each part is a form of its own. */
export async function editCampaignPage(visit: Visit, campaign: CampaignRow) {
  const { language, t } = visit;
  const stage = stageOf(campaign.stage);
  const components = campaign.items.filter(({ kind }) => kind !== "kit");
  const isEmpty = !campaign.items.some(({ requestable }) => requestable);
  return {
    title: t("campaign_pages.edit_title", { campaign: campaign.title }),
    words: campaignWords(visit),
    campaign: { title: campaign.title, code: campaign.code, version: campaign.version, isPublic: stage !== "prepared" },
    links: {
      list: campaignsPath(),
      page: campaignPath(campaign.code),
      queue: queuePath(campaign.code),
      form: askCampaignPath(campaign.code),
      money: moneyPath(campaign.code),
    },
    badge: stageBadge(campaign.stage, visit),
    stageLine: say(language, `campaign_pages.stage_line_${stage}`),
    verbs: campaignVerbs
      .filter((verb) => afterVerb(stage, verb) !== undefined && !(verb === "open" && isEmpty))
      .map((verb) => ({
        verb,
        label: say(language, `campaign_pages.verb_${verb}`),
        hint: say(language, `campaign_pages.verb_hint_${verb}`),
      })),
    isEmpty: isEmpty && stage === "prepared",
    items: campaign.items.map((item) => itemView(item, campaign, visit)),
    pins: await pinChoices(visit),
    components: components.map(({ id, name }) => ({ id, label: t("campaign_pages.item_part", { item: name }) })),
    people: (await rolesOf(campaign.id)).map(({ id, name, email, role }) => ({
      ...{ id, name, email, role },
      words: say(language, `campaign_pages.role_${role}`),
      remove: t("campaign_pages.role_remove", { name }),
    })),
    roles: (["coordinator", "inspector"] as const).map((value) => ({
      value,
      label: say(language, `campaign_pages.role_${value}`),
    })),
    agreements: await agreementViews(campaign, visit),
    ...campaignChoices(visit),
    values: cardValues(campaign),
  };
}

export type EditCampaignPage = Awaited<ReturnType<typeof editCampaignPage>>;
