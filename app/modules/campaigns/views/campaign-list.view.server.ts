import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import type { Tone } from "#app/ui/note.tsx";
import { mayCoordinate } from "../campaign.policy.ts";
import { type CampaignStage, stageOf, takesRequests } from "../campaign.ts";
import {
  askCampaignPath,
  campaignPath,
  campaignsPath,
  editCampaignPath,
  newCampaignPath,
  queuePath,
} from "../campaign.urls.ts";
import { campaignWords } from "../page-words.server.ts";
import { type CampaignRow, campaignsOf, countToVerify, listCampaignRows } from "../repos/campaign.repo.server.ts";

const filters = {
  open: ["open", "paused", "covered"],
  closing: ["closing"],
  closed: ["closed", "hibernating"],
} as const satisfies Record<string, readonly CampaignStage[]>;
type Filter = keyof typeof filters;
const filterNames = Object.keys(filters) as Filter[];
const pageSize = 50;
const atHome = 3;

const tones: Record<CampaignStage, Tone> = {
  prepared: "quiet",
  open: "ok",
  paused: "warn",
  covered: "ok",
  closing: "act",
  closed: "quiet",
  hibernating: "quiet",
};

export function stageBadge(stage: string, { language }: Pick<Visit, "language">): { tone: Tone; words: string } {
  const known = stageOf(stage);
  return { tone: tones[known], words: say(language, `campaign_pages.stage_${known}`) };
}

/** « 31 mars 2027 »: the last day on which one may ask; nothing once it has closed, or where there is none. */
export function lastDayWords({ closesAt, stage, space }: CampaignRow, language: Visit["language"]): string {
  if (closesAt === null || !takesRequests(stageOf(stage))) return "";
  return formatDate(new Date(closesAt.getTime() - 1), language, space.zone);
}

function cardOf(row: CampaignRow, visit: Visit) {
  const { code, title, territory, summary, space } = row;
  const stage = stageOf(row.stage);
  const day = lastDayWords(row, visit.language);
  const first = summary.split("\n")[0] ?? "";
  return {
    ...{ code, title },
    href: stage === "prepared" ? editCampaignPath(code) : campaignPath(code),
    ask: takesRequests(stage) ? askCampaignPath(code) : null,
    badge: stageBadge(stage, visit),
    facts: [
      territory,
      visit.t("campaign_pages.card_by", { space: space.name }),
      day === "" ? "" : visit.t("campaign_pages.card_until", { day }),
    ].filter(Boolean),
    summary: first.length > 220 ? `${first.slice(0, 219)}…` : first,
  };
}

export type CampaignCardView = ReturnType<typeof cardOf>;

/** Those of the person, with what waits in each. */
async function mine(visit: Visit) {
  const { viewer } = visit;
  if (viewer.kind !== "person") return [];
  const kept = viewer.memberships.filter(({ spaceId }) => hasRole(viewer, spaceId, "keeper"));
  const rows = await campaignsOf(
    viewer.userId,
    kept.map(({ spaceId }) => spaceId),
  );
  const own = rows.filter((row) => row.kind === "campaign" && mayCoordinate(viewer, row));
  const waiting = await countToVerify(own.map(({ id }) => id));
  return own.map((row) => {
    const count = waiting.get(row.id) ?? 0;
    return {
      ...cardOf(row, visit),
      edit: editCampaignPath(row.code),
      queue: count > 0 ? { href: queuePath(row.code), words: visit.t("campaign_pages.card_waiting", { count }) } : null,
    };
  });
}

export async function campaignsPage(visit: Visit, search: URLSearchParams) {
  const show = filterNames.find((name) => name === search.get("show")) ?? "open";
  const network = search.get("network") ?? undefined;
  const filter = { stages: filters[show], ...(network ? { network } : {}) };
  const rows = await listCampaignRows(filter, pageSize + 1, search.get("after") ?? undefined);
  const shown = rows.slice(0, pageSize);
  const address = (more: Record<string, string>) =>
    `?${new URLSearchParams({ ...(network ? { network } : {}), ...more })}`;
  const { viewer } = visit;
  const opens =
    viewer.kind === "person" && viewer.memberships.some(({ spaceId }) => hasRole(viewer, spaceId, "keeper"));
  return {
    title: visit.t("campaign_pages.list_title"),
    words: campaignWords(visit),
    filters: filterNames.map((name) => ({
      href: address({ show: name }),
      label: say(visit.language, `campaign_pages.filter_${name}`),
      current: name === show,
    })),
    cards: shown.map((row) => cardOf(row, visit)),
    empty: say(visit.language, `campaign_pages.list_empty_${show}`),
    next: rows.length > pageSize ? address({ show, after: shown.at(-1)?.id ?? "" }) : undefined,
    mine: await mine(visit),
    newHref: opens ? newCampaignPath() : null,
  };
}

/** On the home page: the newest open ones; nothing where there is none. */
export async function campaignsAtHome(visit: Visit) {
  const rows = await listCampaignRows({ stages: filters.open }, atHome);
  return rows.length === 0
    ? null
    : {
        title: visit.t("campaign_pages.list_title"),
        line: visit.t("campaign_pages.list_line"),
        cards: rows.map((row) => cardOf(row, visit)),
        ask: visit.t("campaign_pages.card_ask"),
        label: visit.t("campaign_pages.label"),
        all: { href: campaignsPath(), words: visit.t("campaign_pages.home_all") },
      };
}

/** On the page of a network. */
export function campaignsLink(networkSlug: string, visit: Visit) {
  const query = new URLSearchParams({ network: networkSlug });
  return { href: `${campaignsPath()}?${query}`, label: visit.t("campaign_pages.network_link") };
}
