import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { type FigureName, type LedgerFigure, movementsOf } from "./figures.ts";
import { listAskedRows, listMovedRows, listPledgedRows } from "./publication.repo.server.ts";
import type { ItemOfCampaign } from "./totals.server.ts";

/** One row of a figure: what a total is the sum of. */
export interface FigureRow {
  id: string;
  at: Date;
  /** A kind of movement, `asked` or `promised`. */
  kind: string;
  pieces: number;
  /** Of the request, the pledge or the bag. */
  code: string;
  space: string;
  shipment: string;
  requesterKind: string;
  town: string;
  /** Of a promise of parts: which one. */
  item: string;
}

const empty = { space: "", shipment: "", requesterKind: "", town: "", item: "" };

async function ledgerRows(
  campaign: CampaignRow,
  item: ItemOfCampaign,
  what: LedgerFigure,
  { limit, after }: { limit: number; after: string | undefined },
): Promise<FigureRow[]> {
  const { add, take, delivers } = movementsOf[what];
  const wanted = { campaignId: campaign.id, itemId: item.id, kinds: add, against: take, delivers };
  const rows = await listMovedRows(wanted, limit, Number(after) || 0);
  return rows.map(({ sequence, lot, ...row }) => ({ ...empty, ...row, id: String(sequence), code: lot }));
}

/** The rows of a figure, in the order in which they were written; `after` is the id of the last one seen. */
export async function rowsOf(
  campaign: CampaignRow,
  item: ItemOfCampaign,
  what: FigureName,
  page: { limit: number; after: string | undefined },
): Promise<FigureRow[]> {
  if (what === "asked") {
    const rows = await listAskedRows(campaign.id, item.id, page.limit, page.after);
    return rows.map((row) => ({ ...empty, ...row, kind: "asked" }));
  }
  if (what === "promised") {
    const ids = [item.id, ...item.parts.map(({ componentId }) => componentId)];
    const rows = await listPledgedRows(campaign.id, ids, page.limit, page.after);
    const nameOf = (id: string) => campaign.items.find((one) => one.id === id)?.name ?? "";
    return rows.map(({ itemId, ...row }) => ({ ...empty, ...row, kind: "promised", item: nameOf(itemId) }));
  }
  return ledgerRows(campaign, item, what, page);
}

/** Every row of a figure, a thousand at a time. */
export async function* allRowsOf(campaign: CampaignRow, item: ItemOfCampaign, what: FigureName) {
  let after: string | undefined;
  for (;;) {
    const rows = await rowsOf(campaign, item, what, { limit: 1000, after });
    yield* rows;
    if (rows.length < 1000) return;
    after = rows.at(-1)?.id;
  }
}
