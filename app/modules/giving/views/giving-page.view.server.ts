import { moves, stageOf } from "#app/modules/campaigns/campaign.ts";
import { campaignPath, editCampaignPath, requestPath } from "#app/modules/campaigns/campaign.urls.ts";
import { type CampaignRow, noFacts } from "#app/modules/campaigns/campaigns.server.ts";
import { type AllocationPolicy, allocationPolicies } from "#app/modules/campaigns/policy.ts";
import { wanted } from "#app/modules/campaigns/request.ts";
import { freeInPlaces, lotsById } from "#app/modules/making/making.server.ts";
import { makingPath } from "#app/modules/making/making.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { type Proposal, proposeFor } from "../allocate.server.ts";
import type { Share } from "../allocation.ts";
import { explain } from "../explain.server.ts";
import { changeLinePath, givingPath, shipmentsPath, transfersPath } from "../giving.urls.ts";
import { givingTabs } from "../giving-tabs.server.ts";
import { givingWords } from "../giving-words.server.ts";
import { spacePins } from "../repos/shipment.repo.server.ts";
import { stockInPlaces } from "../repos/stock.repo.server.ts";

const names = [
  ...["tabs", "label", "items", "proposal", "proposal_line", "nobody_waits", "nobody_waits_line", "by_hand"],
  ...["apply", "apply_line", "compare", "compare_act", "compare_with", "compare_stop", "apply_other", "reason"],
  ...["apply_other_line", "reason_hint", "stock", "stock_line", "no_stock", "item", "place", "free", "promised"],
  ...["to_share", "change_rule", "nothing_to_apply", "closed", "to_making", "transfer_open"],
] as const;

/** What may still be promised of these items, by item and place; what is recalled is not in it. */
async function unpromisedIn(campaign: CampaignRow, itemIds: readonly string[]): Promise<Map<string, number>> {
  const left = new Map<string, number>();
  for (const itemId of itemIds)
    for (const { spaceId, quantity } of await freeInPlaces(campaign.id, itemId))
      left.set(`${itemId}.${spaceId}`, (left.get(`${itemId}.${spaceId}`) ?? 0) + quantity);
  return left;
}

/** What is accepted and lies somewhere, by item and place; what is recalled is told apart. */
async function stockRows(visit: Visit, campaign: CampaignRow) {
  const rows = await stockInPlaces(campaign.id);
  const left = await unpromisedIn(campaign, [...new Set(rows.map(({ itemId }) => itemId))]);
  const places = await spacePins([...new Set(rows.map(({ spaceId }) => spaceId))]);
  const order = campaign.items.map(({ id }) => id);
  const pieces = (count: number) => formatCount(count, visit.language);
  return rows
    .map((row) => ({ ...row, key: `${row.itemId}.${row.spaceId}`, place: places.get(row.spaceId)?.name ?? "" }))
    .sort((a, b) => order.indexOf(a.itemId) - order.indexOf(b.itemId) || (a.place < b.place ? -1 : 1))
    .map(({ key, itemId, place, free, reserved }) => {
      const toShare = left.get(key) ?? 0;
      const recalled = free - reserved - toShare;
      return {
        key,
        item: campaign.items.find(({ id }) => id === itemId)?.name ?? "",
        place,
        recalled: recalled > 0 ? visit.t("giving_pages.recalled", { pieces: pieces(recalled), count: recalled }) : "",
        free: pieces(free),
        promised: pieces(reserved),
        toShare: pieces(toShare),
      };
    });
}

/** « 12 du sac 7KQ2, à Démo-Lab », for each bag that a share is taken from. */
async function sourcesOf(visit: Visit, shares: readonly Share[]) {
  const parts = shares.flatMap(({ from }) => from);
  const lots = new Map((await lotsById(parts.map(({ lotId }) => lotId))).map(({ id, code }) => [id, code]));
  const places = await spacePins(parts.map(({ spaceId }) => spaceId));
  return ({ from }: Share) =>
    from.map(({ lotId, spaceId, quantity }) =>
      visit.t("giving_pages.from_bag", {
        quantity: formatCount(quantity, visit.language),
        lot: lots.get(lotId) ?? "",
        place: places.get(spaceId)?.name ?? "",
      }),
    );
}

/** More or fewer than the rule of the campaign gives, with its sign. */
function differenceWords(difference: number, { language, t }: Visit): string {
  if (difference === 0) return t("giving_pages.same");
  const count = formatCount(Math.abs(difference), language);
  return difference > 0 ? t("giving_pages.more", { count }) : t("giving_pages.fewer", { count });
}

