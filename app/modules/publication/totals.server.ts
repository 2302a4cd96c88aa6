import { localDateOf } from "#app/modules/availability/availability.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { type FigureName, figureOf, ledgerFigures, possible } from "./figures.ts";
import { askedByTown, askedOf, freeOf, movedByTime, movedOf, pledgedByItem } from "./publication.repo.server.ts";

export type ItemOfCampaign = CampaignRow["items"][number];

/** The item that is meant, or the first that people ask for. */
export function itemOf(campaign: CampaignRow, named?: string | null): ItemOfCampaign | undefined {
  return campaign.items.find(({ id }) => id === named) ?? campaign.items.find(({ requestable }) => requestable);
}

/** What makers promised of an item: for a kit, as many as the promised parts are enough for. */
async function promisedOf(campaign: CampaignRow, item: ItemOfCampaign): Promise<number> {
  const pledged = await pledgedByItem(campaign.id);
  const parts = item.parts.map(({ componentId, count }) => ({ count, pieces: pledged.get(componentId) ?? 0 }));
  return possible(pledged.get(item.id) ?? 0, parts);
}

export interface Totals {
  figures: Record<FigureName, number>;
  requests: number;
  free: number;
  reserved: number;
}

/** Every figure of one item, from the ledger as it stands. */
export async function totalsOf(campaign: CampaignRow, item: ItemOfCampaign): Promise<Totals> {
  const moved = await movedOf(campaign.id, item.id);
  const asked = await askedOf(campaign.id, item.id);
  const stock = await freeOf(campaign.id, item.id);
  const fromLedger = Object.fromEntries(ledgerFigures.map((name) => [name, figureOf(name, moved)]));
  const figures = { asked: asked.pieces, promised: await promisedOf(campaign, item), ...fromLedger };
  return { figures: figures as Record<FigureName, number>, requests: asked.requests, ...stock };
}

export interface DayTotal {
  /** Plain date of the space that opened the campaign. */
  date: string;
  accepted: number;
  left: number;
  received: number;
}

export interface TownTotal {
  town: string;
  asked: number;
  received: number;
}

/** The same figures by local day, the latest first, and by town. */
export async function totalsByDayAndTown(
  campaign: CampaignRow,
  item: ItemOfCampaign,
): Promise<{ days: DayTotal[]; towns: TownTotal[] }> {
  const days = new Map<string, DayTotal>();
  const towns = new Map<string, TownTotal>();
  const town = (name: string) => towns.get(name) ?? { town: name, asked: 0, received: 0 };
  for (const [name, asked] of await askedByTown(campaign.id, item.id)) towns.set(name, { ...town(name), asked });
  for (const moved of await movedByTime(campaign.id, item.id)) {
    const date = localDateOf(moved.at.getTime(), campaign.space.zone);
    const day = days.get(date) ?? { date, accepted: 0, left: 0, received: 0 };
    const figure = moved.kind === "good" ? "received" : moved.kind === "shipped" ? "left" : "accepted";
    days.set(date, { ...day, [figure]: day[figure] + moved.pieces });
    if (figure !== "received") continue;
    const before = town(moved.town);
    towns.set(moved.town, { ...before, received: before.received + moved.pieces });
  }
  return {
    days: [...days.values()].sort((a, b) => b.date.localeCompare(a.date)),
    towns: [...towns.values()].sort((a, b) => b.asked - a.asked || a.town.localeCompare(b.town)),
  };
}
