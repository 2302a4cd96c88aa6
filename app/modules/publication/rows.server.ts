import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import type { At } from "./at.ts";
import { type FigureName, type LedgerFigure, movementsOf } from "./figures.ts";
import {
  listAskedRows,
  listMovedRows,
  listPledgedRows,
  type Part,
  sumMovedRows,
} from "./repos/publication.repo.server.ts";
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

/** Which rows: as they were at the end of a past day, of one space or for one town. */
export interface Chosen extends Part {
  at?: At | undefined;
}

interface Page {
  limit: number;
  after: string | undefined;
}

function wantedOf(campaign: CampaignRow, item: ItemOfCampaign, { what, at, ...part }: Chosen & { what: LedgerFigure }) {
  const { add, take, delivers } = movementsOf[what];
  return { campaignId: campaign.id, itemId: item.id, at, ...part, kinds: add, against: take, delivers };
}

async function ledgerRows(...[campaign, item, chosen, page]: [...Parameters<typeof wantedOf>, Page]) {
  const rows = await listMovedRows(wantedOf(campaign, item, chosen), page);
  return rows.map(({ sequence, lot, ...row }) => ({ ...empty, ...row, id: String(sequence), code: lot }));
}

/** The rows of a figure, in the order in which they were written; `after` is the id of the last one seen. */
export async function rowsOf(
  campaign: CampaignRow,
  item: ItemOfCampaign,
  { what, ...chosen }: Chosen & { what: FigureName },
  page: Page,
): Promise<FigureRow[]> {
  const of = { campaignId: campaign.id, itemId: item.id, at: chosen.at, ...chosen };
  if (what === "asked") {
    const rows = await listAskedRows(of, page);
    return rows.map((row) => ({ ...empty, ...row, kind: "asked" }));
  }
  if (what === "promised") {
    const itemIds = [item.id, ...item.parts.map(({ componentId }) => componentId)];
    const rows = await listPledgedRows({ ...of, itemIds }, page);
    const nameOf = (id: string) => campaign.items.find((one) => one.id === id)?.name ?? "";
    return rows.map(({ itemId, ...row }) => ({ ...empty, ...row, kind: "promised", item: nameOf(itemId) }));
  }
  return ledgerRows(campaign, item, { what, ...chosen }, page);
}

/** Every row of a figure, a thousand at a time. */
export async function* allRowsOf(
  campaign: CampaignRow,
  item: ItemOfCampaign,
  chosen: Chosen & { what: FigureName },
): AsyncGenerator<FigureRow> {
  let after: string | undefined;
  for (;;) {
    const rows = await rowsOf(campaign, item, chosen, { limit: 1000, after });
    yield* rows;
    if (rows.length < 1000) return;
    after = rows.at(-1)?.id;
  }
}

/** What the rows of a figure add up to. */
export async function sumOfRows(
  campaign: CampaignRow,
  item: ItemOfCampaign,
  { what, ...chosen }: Chosen & { what: FigureName },
): Promise<number> {
  if (what !== "asked" && what !== "promised") return sumMovedRows(wantedOf(campaign, item, { what, ...chosen }));
  let sum = 0;
  for await (const { pieces } of allRowsOf(campaign, item, { what, ...chosen })) sum += pieces;
  return sum;
}
