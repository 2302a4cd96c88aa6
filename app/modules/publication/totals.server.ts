import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { pinOfTown } from "#app/modules/geography/geography.server.ts";
import type { Pin } from "#app/modules/geography/pin.ts";
import { keptUntilWritten } from "#app/platform/kept-until-written.server.ts";
import type { At } from "./at.ts";
import { type FigureName, figureOf, heldIn, ledgerFigures, possible } from "./figures.ts";
import {
  askedByTown,
  movedByDay,
  movedOf,
  pledgedBySpace,
  receivedByTown,
  reservedOf,
} from "./repos/totals.repo.server.ts";

export type ItemOfCampaign = CampaignRow["items"][number];

/** The item that is meant, or the first that people ask for. */
export function itemOf(campaign: CampaignRow, named?: string | null): ItemOfCampaign | undefined {
  return campaign.items.find(({ id }) => id === named) ?? campaign.items.find(({ requestable }) => requestable);
}

/** What makers promised of an item: for a kit, as many as the promised parts are enough for. */
export function promisedOf(item: ItemOfCampaign, pledged: readonly { itemId: string; pieces: number }[]): number {
  const of = (id: string) => pledged.filter(({ itemId }) => itemId === id).reduce((sum, { pieces }) => sum + pieces, 0);
  return possible(
    of(item.id),
    item.parts.map(({ componentId, count }) => ({ count, pieces: of(componentId) })),
  );
}

export interface TownTotal {
  town: string;
  asked: number;
  received: number;
  /** The centre of the town: the pins of those who asked there are theirs, and are not published. */
  pin: Pin;
}

export interface Totals {
  figures: Record<FigureName, number>;
  requests: number;
  free: number;
  reserved: number;
  towns: TownTotal[];
}

async function townsOf(campaign: CampaignRow, item: ItemOfCampaign, at: At | undefined) {
  const asked = await askedByTown(campaign.id, item.id, at);
  const towns = new Map<string, TownTotal>();
  for (const { town, pieces, postcodes } of asked)
    towns.set(town, { town, asked: pieces, received: 0, pin: pinOfTown(town, postcodes) });
  for (const [town, received] of await receivedByTown(campaign.id, item.id, at))
    towns.set(town, { ...(towns.get(town) ?? { town, asked: 0, pin: pinOfTown(town, []) }), received });
  const sum = (which: "pieces" | "requests") => asked.reduce((all, one) => all + one[which], 0);
  return {
    pieces: sum("pieces"),
    requests: sum("requests"),
    towns: [...towns.values()].sort((a, b) => b.asked - a.asked || a.town.localeCompare(b.town)),
  };
}

async function totalsNow(campaign: CampaignRow, item: ItemOfCampaign, at: At | undefined): Promise<Totals> {
  const moved = await movedOf(campaign.id, item.id, at);
  const { pieces, requests, towns } = await townsOf(campaign, item, at);
  const fromLedger = Object.fromEntries(ledgerFigures.map((name) => [name, figureOf(name, moved)]));
  const figures = { asked: pieces, promised: promisedOf(item, await pledgedBySpace(campaign.id, at)), ...fromLedger };
  return {
    figures: figures as Record<FigureName, number>,
    ...{ requests, towns },
    free: heldIn("free", moved),
    reserved: await reservedOf(campaign.id, item.id, at),
  };
}

/** Time alone changes no figure: only what is written does. */
const always = { now: 0, until: Number.POSITIVE_INFINITY };
const keptTotals = keptUntilWritten<Totals>(200);
const keptDays = keptUntilWritten<readonly DayTotal[]>(200);
const nameOf = (campaign: CampaignRow, item: ItemOfCampaign, at: At | undefined) =>
  JSON.stringify([campaign.id, item.id, at?.date]);

/** Every figure of one item and its towns: as the ledger stands, or as it stood at the end of a past day. */
export function totalsOf(campaign: CampaignRow, item: ItemOfCampaign, at?: At): Promise<Totals> {
  return keptTotals(nameOf(campaign, item, at), always.now, async () => ({
    value: await totalsNow(campaign, item, at),
    until: always.until,
  }));
}

export interface DayTotal {
  /** Plain date of the space that opened the campaign. */
  date: string;
  accepted: number;
  left: number;
  received: number;
}

async function daysNow(campaign: CampaignRow, item: ItemOfCampaign, at: At | undefined): Promise<DayTotal[]> {
  const days = new Map<string, DayTotal>();
  for (const { day: date, kind, pieces } of await movedByDay(campaign.id, item.id, at)) {
    const day = days.get(date) ?? { date, accepted: 0, left: 0, received: 0 };
    const figure = kind === "good" ? "received" : kind === "shipped" ? "left" : "accepted";
    days.set(date, { ...day, [figure]: day[figure] + pieces });
  }
  return [...days.values()];
}

/** The same figures by local day, the latest first. */
export function totalsByDay(campaign: CampaignRow, item: ItemOfCampaign, at?: At): Promise<readonly DayTotal[]> {
  return keptDays(nameOf(campaign, item, at), always.now, async () => ({
    value: await daysNow(campaign, item, at),
    until: always.until,
  }));
}
