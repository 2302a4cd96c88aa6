import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ledgerFigures } from "./figures.ts";
import { movedByDayAndTown, spaceNamesOf } from "./repos/snapshot.repo.server.ts";
import { askedByTown, pledgedBySpace } from "./repos/totals.repo.server.ts";
import { documentText, kitOfRows, ledgerRowsOf, type SnapshotRow, totalsOfRows } from "./snapshot.ts";

/** What has not moved is none, not unknown. */
const none = Object.fromEntries(ledgerFigures.map((name) => [name, 0]));

/** Everything that a campaign publishes at this instant, as the text that is kept. */
export async function snapshotText(campaign: CampaignRow, now: Date): Promise<string> {
  const { id, code, title, territory, space, items } = campaign;
  const rows: SnapshotRow[] = [];
  const pledged = await pledgedBySpace(id);
  const names = await spaceNamesOf([...new Set(pledged.map(({ spaceId }) => spaceId))]);
  for (const { itemId, spaceId, pieces } of pledged)
    rows.push({ item: itemId, figure: "promised", day: "", town: "", space: names.get(spaceId) ?? "", pieces });
  for (const item of items) {
    for (const { town, pieces } of item.requestable ? await askedByTown(id, item.id) : [])
      rows.push({ item: item.id, figure: "asked", day: "", town, space: "", pieces });
    rows.push(...ledgerRowsOf(item.id, await movedByDayAndTown(id, item.id)));
  }
  return documentText({
    campaign: { code, title, territory, openedBy: space.name },
    takenAt: isoWithOffset(now, space.zone),
    items: items.map(({ id: itemId, name, parts }) => ({
      id: itemId,
      name,
      totals: { ...none, ...totalsOfRows(rows, itemId) },
      kit: kitOfRows(
        rows,
        parts.map(({ componentId, count }) => ({ item: componentId, count })),
      ),
    })),
    rows,
  });
}
