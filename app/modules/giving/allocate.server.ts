import { type CampaignRow, lineFacts, noFacts } from "#app/modules/campaigns/campaigns.server.ts";
import type { AllocationPolicy } from "#app/modules/campaigns/policy.ts";
import { type LineFacts, wanted } from "#app/modules/campaigns/request.ts";
import { freeInPlaces, validationFacts } from "#app/modules/making/making.server.ts";
import { validationFor } from "#app/modules/making/validity.ts";
import { propose, type Share } from "./allocation.ts";
import type { Supply } from "./nearest.ts";
import { askingLines, spacePins } from "./shipment.repo.server.ts";

const day = 86_400_000;

export type AskingLine = Awaited<ReturnType<typeof askingLines>>[number];

/** Free pieces of an item, lot by lot and place by place, with the usages that they are valid for. */
async function suppliesOf(
  campaign: CampaignRow,
  itemId: string,
  usages: readonly string[],
  now: Date,
): Promise<Supply[]> {
  const rows = await freeInPlaces(campaign.id, itemId);
  const validations = campaign.policy.validationRequired ? await validationFacts(campaign.id) : [];
  const places = await spacePins([...new Set(rows.map(({ spaceId }) => spaceId))]);
  const validUsages = new Map(
    [...new Set(rows.map(({ revision }) => revision))].map((revision) => [
      revision,
      usages.filter((usage) => validationFor(validations, { itemId, revision, usage }, now.getTime()) !== undefined),
    ]),
  );
  return rows.map(({ revision, ...free }) => ({
    ...free,
    latitude: places.get(free.spaceId)?.latitude ?? null,
    longitude: places.get(free.spaceId)?.longitude ?? null,
    usages: campaign.policy.validationRequired ? (validUsages.get(revision) ?? []) : ("any" as const),
  }));
}

export interface Proposal {
  shares: Share[];
  lines: Map<string, AskingLine>;
  facts: Map<string, LineFacts>;
}

/** What the policy of the campaign, or another one to compare, would give now. */
export async function proposeFor(
  campaign: CampaignRow,
  itemId: string,
  now: Date,
  other?: AllocationPolicy,
): Promise<Proposal> {
  const rows = await askingLines(campaign.id, itemId);
  const facts = await lineFacts(rows.map(({ id }) => id));
  const supplies = await suppliesOf(campaign, itemId, [...new Set(rows.map(({ request }) => request.usage))], now);
  const demands = rows.map((row) => {
    const own = facts.get(row.id) ?? noFacts;
    const { request, minimum, acceptsPart } = row;
    const since = (request.verifiedAt ?? request.createdAt).getTime();
    return {
      lineId: row.id,
      wanted: wanted(own),
      has: own.target - wanted(own),
      ...{ minimum, acceptsPart, tier: request.tier, usage: request.usage },
      ...{ latitude: request.latitude, longitude: request.longitude },
      waitedDays: Math.floor((now.getTime() - since) / day),
      since: request.createdAt.getTime(),
    };
  });
  const { allocation, ageingDays } = campaign.policy;
  const shares = propose(demands, supplies, { policy: other ?? allocation, ageingDays });
  return { shares, lines: new Map(rows.map((row) => [row.id, row])), facts };
}
