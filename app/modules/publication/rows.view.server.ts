import { campaignPath } from "#app/modules/campaigns/campaign.urls.ts";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { csvField } from "#app/platform/http/csv.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatCount, formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { atOf } from "./at.ts";
import { dayForm } from "./day.view.server.ts";
import { differenceOf, type FigureName, figureNames, figureOf } from "./figures.ts";
import { publishedTotals } from "./publication.repo.server.ts";
import { itemPath, rowsCsvPath, rowsPath } from "./publication.urls.ts";
import { allRowsOf, type FigureRow, rowsOf } from "./rows.server.ts";
import { keptOf, movedOf } from "./totals.repo.server.ts";
import { itemOf, totalsOf } from "./totals.server.ts";

const perPage = 100;

export function figureNamed(text: string | null): FigureName | undefined {
  return figureNames.find((one) => one === text);
}

function rowView(row: FigureRow, zone: string, visit: Visit) {
  const { language, now } = visit;
  const who = row.requesterKind ? say(language, `public_campaign.kind_${row.requesterKind}`) : "";
  return {
    id: row.id,
    code: row.code,
    what: say(language, `public_campaign.move_${row.kind}`),
    item: row.item,
    pieces: formatCount(row.pieces, visit.language),
    place: [row.space, who, row.town].filter(Boolean).join(" · "),
    shipment: row.shipment,
    at: { iso: row.at.toISOString(), words: formatMoment(row.at, language, zone, now) },
  };
}

async function opened(visit: Visit, code: string, search: URLSearchParams) {
  const found = await campaignNamed(visit.viewer, code);
  if (!found.ok || found.value.kind !== "campaign") return undefined;
  const item = itemOf(found.value, search.get("item"));
  if (!item) return undefined;
  const at = atOf(search.get("at"), found.value.space.zone, visit.now);
  const space = search.get("space") || undefined;
  const town = search.get("town") ?? undefined;
  return { campaign: found.value, item, at, part: { spaceId: space, town }, kept: { at: at?.date, space, town } };
}

/** « à Crest », « fait par Démo-Lab »: which part of a figure is listed. */
function partWords(visit: Visit, town: string | undefined, space: string | undefined): string {
  if (town !== undefined)
    return visit.t("public_campaign.part_town", { town: town || visit.t("public_campaign.no_town") });
  return space ? visit.t("public_campaign.part_space", { space }) : "";
}

async function sumOfRows(...given: Parameters<typeof allRowsOf>): Promise<number> {
  let sum = 0;
  for await (const { pieces } of allRowsOf(...given)) sum += pieces;
  return sum;
}

/** The rows of one figure; undefined where there is none of that name. */
export async function rowsPage(visit: Visit, code: string, search: URLSearchParams) {
  const what = figureNamed(search.get("what"));
  const found = await opened(visit, code, search);
  if (!found || !what) return undefined;
  const { campaign, item, at, part, kept } = found;
  const chosen = { what, at, ...part };
  const rows = await rowsOf(campaign, item, chosen, { limit: perPage + 1, after: search.get("after") ?? undefined });
  const page = rows.slice(0, perPage);
  const { t } = visit;
  const isPart = part.spaceId !== undefined || part.town !== undefined;
  const total = isPart ? await sumOfRows(campaign, item, chosen) : (await totalsOf(campaign, item, at)).figures[what];
  const space = part.spaceId === undefined ? undefined : (rows[0]?.space ?? "");
  return {
    title: [t(`public_campaign.figure_${what}`), item.name, partWords(visit, part.town, space)]
      .filter(Boolean)
      .join(" · "),
    campaign: { title: campaign.title, href: itemPath(campaign.code, item.id, at?.date) },
    total: formatCount(total, visit.language),
    line: say(visit.language, `public_campaign.what_${what}`),
    day: dayForm(visit, campaign, at, { what, item: item.id, space: kept.space, town: kept.town }),
    csv: rowsCsvPath(code, what, item.id, kept),
    rows: page.map((row) => rowView(row, campaign.space.zone, visit)),
    next: rows.length > perPage ? rowsPath(code, what, item.id, { ...kept, after: page.at(-1)?.id }) : null,
    words: words(visit),
  };
}

const names = ["total", "when", "place", "code", "what", "pieces", "csv", "rows", "no_rows"] as const;
function words({ language }: Visit): Record<(typeof names)[number], string> {
  return Object.fromEntries(names.map((name) => [name, say(language, `public_campaign.${name}`)])) as Record<
    (typeof names)[number],
    string
  >;
}

/** The rows as CSV, the same that the figure adds up. */
export async function rowsCsv(visit: Visit, code: string, search: URLSearchParams): Promise<string | undefined> {
  const what = figureNamed(search.get("what"));
  const found = await opened(visit, code, search);
  if (!found || !what) return undefined;
  const lines = ["id,occurred_at,kind,pieces,code,space,shipment,requester_kind,town,item"];
  for await (const row of allRowsOf(found.campaign, found.item, { what, at: found.at, ...found.part })) {
    const { id, at, kind, pieces, code: named, space, shipment, requesterKind, town, item } = row;
    lines.push(
      [id, at.toISOString(), kind, pieces, named, space, shipment, requesterKind, town, item].map(csvField).join(","),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** Three ways of counting what was received, what else was published, and the difference. */
export async function reconciliationPage(visit: Visit, code: string, search: URLSearchParams) {
  const found = await opened(visit, code, search);
  if (!found) return undefined;
  const { campaign, item } = found;
  const { t } = visit;
  const received = figureOf("received", await movedOf(campaign.id, item.id));
  const kept = await keptOf(campaign.id, item.id);
  const rows = await sumOfRows(campaign, item, { what: "received" });
  const { ofLedger, ofRows } = differenceOf({ published: received, recomputed: kept, rows });
  const elsewhere = (await publishedTotals(campaign.id)).filter(({ itemId }) => itemId === "" || itemId === item.id);
  const pieces = (count: number) => formatCount(count, visit.language);
  return {
    title: t("public_campaign.reconciliation"),
    item: item.name,
    campaign: { title: campaign.title, href: campaignPath(campaign.code) },
    line: t("public_campaign.reconciliation_line"),
    agrees: ofLedger === 0 && ofRows === 0,
    verdict: ofLedger === 0 && ofRows === 0 ? t("public_campaign.no_difference") : t("public_campaign.difference"),
    counts: [
      { name: t("public_campaign.by_movements"), value: pieces(received) },
      { name: t("public_campaign.by_balances"), value: pieces(kept) },
      { name: t("public_campaign.by_rows"), value: pieces(rows), href: rowsPath(campaign.code, "received", item.id) },
    ],
    elsewhere: elsewhere.map(({ id, label, source, total, asOf }) => ({
      id,
      name: [label, source].filter(Boolean).join(" · "),
      at: formatMoment(asOf, visit.language, campaign.space.zone, visit.now),
      total: pieces(total),
      difference: pieces(rows - total),
    })),
    words: {
      elsewhere: t("public_campaign.elsewhere"),
      published: t("public_campaign.published"),
      difference: t("public_campaign.difference_column"),
      source: t("public_campaign.source"),
    },
  };
}
