import { data } from "react-router";
import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { type CampaignRow, campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { lotsById } from "#app/modules/making/making.server.ts";
import { makingPath } from "#app/modules/making/making.urls.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { formatCount } from "#app/platform/i18n/format.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { mayTransfer } from "../giving.policy.ts";
import { shipmentsPath, transfersPath } from "../giving.urls.ts";
import { givingWords } from "../giving-words.server.ts";
import { type Movable, movableOf } from "../movable.server.ts";
import { spacePins } from "../repos/shipment.repo.server.ts";
import { spacesTakingPart } from "../repos/transfer.repo.server.ts";

const names = [
  ...["transfer_heading", "transfer_intro", "transfer_from", "transfer_hint", "transfer_to", "transfer_choose"],
  ...["transfer_act", "transfer_next", "transfer_none", "transfer_none_line", "label_transfer", "shipments_heading"],
  ...["to_making"],
] as const;

/** As many as one transfer takes. */
const mostBags = 50;

const keptBy = (person: Person) => person.memberships.filter(({ spaceId }) => hasRole(person, spaceId, "keeper"));

/** The campaign of the page, for whoever coordinates it or keeps a space in which pieces may lie. */
export async function campaignOfTransfers(visit: Visit, request: Request, code: string) {
  const person = personOf(visit, request);
  const found = await campaignNamed(person, code);
  if (!found.ok) throw data(visit.requestId, { status: found.failure.status });
  const coordinates = mayCoordinate(person, found.value);
  if (!coordinates && keptBy(person).length === 0) throw data(visit.requestId, { status: 403 });
  return { person, campaign: found.value, coordinates };
}

type Opened = Awaited<ReturnType<typeof campaignOfTransfers>>;

/** The bags that may leave a place, by item in the order of the campaign; one that was asked for is filled in. */
async function bagsByItem(
  { language, t }: Visit,
  campaign: CampaignRow,
  here: readonly Movable[],
  wanted: string | null,
) {
  const codes = new Map((await lotsById(here.map(({ lotId }) => lotId))).map(({ id, code }) => [id, code]));
  return campaign.items
    .map(({ id, name }) => ({
      item: name,
      bags: here
        .filter(({ itemId }) => itemId === id)
        .map(({ lotId, quantity: count }) => {
          const code = codes.get(lotId) ?? "";
          return {
            code,
            label: t("giving_pages.transfer_bag", { code }),
            hint: t("giving_pages.transfer_free", { count, pieces: formatCount(count, language) }),
            most: count,
            filled: code === wanted ? count : null,
          };
        }),
    }))
    .filter(({ bags }) => bags.length > 0);
}

/** Where pieces may go: the spaces that take part, and those that the viewer keeps. */
async function goalsOf({ person, campaign }: Opened, fromId: string) {
  const kept = keptBy(person).map(({ spaceId: id, slug, name }) => ({ id, slug, name }));
  const all = new Map([...kept, ...(await spacesTakingPart(campaign.id))].map((space) => [space.id, space]));
  return [...all.values()]
    .filter(({ id }) => id !== fromId)
    .map(({ slug, name }) => ({ value: slug, label: name }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** From which space, which bags and how many of each, to which space. */
export async function transferPage(visit: Visit, opened: Opened, search: URLSearchParams) {
  const { person, campaign, coordinates } = opened;
  const { t } = visit;
  const movable = (await movableOf(campaign)).filter(({ spaceId }) => mayTransfer(person, campaign, spaceId));
  const places = await spacePins([...new Set(movable.map(({ spaceId }) => spaceId))]);
  const sources = [...places.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const asked = search.get("from");
  const from = sources.find(({ id, slug }) => id === asked || slug === asked) ?? sources[0];
  const here = movable.filter(({ spaceId }) => spaceId === from?.id);
  return {
    title: t("giving_pages.transfer_title", { campaign: campaign.title }),
    code: campaign.code,
    campaign: { label: campaign.title, href: campaignPath(campaign.code) },
    list: coordinates ? shipmentsPath(campaign.code) : null,
    making: makingPath(campaign.code),
    from: from ? { slug: from.slug, leaves: t("giving_pages.transfer_take", { place: from.name }) } : null,
    sources: sources.map(({ slug, name }) => ({
      href: transfersPath(campaign.code, { from: slug }),
      label: name,
      current: slug === from?.slug,
    })),
    items: await bagsByItem(visit, campaign, here.slice(0, mostBags), search.get("lot")),
    more: here.length > mostBags ? t("giving_pages.transfer_more", { count: mostBags }) : null,
    goals: from ? await goalsOf(opened, from.id) : [],
    words: givingWords(visit, names),
  };
}

export type TransferPage = Awaited<ReturnType<typeof transferPage>>;