function besideOf(visit: Visit, share: Share, other: Proposal | undefined) {
  if (!other) return null;
  const found = other.shares.find(({ lineId }) => lineId === share.lineId);
  const quantity = found?.quantity ?? 0;
  return {
    words: visit.t("giving_pages.beside", { quantity: formatCount(quantity, visit.language) }),
    difference: differenceWords(quantity - share.quantity, visit),
    changes: quantity !== share.quantity,
    sentence: found ? explain(found.explanation, visit.language) : "",
  };
}

/** « 12 sur 28 attendues ». */
function getsWords({ t, language }: Visit, { quantity }: Share, count: number): string {
  const [gets, asked] = [formatCount(quantity, language), formatCount(count, language)];
  return t("giving_pages.gets", { count, quantity: gets, wanted: asked });
}

async function proposalRows(visit: Visit, campaign: CampaignRow, own: Proposal, other: Proposal | undefined) {
  const sources = await sourcesOf(visit, own.shares);
  return own.shares.map((share) => {
    const request = own.lines.get(share.lineId)?.request;
    return {
      line: share.lineId,
      code: request?.code ?? "",
      href: requestPath(request?.code ?? ""),
      name: request?.requesterName ?? "",
      gets: getsWords(visit, share, wanted(own.facts.get(share.lineId) ?? noFacts)),
      nothing: share.quantity === 0,
      sentence: explain(share.explanation, visit.language),
      from: sources(share),
      change: changeLinePath(campaign.code, share.lineId),
      beside: besideOf(visit, share, other),
    };
  });
}

function policyName(policy: AllocationPolicy, { language }: Visit): string {
  return say(language, `campaign_pages.allocation_${policy}`);
}

function total({ shares }: Proposal): number {
  return shares.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Who would get what of what is free, why, and what another rule would do: for whoever coordinates. */
export async function givingPage(visit: Visit, campaign: CampaignRow, search: URLSearchParams) {
  const { t, now, language } = visit;
  const asked = campaign.items.filter(({ requestable }) => requestable);
  const item = asked.find(({ id }) => id === search.get("item")) ?? asked[0];
  const rule = campaign.policy.allocation;
  const compared = allocationPolicies.find((one) => one === search.get("policy") && one !== rule);
  const own = item ? await proposeFor(campaign, item.id, now) : { shares: [], lines: new Map(), facts: new Map() };
  const other = item && compared && (await proposeFor(campaign, item.id, now, { policy: compared }));
  const pieces = total(own);
  const stock = await stockRows(visit, campaign);
  const promised = Number(search.get("promised"));
  return {
    title: t("giving_pages.title", { campaign: campaign.title }),
    heading: t("giving_pages.heading"),
    campaign: { title: campaign.title, code: campaign.code, href: campaignPath(campaign.code) },
    tabs: givingTabs(visit, campaign.code, "giving"),
    item: item ? { id: item.id, name: item.name } : null,
    items: asked.map(({ id, name }) => ({
      href: givingPath(campaign.code, id),
      label: name,
      current: id === item?.id,
    })),
    rule: t("giving_pages.rule", { rule: policyName(rule, visit) }),
    editRule: editCampaignPath(campaign.code),
    moves: moves(stageOf(campaign.stage)),
    rows: await proposalRows(visit, campaign, own, other),
    pieces,
    total: t("giving_pages.total", { count: pieces, pieces: formatCount(pieces, language) }),
    compared: compared ?? null,
    comparedWith: compared ? t("giving_pages.compared", { rule: policyName(compared, visit) }) : "",
    choices: allocationPolicies
      .filter((one) => one !== rule)
      .map((value) => ({ value, label: policyName(value, visit) })),
    making: makingPath(campaign.code),
    prepare: { href: shipmentsPath(campaign.code), label: t("making_pages.ship_title") },
    transfers: transfersPath(campaign.code),
    stock,
    stockSummary: t("giving_pages.stock_summary", { count: stock.length }),
    said: promised > 0 ? t("giving_pages.applied", { count: promised, pieces: formatCount(promised, language) }) : null,
    words: givingWords(visit, names),
  };
}

export type GivingPage = Awaited<ReturnType<typeof givingPage>>;
export type ProposalRow = GivingPage["rows"][number];
