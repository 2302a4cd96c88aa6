import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { differenceOf, type FigureName, figureNames, figureOf, isLedgerFigure, possible } from "./figures.ts";
import { keptOf, movedInLedger } from "./repos/totals.repo.server.ts";
import { sumOfRows } from "./rows.server.ts";
import { type ItemOfCampaign, totalsOf } from "./totals.server.ts";

/** One figure counted in several ways. Pieces. */
export interface Count {
  name: FigureName;
  published: number;
  /** By the movements; what is asked and promised is not moved. */
  recomputed: number | undefined;
  rows: number;
  /** Of any way from what is published; none is 0. */
  difference: number;
}

/** A kit is promised as often as its promised parts are enough for; its rows show each of them. */
async function sumOf(campaign: CampaignRow, item: ItemOfCampaign, what: FigureName): Promise<number> {
  if (what !== "promised" || item.parts.length === 0) return sumOfRows(campaign, item, { what });
  const alone = (one: ItemOfCampaign) => sumOfRows(campaign, { ...one, parts: [] }, { what });
  const parts: { count: number; pieces: number }[] = [];
  for (const { componentId, count } of item.parts) {
    const component = campaign.items.find(({ id }) => id === componentId);
    parts.push({ count, pieces: component ? await alone(component) : 0 });
  }
  return possible(await alone(item), parts);
}

/** Every published figure of an item, counted again from the movements and from its rows. */
export async function reconcile(campaign: CampaignRow, item: ItemOfCampaign) {
  const { figures } = await totalsOf(campaign, item);
  const moved = await movedInLedger(campaign.id, item.id);
  const counts: Count[] = [];
  for (const name of figureNames) {
    const published = figures[name];
    const recomputed = isLedgerFigure(name) ? figureOf(name, moved) : undefined;
    const rows = await sumOf(campaign, item, name);
    const { ofLedger, ofRows } = differenceOf({ published, recomputed: recomputed ?? published, rows });
    counts.push({ name, published, recomputed, rows, difference: ofLedger || ofRows });
  }
  const kept = await keptOf(campaign.id, item.id);
  const keptDifference = kept - figures.received;
  const agrees = keptDifference === 0 && counts.every(({ difference }) => difference === 0);
  return { counts, kept, keptDifference, agrees };
}
