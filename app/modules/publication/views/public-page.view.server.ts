import { startOfDay } from "#app/modules/availability/availability.ts";
import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import { stageOf, takesRequests } from "#app/modules/campaigns/campaign.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { type CampaignRow, campaignNamed, lastDayWords } from "#app/modules/campaigns/campaigns.server.ts";
import { moneyPath } from "#app/modules/claims/claim.urls.ts";
import { coordinationPath } from "#app/modules/coordination/coordination.urls.ts";
import { givingPath } from "#app/modules/giving/giving.urls.ts";
import { makingPath } from "#app/modules/making/making.urls.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatDate } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import type { RiverBand } from "#app/ui/river.tsx";
import { type At, atOf } from "../at.ts";
import type { FigureName } from "../figures.ts";
import { itemPath, reconciliationPath, rowsPath } from "../publication.urls.ts";
import { countMakingSpaces } from "../repos/totals.repo.server.ts";
import { type ItemOfCampaign, itemOf, type Totals, totalsByDay, totalsOf } from "../totals.server.ts";
import { dayForm } from "./day.view.server.ts";
import { placesView } from "./places.view.server.ts";
import { snapshotsView } from "./snapshots.view.server.ts";

interface Shown {
  visit: Visit;
  campaign: CampaignRow;
  item: ItemOfCampaign;
  at: At | undefined;
  totals: Totals;
}

function bandsOf({ campaign, item, totals: { figures }, at, visit }: Shown): RiverBand[] {
  const band = (name: FigureName): RiverBand => ({
    label: visit.t(`public_campaign.figure_${name}`),
    value: figures[name],
    words: formatCount(figures[name], visit.language),
    href: rowsPath(campaign.code, name, item.id, { at: at?.date }),
  });
  const accepted = { ...band("accepted"), aside: band("scrapped") };
  return [band("asked"), band("promised"), accepted, band("left"), band("received")];
}

const shownDays = 14;

async function tablesOf({ campaign, item, totals: { towns }, at, visit }: Shown) {
  const days = await totalsByDay(campaign, item, at);
  const pieces = (count: number) => ({ words: formatCount(count, visit.language), isZero: count === 0 });
  const { zone } = campaign.space;
  return {
    days: days.slice(0, shownDays).map(({ date, accepted, left, received }) => ({
      date,
      words: formatDate(new Date(startOfDay(date, zone)), visit.language, zone),
      accepted: pieces(accepted),
      left: pieces(left),
      received: pieces(received),
    })),
    towns: towns.map(({ town, asked, received }) => ({
      town,
      name: town || visit.t("public_campaign.no_town"),
      asked: { ...pieces(asked), href: rowsPath(campaign.code, "asked", item.id, { at: at?.date, town }) },
      received: { ...pieces(received), href: rowsPath(campaign.code, "received", item.id, { at: at?.date, town }) },
    })),
  };
}

/** How what was found good divides: « 902 contrôlées bonnes, 840 parties, 62 libres dont 60 promises ». */
function freeWords({ figures, free, reserved }: Totals, visit: Visit): string {
  const params = {
    accepted: formatCount(figures.accepted, visit.language),
    left: formatCount(figures.left, visit.language),
    free: formatCount(free, visit.language),
    reserved: formatCount(reserved, visit.language),
  };
  return say(visit.language, "public_campaign.free_line", params);
}

/** What became of what left, piece by piece: with what was received, as many as left and were found beyond it. */
function fateOf({ visit, campaign, item, at, totals: { figures } }: Shown) {
  const { left, road, held, received, gone } = figures;
  const ways = (["road", "held", "gone"] as const)
    .filter((name) => figures[name] > 0)
    .map((name) => ({
      words: visit.t(`public_campaign.fate_${name}`, { count: figures[name] }),
      href: rowsPath(campaign.code, name, item.id, { at: at?.date }),
    }));
  const surplus = road + held + received + gone - left;
  return { ways, surplus: surplus > 0 ? visit.t("public_campaign.fate_surplus", { count: surplus }) : null };
}

