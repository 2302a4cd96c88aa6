import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { csvField } from "#app/platform/http/csv.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { capitalised } from "#app/platform/i18n/capitalised.ts";
import { formatCount, formatMoment } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { atOf } from "../at.ts";
import { type FigureName, figureNames } from "../figures.ts";
import { itemPath, rowsCsvPath, rowsJsonPath, rowsPath } from "../publication.urls.ts";
import { allRowsOf, type FigureRow, rowsOf, sumOfRows } from "../rows.server.ts";
import { itemOf, totalsOf } from "../totals.server.ts";
import { dayForm } from "./day.view.server.ts";

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

/** A campaign with one of its items, on a day, or as things stand. */
export async function opened(visit: Visit, code: string, search: URLSearchParams) {
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
    title: [capitalised(t(`public_campaign.figure_${what}`)), item.name, partWords(visit, part.town, space)]
      .filter(Boolean)
      .join(" · "),
    campaign: { title: campaign.title, href: itemPath(campaign.code, item.id, at?.date) },
    total: formatCount(total, visit.language),
    line: say(visit.language, `public_campaign.what_${what}`),
    day: dayForm(visit, campaign, at, { what, item: item.id, space: kept.space, town: kept.town }),
    csv: rowsCsvPath(code, what, item.id, kept),
    json: rowsJsonPath(campaign.code, what, item.id, kept),
    rows: page.map((row) => rowView(row, campaign.space.zone, visit)),
    next: rows.length > perPage ? rowsPath(code, what, item.id, { ...kept, after: page.at(-1)?.id }) : null,
    words: words(visit),
  };
}

const names = ["total", "when", "place", "code", "what", "pieces", "csv", "json", "rows", "no_rows"] as const;
function words({ language }: Visit): Record<(typeof names)[number], string> {
  return Object.fromEntries(names.map((name) => [name, say(language, `public_campaign.${name}`)])) as Record<
    (typeof names)[number],
    string
  >;
}

function csvLine(row: FigureRow): string {
  const { id, at, kind, pieces, code, space, shipment, requesterKind, town, item } = row;
  return [id, at.toISOString(), kind, pieces, code, space, shipment, requesterKind, town, item].map(csvField).join(",");
}

async function* csvOf(rows: AsyncIterable<FigureRow>): AsyncGenerator<string> {
  let lines = ["id,occurred_at,kind,pieces,code,space,shipment,requester_kind,town,item"];
  for await (const row of rows) {
    lines.push(csvLine(row));
    if (lines.length < 500) continue;
    yield `${lines.join("\n")}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join("\n")}\n`;
}

/** The rows as CSV, the same that the figure adds up. */
export async function rowsCsv(visit: Visit, code: string, search: URLSearchParams) {
  const what = figureNamed(search.get("what"));
  const found = await opened(visit, code, search);
  if (!found || !what) return undefined;
  return csvOf(allRowsOf(found.campaign, found.item, { what, at: found.at, ...found.part }));
}
