import { type CampaignRow, lineFacts, noFacts } from "#app/modules/campaigns/campaigns.server.ts";
import type { AllocationPolicy } from "#app/modules/campaigns/policy.ts";
import { type LineFacts, wanted } from "#app/modules/campaigns/request.ts";
import { pinOf } from "#app/modules/geography/geography.server.ts";
import { nowhere } from "#app/modules/geography/pin.ts";
import { freeInPlaces, validationFacts } from "#app/modules/making/making.server.ts";
import { validationFor } from "#app/modules/making/validity.ts";
import { type Demand, propose, type Share } from "./allocation.ts";
import type { Supply } from "./nearest.ts";
import { askingLines, spacePins } from "./repos/shipment.repo.server.ts";

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
  const pins = new Map([...places].map(([id, place]) => [id, pinOf(place)]));
  return rows.map(({ revision, ...free }) => {
    const { latitude, longitude } = pins.get(free.spaceId) ?? nowhere;
    const valid = campaign.policy.validationRequired ? (validUsages.get(revision) ?? []) : ("any" as const);
    return { ...free, latitude, longitude, usages: valid };
  });
}

export interface Proposal {
  shares: Share[];
  lines: Map<string, AskingLine>;
  facts: Map<string, LineFacts>;
}

/** Pieces of a lot promised to a line by hand, or given back where there are fewer than none: to see what that would do to the others. */
export interface ByHand {
  lineId: string;
  lotId: string;
  spaceId: string;
  quantity: number;
}

/** Of a bag of which nothing was free: what is given back is at least valid for whom it was promised to. */
function givenBack({ lineId, lotId, spaceId }: ByHand, demands: readonly Demand[]): Supply {
  const line = demands.find((demand) => demand.lineId === lineId);
  const usages = line ? [line.usage] : [];
  return { lotId, spaceId, quantity: 0, latitude: null, longitude: null, usages };
}

function afterHand(demands: readonly Demand[], supplies: readonly Supply[], byHand: ByHand) {
  const { lineId, lotId, spaceId, quantity } = byHand;
  const isHere = (supply: Supply) => supply.lotId === lotId && supply.spaceId === spaceId;
  const known = supplies.some(isHere) ? supplies : [...supplies, givenBack(byHand, demands)];
  return {
    demands: demands.map((demand) =>
      demand.lineId === lineId
        ? { ...demand, wanted: Math.max(0, demand.wanted - quantity), has: demand.has + quantity }
        : demand,
    ),
    supplies: known.map((supply) => (isHere(supply) ? { ...supply, quantity: supply.quantity - quantity } : supply)),
  };
}

/** What the policy of the campaign, or another one to compare, would give now, or once a line was changed by hand. */
export async function proposeFor(
  campaign: CampaignRow,
  itemId: string,
  now: Date,
  { policy: other, byHand }: { policy?: AllocationPolicy | undefined; byHand?: ByHand | undefined } = {},
): Promise<Proposal> {
  const rows = await askingLines(campaign.id, itemId);
  const facts = await lineFacts(rows.map(({ id }) => id));
  const supplies = await suppliesOf(campaign, itemId, [...new Set(rows.map(({ request }) => request.usage))], now);
  const demands = rows.map((row) => {
    const own = facts.get(row.id) ?? noFacts;
    const { request, minimum, acceptsPart } = row;
    const { latitude, longitude } = pinOf(request);
    const since = (request.verifiedAt ?? request.createdAt).getTime();
    return {
      lineId: row.id,
      wanted: wanted(own),
      has: own.target - wanted(own),
      ...{ minimum, acceptsPart, tier: request.tier, usage: request.usage },
      ...{ latitude, longitude },
      waitedDays: Math.floor((now.getTime() - since) / day),
      since: request.createdAt.getTime(),
    };
  });
  const { allocation, ageingDays } = campaign.policy;
  const facing = byHand ? afterHand(demands, supplies, byHand) : { demands, supplies };
  const free = facing.supplies.filter(({ quantity }) => quantity > 0);
  const shares = propose(facing.demands, free, { policy: other ?? allocation, ageingDays });
  return { shares, lines: new Map(rows.map((row) => [row.id, row])), facts };
}
