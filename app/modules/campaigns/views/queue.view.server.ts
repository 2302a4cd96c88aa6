import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDay, formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { stageOf } from "../campaign.ts";
import { askCampaignPath, campaignPath, queuePath, requestPath } from "../campaign.urls.ts";
import { noFacts } from "../describe.server.ts";
import { requestWords } from "../page-words.server.ts";
import type { CampaignRow } from "../repos/campaign.repo.server.ts";
import {
  countByStage,
  lineFacts,
  listRequestRows,
  matchKeysOf,
  type RequestRow,
  requestsByIds,
} from "../repos/request.repo.server.ts";
import { type LineFacts, type RequestStage, requestStageOf, statusOf } from "../request.ts";
import { saidOf } from "../request-steps.ts";
import { linesWords, requestBadge, requesterKindWords, usageWords } from "../request-words.server.ts";
import { type Known, twinsAmong } from "../twins.ts";

export const pageSize = 50;

const filters = {
  to_check: ["submitted"],
  checked: ["verified"],
  unconfirmed: ["draft"],
  closed: ["closed_short", "cancelled", "expired"],
} as const satisfies Record<string, readonly RequestStage[]>;
type Filter = keyof typeof filters;
const filterNames = Object.keys(filters) as Filter[];

interface Reading {
  visit: Visit;
  campaign: CampaignRow;
  facts: ReadonlyMap<string, LineFacts>;
}

function cardOf({ visit, campaign, facts }: Reading, row: RequestRow) {
  const { language, now } = visit;
  const { zone } = campaign.space;
  const lines = row.lines.map(({ id }) => facts.get(id) ?? noFacts);
  const status = statusOf(requestStageOf(row.stage), lines, stageOf(campaign.stage) === "open");
  const place = [row.postcode, row.town].filter(Boolean).join(" ");
  return {
    code: row.code,
    href: requestPath(row.code),
    name: row.requesterName,
    what: linesWords(row.lines.map((line) => ({ ...line, target: line.target || line.asked }))),
    line: [requesterKindWords(row.requesterKind, language), place, usageWords(row.usage, language)].join(" · "),
    badge: requestBadge(saidOf(status, lines), campaign.kind, language),
    facts: [
      { name: visit.t("request_pages.fact_where"), value: place },
      { name: visit.t("request_pages.fact_contact"), value: [row.contact.name, row.contact.email].join(" · ") },
      {
        name: visit.t("request_pages.fact_needed"),
        value: row.neededBy ? formatDay(row.neededBy, language, zone, now) : "",
      },
      { name: visit.t("request_pages.fact_asked"), value: formatMoment(row.createdAt, language, zone, now) },
    ],
    tick: visit.t("request_pages.queue_tick", { code: row.code }),
  };
}

export type QueueCard = ReturnType<typeof cardOf>;

/** The rows of a page with those that each may be a double of. */
async function cardsWithTwins(visit: Visit, campaign: CampaignRow, rows: readonly RequestRow[], compares: boolean) {
  const known: Known[] = compares
    ? (await matchKeysOf(campaign.id)).map(({ contact, ...one }) => ({ ...one, email: contact.email }))
    : [];
  const twinsOf = twinsAmong(known);
  const twins = new Map(
    rows.map((row) => [row.id, twinsOf({ id: row.id, matchKey: row.matchKey, email: row.contact.email })]),
  );
  const others = await requestsByIds([...new Set([...twins.values()].flat().map(({ id }) => id))]);
  const facts = await lineFacts([...rows, ...others].flatMap(({ lines }) => lines.map(({ id }) => id)));
  const reading = { visit, campaign, facts };
  const cards = new Map(others.map((row) => [row.id, cardOf(reading, row)]));
  return rows.map((row) => {
    const alike = (twins.get(row.id) ?? []).flatMap(({ id }) => cards.get(id) ?? []);
    return {
      ...cardOf(reading, row),
      twins: alike,
      alike:
        alike.length > 0
          ? visit.t("request_pages.queue_twin_of", { codes: alike.map(({ code }) => code).join(", ") })
          : null,
    };
  });
}

function addressOf(code: string, search: Record<string, string | undefined>): string {
  const query = new URLSearchParams(Object.entries(search).filter((entry): entry is [string, string] => !!entry[1]));
  return query.size > 0 ? `${queuePath(code)}?${query}` : queuePath(code);
}

function choicesOf(
  visit: Visit,
  campaign: CampaignRow,
  chosen: { show: Filter; item: string },
  counts: Map<string, number>,
) {
  const { code } = campaign;
  const { show, item } = chosen;
  return {
    filters: filterNames.map((name) => ({
      href: addressOf(code, { show: name, item }),
      label: say(visit.language, `request_pages.filter_${name}`),
      current: name === show,
      count: filters[name].reduce((sum, stage) => sum + (counts.get(stage) ?? 0), 0),
    })),
    items:
      campaign.items.filter(({ requestable }) => requestable).length > 1
        ? [
            { href: addressOf(code, { show }), label: visit.t("request_pages.queue_every_item"), current: item === "" },
            ...campaign.items
              .filter(({ requestable }) => requestable)
              .map(({ id, name }) => ({
                href: addressOf(code, { show, item: id }),
                label: name,
                current: id === item,
              })),
          ]
        : [],
  };
}

/** The queue of a campaign, for whoever coordinates it: the oldest first, in pages. */
export async function queuePage(visit: Visit, campaign: CampaignRow, search: URLSearchParams) {
  const show = filterNames.find((name) => name === search.get("show")) ?? "to_check";
  const item = campaign.items.find(({ id }) => id === search.get("item"))?.id ?? "";
  const after = search.get("after") ?? undefined;
  const filter = { stages: filters[show], ...(item ? { itemId: item } : {}) };
  const rows = await listRequestRows(campaign.id, filter, pageSize + 1, after);
  const shown = rows.slice(0, pageSize);
  const { code } = campaign;
  const verified = Number(search.get("verified"));
  const ticked = search.get("ticked") === "all";
  const at = { show, item, after };
  return {
    title: visit.t("request_pages.queue_title", { campaign: campaign.title }),
    words: requestWords(visit),
    campaign: { title: campaign.title, code, href: campaignPath(code), form: askCampaignPath(code) },
    show,
    ...choicesOf(visit, campaign, { show, item }, await countByStage(campaign.id)),
    cards: await cardsWithTwins(visit, campaign, shown, show === "to_check"),
    empty: say(visit.language, `request_pages.queue_empty_${show}`),
    ticked,
    tickHref: addressOf(code, { ...at, ticked: ticked ? undefined : "all" }),
    first: after ? addressOf(code, { show, item }) : undefined,
    next: rows.length > pageSize ? addressOf(code, { show, item, after: shown.at(-1)?.id }) : undefined,
    said: verified > 0 ? visit.t("request_pages.queue_verified", { count: verified }) : null,
    left: search.get("left") ? visit.t("request_pages.queue_left", { codes: search.get("left") ?? "" }) : null,
    here: addressOf(code, at),
  };
}

export type QueuePage = Awaited<ReturnType<typeof queuePage>>;
