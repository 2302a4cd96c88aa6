import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { type CampaignRow, campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatDate } from "#app/platform/i18n/format.ts";
import { hasRole, type Person } from "#app/platform/viewer.ts";
import { availableIn, kitCapacity } from "../kit.ts";
import { unpromised } from "../lot.ts";
import { assemblePath, makingPath } from "../making.urls.ts";
import { makingWords } from "../making-words.server.ts";
import { lotFacts, lotsWithFree } from "../repos/lot.repo.server.ts";

const names = [
  ...["label", "assemble_title", "assemble_line", "for_the", "assemble_where", "assemble_no_kit", "assemble_no_space"],
  ...["assemble_quantity", "assemble_lots", "assemble_lots_hint", "assemble_act", "assemble_part", "assemble_each"],
  ...["assemble_here", "assemble_nothing", "assemble_no_kit_line", "assemble_no_space_line", "assemble_scarce"],
] as const;

/** How many kits can be put together in that space, which component says so, and the bags they would come from. */
async function kitView(campaign: CampaignRow, kit: CampaignRow["items"][number], spaceId: string, visit: Visit) {
  const { language, t } = visit;
  const named = new Map(campaign.items.map(({ id, name }) => [id, name]));
  const rows = await lotsWithFree(
    campaign.id,
    kit.parts.map(({ componentId }) => componentId),
  );
  const places = await lotFacts(rows);
  const here = [...places.values()].flat().filter((one) => one.spaceId === spaceId && !one.blocked);
  const available = availableIn(spaceId, here);
  const capacity = kitCapacity(kit.parts, available);
  return {
    id: kit.id,
    name: kit.name,
    capacity,
    says: t("making_pages.assemble_capacity", { count: capacity, quantity: formatCount(capacity, language) }),
    parts: kit.parts.map(({ componentId, count }) => {
      const free = available.get(componentId) ?? 0;
      return {
        name: named.get(componentId) ?? "",
        each: formatCount(count, language),
        here: formatCount(free, language),
        scarce: Math.floor(free / count) === capacity,
      };
    }),
    lots: rows.flatMap((row) => {
      const free = here.filter(({ id }) => id === row.id).reduce((sum, one) => sum + unpromised(one), 0);
      if (free < 1) return [];
      const day = formatDate(row.occurredAt, language, campaign.space.zone);
      const words = { code: row.code, item: row.item.name, free: formatCount(free, language), day };
      return [{ value: row.code, label: t("making_pages.assemble_lot", words) }];
    }),
  };
}

/** What can be put together of a campaign in one of the viewer’s spaces; undefined where there is no such campaign. */
export async function assemblePage(visit: Visit, person: Person, code: string, search: URLSearchParams) {
  const found = await campaignNamed(person, code);
  if (!found.ok) return undefined;
  const campaign = found.value;
  const spaces = person.memberships.filter(({ spaceId }) => hasRole(person, spaceId, "keeper"));
  const named = spaces.find(({ slug }) => slug === search.get("space"));
  const space = named ?? spaces.find(({ spaceId }) => spaceId === campaign.spaceId) ?? spaces[0];
  const kits = campaign.items.filter(({ kind }) => kind === "kit");
  const words = makingWords(visit, names);
  return {
    title: `${words.assemble_title} · ${campaign.title}`,
    code: campaign.code,
    campaign: { title: campaign.title, href: campaignPath(campaign.code) },
    making: makingPath(campaign.code),
    hasKits: kits.length > 0,
    space: space ? { slug: space.slug, name: space.name } : null,
    spaces: spaces.map(({ slug, name }) => ({
      href: assemblePath(campaign.code, slug),
      label: name,
      current: slug === space?.slug,
    })),
    kits: space ? await Promise.all(kits.map((kit) => kitView(campaign, kit, space.spaceId, visit))) : [],
    words,
  };
}

export type AssemblePage = NonNullable<Awaited<ReturnType<typeof assemblePage>>>;