/** The page that everybody may read; undefined where there is no such campaign to be seen. */
export async function publicPage(visit: Visit, code: string, search: URLSearchParams) {
  const found = await campaignNamed(visit.viewer, code);
  if (!found.ok || found.value.kind !== "campaign") return undefined;
  const campaign = found.value;
  const { t } = visit;
  const item = itemOf(campaign, search.get("item"));
  const at = atOf(search.get("at"), campaign.space.zone, visit.now);
  const totals = item && (await totalsOf(campaign, item, at));
  const shown = item && totals && { visit, campaign, item, at, totals };
  const stage = stageOf(campaign.stage);
  const { title, summary, territory, regime, space, network } = campaign;
  const count = totals?.requests ?? 0;
  const spaces = await countMakingSpaces(campaign.id);
  return {
    ...{ code: campaign.code, title, territory },
    paragraphs: summary.split(/\n{2,}/).filter(Boolean),
    stage: { tone: stage === "open" ? ("ok" as const) : ("warn" as const), words: t(`public_campaign.stage_${stage}`) },
    closed:
      stage === "closed" || stage === "hibernating" ? { text: campaign.closedText, href: campaign.redirectUrl } : null,
    line: `${t("public_campaign.spaces", { count: spaces })} · ${t("public_campaign.requests", { count })}`,
    facts: [
      { name: t("public_campaign.territory"), value: territory },
      { name: t("public_campaign.last_day"), value: lastDayWords(campaign, visit.language) },
      { name: t("public_campaign.opened_by"), value: space.name, href: spaceUrl(space.slug) },
      {
        name: t("public_campaign.network"),
        value: network?.name ?? "",
        ...(network ? { href: `/n/${network.slug}` } : {}),
      },
      { name: t("public_campaign.regime"), value: say(visit.language, `public_campaign.regime_${regime}`) },
    ],
    ask: takesRequests(stage) ? `${campaignPath(campaign.code)}/request` : null,
    making: makingPath(campaign.code),
    money: visit.viewer.kind === "person" ? moneyPath(campaign.code) : null,
    giving: mayCoordinate(visit.viewer, campaign) ? givingPath(campaign.code) : null,
    coordination: mayCoordinate(visit.viewer, campaign)
      ? { href: coordinationPath(campaign.code), words: t("coordination.link") }
      : null,
    items: campaign.items.map(({ id, name }) => ({
      href: itemPath(campaign.code, id, at?.date),
      label: name,
      current: id === item?.id,
    })),
    day: dayForm(visit, campaign, at, { item: item?.id }),
    river: shown ? bandsOf(shown) : [],
    free: totals ? freeWords(totals, visit) : "",
    fate: shown ? fateOf(shown) : null,
    ...(shown ? await tablesOf(shown) : { days: [], towns: [] }),
    places: shown ? await placesView({ ...shown, towns: shown.totals.towns }) : null,
    snapshots: await snapshotsView(visit, campaign),
    reconciliation: item ? reconciliationPath(campaign.code, item.id) : null,
    words: pageWords(visit),
  };
}

const names = [
  ...["label", "river", "by_day", "by_town", "day", "town", "figure_asked", "figure_accepted", "figure_left"],
  ...[
    "figure_received",
    "ask",
    "help",
    "giving",
    "reconciliation",
    "items",
    "none_yet",
    "closed_where",
    "rows_line",
    "places",
    "makers",
    "figure_made",
    "what",
    "money",
  ],
] as const;

function pageWords({ language }: Visit): Record<(typeof names)[number], string> {
  return Object.fromEntries(names.map((name) => [name, say(language, `public_campaign.${name}`)])) as Record<
    (typeof names)[number],
    string
  >;
}

export type PublicPage = NonNullable<Awaited<ReturnType<typeof publicPage>>>;
