import { data } from "react-router";
import { campaignPath, requestPath } from "#app/modules/campaigns/campaign.urls.ts";
import { type CampaignRow, lineFacts, noFacts } from "#app/modules/campaigns/campaigns.server.ts";
import { wanted } from "#app/modules/campaigns/request.ts";
import { promisesOfLines } from "#app/modules/flows/flows.server.ts";
import { freeInPlaces, lotsById } from "#app/modules/making/making.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount } from "#app/platform/i18n/format.ts";
import { type ByHand, type Proposal, proposeFor } from "../allocate.server.ts";
import { changeLinePath, givingPath } from "../giving.urls.ts";
import { givingWords } from "../giving-words.server.ts";
import { findLine, preparedQuantities, spacePins } from "../repos/shipment.repo.server.ts";

const names = [
  ...[
    "label",
    "hand_line",
    "as",
    "as_promise",
    "as_release",
    "bag",
    "bag_choose",
    "no_bag",
    "quantity",
    "see_difference",
  ],
  ...["difference", "nobody_changes", "reason", "reason_hint", "hand_apply", "back", "others"],
] as const;

const bagKey = ({ lotId, spaceId }: { lotId: string; spaceId: string }) => `${lotId}.${spaceId}`;

type Line = NonNullable<Awaited<ReturnType<typeof findLine>>>;

/** A line of a request that asks this campaign for an item. */
export async function lineOfPage(visit: Visit, campaign: CampaignRow, id: string): Promise<Line> {
  const line = await findLine(id);
  if (line?.campaignId !== campaign.id || line.request.stage !== "verified")
    throw data(visit.requestId, { status: 404 });
  return line;
}

/** Bags of the item with what is free in each place, and what of it is promised to this line and can still be given back. */
async function bagsOf(campaign: CampaignRow, line: Line) {
  const free = await freeInPlaces(campaign.id, line.itemId);
  const promises = await promisesOfLines([line.id]);
  const prepared = await preparedQuantities([line.id]);
  const places = await spacePins([...free, ...promises].map(({ spaceId }) => spaceId));
  const lots = new Map(
    (await lotsById([...free, ...promises].map(({ lotId }) => lotId))).map(({ id, code }) => [id, code]),
  );
  const bags = new Map([...free, ...promises].map((one) => [bagKey(one), { lotId: one.lotId, spaceId: one.spaceId }]));
  return [...bags].map(([key, bag]) => {
    const sum = (list: readonly { lotId: string; spaceId: string; quantity: number }[]) =>
      list.filter((one) => bagKey(one) === key).reduce((all, { quantity }) => all + quantity, 0);
    const own = sum(promises) - sum(prepared);
    const names = { code: lots.get(bag.lotId) ?? "", place: places.get(bag.spaceId)?.name ?? "" };
    return { ...bag, ...names, free: sum(free), own };
  });
}

type Bag = Awaited<ReturnType<typeof bagsOf>>[number];

/** What was chosen in the form above the difference: nothing where a part of it is missing or cannot be. */
function chosen(search: URLSearchParams, bags: readonly Bag[]) {
  const as = search.get("as") === "release" ? ("release" as const) : ("promise" as const);
  const bag = bags.find((one) => bagKey(one) === search.get("bag"));
  const quantity = Number(search.get("quantity"));
  const most = bag ? (as === "promise" ? bag.free : bag.own) : 0;
  const isPossible = Number.isInteger(quantity) && quantity > 0 && quantity <= most;
  return { as, bag, quantity: search.get("quantity") ?? "", most, pieces: isPossible ? quantity : undefined };
}

function quantityIn({ shares }: Proposal, lineId: string): number {
  return shares.find((share) => share.lineId === lineId)?.quantity ?? 0;
}

/** For every other line that the change by hand touches: what the rule would give it before, and after. */
function touched(visit: Visit, before: Proposal, after: Proposal, lineId: string) {
  const pieces = (count: number) => formatCount(count, visit.language);
  return [...before.lines.values()]
    .filter(({ id }) => id !== lineId && quantityIn(before, id) !== quantityIn(after, id))
    .map(({ id, request }) => ({
      code: request.code,
      words: visit.t("giving_pages.before_after", {
        name: request.requesterName,
        before: pieces(quantityIn(before, id)),
        after: pieces(quantityIn(after, id)),
      }),
    }));
}

async function differenceOf(visit: Visit, campaign: CampaignRow, line: Line, given: ReturnType<typeof chosen>) {
  const before = await proposeFor(campaign, line.itemId, visit.now);
  const rule = visit.t("giving_pages.rule_gives", {
    quantity: formatCount(quantityIn(before, line.id), visit.language),
  });
  if (!given.bag || given.pieces === undefined) return { rule, difference: null };
  const { bag, pieces, as } = given;
  const byHand: ByHand = { ...bag, lineId: line.id, quantity: as === "promise" ? pieces : -pieces };
  const after = await proposeFor(campaign, line.itemId, visit.now, { byHand });
  const params = { quantity: formatCount(pieces, visit.language), lot: bag.code, place: bag.place };
  const difference = {
    chosen: visit.t(as === "promise" ? "giving_pages.hand_promises" : "giving_pages.hand_releases", params),
    others: touched(visit, before, after, line.id),
  };
  return { rule, difference };
}

/** One line changed by hand: what the rule would give, what is chosen instead, and what that does to the others, before it is done. */
export async function changeLinePage(visit: Visit, campaign: CampaignRow, id: string, search: URLSearchParams) {
  const line = await lineOfPage(visit, campaign, id);
  const { t, language } = visit;
  const pieces = (count: number) => formatCount(count, language);
  const facts = (await lineFacts([line.id])).get(line.id) ?? noFacts;
  const bags = (await bagsOf(campaign, line)).filter(({ free, own }) => free + own > 0);
  const given = chosen(search, bags);
  const isAsked = search.has("quantity");
  return {
    title: t("giving_pages.hand_title", { name: line.request.requesterName }),
    campaign: { title: campaign.title, code: campaign.code, href: campaignPath(campaign.code) },
    giving: { href: givingPath(campaign.code, line.itemId), label: t("giving_pages.heading") },
    request: { code: line.request.code, href: requestPath(line.request.code) },
    here: changeLinePath(campaign.code, line.id),
    line: t("giving_pages.hand_state", {
      ...{ item: campaign.items.find((item) => item.id === line.itemId)?.name ?? "", wanted: pieces(wanted(facts)) },
      ...{ promised: pieces(facts.reserved), received: pieces(facts.good) },
    }),
    ...(await differenceOf(visit, campaign, line, given)),
    bags: bags.map((bag) => ({
      value: bagKey(bag),
      label: t("giving_pages.bag_option", {
        ...{ lot: bag.code, place: bag.place, free: pieces(bag.free), own: pieces(bag.own) },
      }),
    })),
    chosen: {
      as: given.as,
      bag: given.bag ? bagKey(given.bag) : "",
      lot: given.bag?.lotId ?? "",
      place: given.bag?.spaceId ?? "",
      quantity: given.quantity,
      error:
        isAsked && given.pieces === undefined ? t("giving_pages.quantity_most", { most: pieces(given.most) }) : null,
    },
    words: givingWords(visit, names),
  };
}

export type ChangeLinePage = Awaited<ReturnType<typeof changeLinePage>>;
