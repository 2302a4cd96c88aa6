import { addDays, daysBetween, localDateOf } from "#app/modules/availability/availability.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { pinnedBill } from "#app/modules/designs/designs.server.ts";
import type { BillLine } from "#app/modules/designs/revision.ts";
import type { At } from "#app/modules/publication/at.ts";
import { figureOf } from "#app/modules/publication/figures.ts";
import { askedByTown, movedBySpace, pledgedBySpace, promisedOf } from "#app/modules/publication/publication.server.ts";
import { keptUntilWritten } from "#app/platform/kept-until-written.server.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { inHands, madeSince, stocksOf } from "./repos/coordination.repo.server.ts";
import { isOf, type Known, type Making, type MaterialOutlook, shortages } from "./shortage.ts";

/** Where the pieces of an item are, in the order in which they go. */
export const steps = ["promised", "made", "accepted", "reserved", "road", "held", "received", "gone"] as const;
export type Step = (typeof steps)[number];

export interface ItemState {
  item: CampaignRow["items"][number];
  /** Null where nobody may ask for it by itself. */
  asked: number | null;
  figures: Record<Step, number>;
}

export interface SpaceState {
  itemId: string;
  spaceId: string;
  figures: Record<Step, number>;
}

type Ledger = Awaited<ReturnType<typeof movedBySpace>>;
type Pledged = Awaited<ReturnType<typeof pledgedBySpace>>;

function figuresOf({ moved, reserved }: Ledger, pledged: Pledged): Record<Step, number> {
  const sum = (rows: readonly { pieces: number }[]) => rows.reduce((all, { pieces }) => all + pieces, 0);
  return {
    promised: sum(pledged),
    made: figureOf("made", moved),
    accepted: figureOf("accepted", moved),
    reserved: sum(reserved),
    road: figureOf("road", moved),
    held: figureOf("held", moved),
    received: figureOf("received", moved),
    gone: figureOf("gone", moved),
  };
}

interface State {
  items: ItemState[];
  spaces: SpaceState[];
}

async function stateNow(campaign: CampaignRow, at: At | undefined): Promise<State> {
  const { moved, reserved } = await movedBySpace(campaign.id, at);
  const pledged = await pledgedBySpace(campaign.id, at);
  const items: ItemState[] = [];
  for (const item of campaign.items) {
    const ofItem = <Row extends { itemId: string }>(rows: readonly Row[]) =>
      rows.filter(({ itemId }) => itemId === item.id);
    const asked = item.requestable
      ? (await askedByTown(campaign.id, item.id, at)).reduce((sum, { pieces }) => sum + pieces, 0)
      : null;
    const ledger = { moved: ofItem(moved), reserved: ofItem(reserved) };
    const figures = { ...figuresOf(ledger, []), promised: promisedOf(item, pledged) };
    items.push({ item, asked, figures });
  }
  const key = ({ itemId, spaceId }: { itemId: string; spaceId: string }) => `${itemId} ${spaceId}`;
  const movedBy = Map.groupBy(moved, key);
  const reservedBy = Map.groupBy(reserved, key);
  const pledgedBy = Map.groupBy(pledged, key);
  const keys = new Set([...movedBy.keys(), ...reservedBy.keys(), ...pledgedBy.keys()]);
  const spaces = [...keys].map((one) => {
    const [itemId = "", spaceId = ""] = one.split(" ");
    const ledger = { moved: movedBy.get(one) ?? [], reserved: reservedBy.get(one) ?? [] };
    return { itemId, spaceId, figures: figuresOf(ledger, pledgedBy.get(one) ?? []) };
  });
  return { items, spaces };
}

const keptStates = keptUntilWritten<State>(50);

/**
 * What is asked, promised, made, found good, given to somebody, on the road and received: by item, and by the space that made it.
 * Time alone changes none of it.
 */
export function stateOf(campaign: CampaignRow, at?: At): Promise<State> {
  return keptStates(JSON.stringify([campaign.id, at?.date]), 0, async () => ({
    value: await stateNow(campaign, at),
    until: Number.POSITIVE_INFINITY,
  }));
}

/** Days that are looked back on for the pace. */
const lookBack = 7;

/** What makers were given is counted in their own units. */
const units: Record<string, [unit: BillLine["unit"], smallest: number]> = {
  g: ["kg", 1],
  cm: ["m", 10],
  ml: ["l", 1],
  sheet: ["sheet", 1],
  piece: ["piece", 1],
};

type Reader = Pick<Context<Viewer>, "viewer" | "now">;

export interface Shortages {
  days: number;
  materials: (MaterialOutlook & { stocks: { code: string; title: string; space: string; quantity: number }[] })[];
}

/**
 * The materials that will be missing: what one piece takes (the bill typed on the item, else that of its pinned revision), what is on the shelves of the spaces that take
 * part and in the hands of makers, and the pace of the last days, or of as many as the campaign has been making.
 */
export async function shortagesOf(
  campaign: CampaignRow,
  items: readonly ItemState[],
  { viewer, now }: Reader,
): Promise<Shortages> {
  const today = localDateOf(now.getTime(), campaign.space.zone);
  const made = await madeSince(campaign.id, addDays(today, 1 - lookBack));
  const [first = today] = made.map((one) => one.first).sort();
  const days = Math.min(lookBack, daysBetween(first, today) + 1);
  const makings: Making[] = [];
  for (const { item, asked, figures } of items) {
    const goal = item.parts.length > 0 ? (asked ?? 0) : figures.promised;
    makings.push({
      bill: item.materials.length > 0 ? item.materials : await pinnedBill(viewer, item.revision),
      lately: made.find(({ itemId }) => itemId === item.id)?.pieces ?? 0,
      still: goal - figures.made,
    });
  }
  const stocks = await stocksOf(campaign.id, campaign.spaceId);
  const shelves = stocks.flatMap(({ title: words, unit, quantity }): Known[] => {
    const known = Object.values(units).find(([one]) => one === unit)?.[0] ?? (unit === "m2" ? "m2" : undefined);
    return known ? [{ words, unit: known, quantity }] : [];
  });
  const hands = (await inHands(campaign.id)).flatMap(({ material: words, unit, quantity }): Known[] => {
    const known = units[unit];
    return known ? [{ words, unit: known[0], quantity: quantity * known[1] }] : [];
  });
  const materials = shortages(makings, [...shelves, ...hands], days).map((outlook) => ({
    ...outlook,
    stocks: stocks
      .filter(({ title: words, unit }) => unit === outlook.unit && isOf(outlook, { words, unit: outlook.unit }))
      .map(({ code, title, space, quantity }) => ({ code, title: title.trim(), space, quantity })),
  }));
  return { days, materials };
}
