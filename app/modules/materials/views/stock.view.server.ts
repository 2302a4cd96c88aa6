import { startOfDay } from "#app/modules/availability/availability.ts";
import { orderUrl } from "#app/modules/orders/order.urls.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { describeStock, unitOf } from "../describe-material.server.ts";
import { mayKeepStock } from "../material.policy.ts";
import { isLow } from "../material.ts";
import { materialPath, materialRequestPath, spaceStockPath, stockExportPath, stockPath } from "../material.urls.ts";
import { todayOf } from "../move-stock.server.ts";
import { changeWords, quantityWords } from "../quantity-words.ts";
import type { MaterialRow } from "../repos/material.repo.server.ts";
import { dailyChanges, listMovementRows, movementOf, type ShownMovementRow } from "../repos/stock.repo.server.ts";
import { movementKinds } from "../stock.ts";
import { plotOf } from "../stock-plot.ts";
import { headOf, momentView, shortUnit, wordsOf } from "../words.server.ts";

const pageSize = 40;
const year = 365 * 86_400_000;

const names = [
  ...([
    "stock_line",
    "on_hand",
    "reserved",
    "free",
    "low",
    "batches",
    "batch",
    "expires",
    "record",
    "kind",
    "reason",
  ] as const),
  ...([
    "reason_adjust_hint",
    "when",
    "when_hint",
    "record_act",
    "correct",
    "correct_number",
    "correct_quantity_hint",
  ] as const),
  ...([
    "correct_act",
    "history",
    "history_caption",
    "column_number",
    "column_when",
    "column_kind",
    "column_change",
  ] as const),
  ...([
    "column_why",
    "export",
    "older",
    "plot",
    "plot_none",
    "advances",
    "advance_new",
    "advance_line",
    "advance_space",
  ] as const),
  ...([
    "advance_name",
    "advance_act",
    "settle",
    "settle_hint",
    "settle_act",
    "batch_out_hint",
    "saved",
    "stock_title",
  ] as const),
] as const;

/** For whom or what a movement was. */
function whyOf(row: ShownMovementRow, { language }: Visit) {
  const { request, advance, reason, correctsNumber, kind } = row;
  const parts: string[] = [];
  if (correctsNumber !== null) parts.push(say(language, "materials.corrects", { number: correctsNumber }));
  if (request) {
    const [key, name] =
      kind === "receive" ? ["from_giver", request.giverSpace.name] : ["from_request", request.askerSpace.name];
    parts.push(say(language, `materials.${key}`, { code: request.code, name }));
  }
  if (advance)
    parts.push(say(language, "materials.with_holder", { name: advance.holderSpace?.name ?? advance.holderName }));
  const order = row.causeKind === "order" ? row.causeId : null;
  if (order) parts.push(say(language, "materials.from_order", { code: order }));
  if (reason) parts.push(reason);
  const href = request ? materialRequestPath(request.code) : order ? orderUrl(order) : null;
  return { words: parts.join(" · "), href };
}

export function movementView(row: ShownMovementRow, material: MaterialRow, visit: Visit) {
  const { number, kind, delta, custody } = movementOf(row);
  const unit = unitOf(material);
  return {
    number: String(number),
    at: momentView(row.occurredAt, material.listing.space.zone, visit),
    kind: say(visit.language, `materials.kind_${kind}`),
    batch: row.batch.label,
    change: changeWords(delta || custody, unit, visit.language),
    ...whyOf(row, visit),
  };
}

function advanceView(
  given: Awaited<ReturnType<typeof describeStock>>["advances"][number],
  row: MaterialRow,
  visit: Visit,
) {
  const { id, holder, note, remaining } = given;
  const words = (quantity: number) => quantityWords(quantity, unitOf(row), visit.language);
  const params = {
    ...{ advanced: words(given.advanced), consumed: words(given.consumed), returned: words(given.returned) },
    ...{ lost: words(given.lost), remaining: words(remaining) },
  };
  const key = remaining > 0 ? "advance_words" : "advance_settled";
  return { id, holder: holder.name, note, open: remaining > 0, words: say(visit.language, `materials.${key}`, params) };
}

async function plotView(row: MaterialRow, onHand: number, visit: Visit) {
  const { language, now } = visit;
  const from = new Date(now.getTime() - year);
  const plot = plotOf(await dailyChanges(row.id, from), { from: from.getTime(), to: now.getTime(), onHand });
  const words = (quantity: number) => quantityWords(quantity, unitOf(row), language);
  const date = (at: number) => formatDate(new Date(at), language, row.listing.space.zone);
  const { line, area, most, least, first } = plot;
  const params = { first: words(first), last: words(onHand), most: words(most), least: words(least) };
  return {
    ...{ line, area },
    summary: say(language, "materials.plot_words", params),
    most: words(most),
    from: date(from.getTime()),
    to: date(now.getTime()),
  };
}

function batchViews(row: MaterialRow, batches: Awaited<ReturnType<typeof describeStock>>["batches"], visit: Visit) {
  const { language } = visit;
  const { zone } = row.listing.space;
  const today = todayOf(row, visit.now);
  return batches
    .filter(({ onHand, label }) => onHand > 0 || label !== "")
    .map(({ id, label, expiresOn, onHand }) => ({
      ...{ id, label: label || say(language, "materials.batch_none") },
      quantity: quantityWords(onHand, unitOf(row), language),
      expires: expiresOn ? formatDate(new Date(startOfDay(expiresOn, zone)), language, zone) : "",
      expired: expiresOn !== null && expiresOn < today ? say(language, "materials.expired") : "",
    }));
}

/** The stock of one material: figures, plot, lots, what is out on account, and the ledger. */
export async function stockPage(row: MaterialRow, search: URLSearchParams, visit: Visit) {
  const { language, now } = visit;
  const { listing } = row;
  const unit = unitOf(row);
  const kind = movementKinds.find((one) => one === search.get("kind"));
  const before = Number(search.get("before")) || undefined;
  const stock = await describeStock(row, visit.viewer, { at: now, now });
  const rows = await listMovementRows(
    { materialId: row.id, ...(kind ? { kind } : {}) },
    { before, take: pageSize + 1 },
  );
  const words = (quantity: number) => quantityWords(quantity, unit, language);
  const kindWord = (one: string) => say(language, `materials.kind_${one}`);
  const last = rows.length > pageSize ? rows[pageSize - 1]?.number : undefined;
  const labelled = (name: string) => say(language, `materials.${name}`, { unit: shortUnit(visit, unit) });
  return {
    ...headOf(row),
    heading: say(language, "materials.stock_of", { title: listing.title }),
    words: wordsOf(visit, names),
    path: {
      material: materialPath(listing.code),
      space: spaceStockPath(listing.space.slug),
      csv: stockExportPath(listing.code),
    },
    figures: { onHand: words(stock.onHand), reserved: words(stock.reserved), free: words(stock.free) },
    low: isLow(stock.free, row.lowStock)
      ? say(language, "materials.low_words", { quantity: words(row.lowStock ?? 0) })
      : "",
    plot: stock.onHand === 0 && rows.length === 0 ? null : await plotView(row, stock.onHand, visit),
    batches: batchViews(row, stock.batches, visit),
    advances: stock.advances.map((advance) => advanceView(advance, row, visit)),
    labels: {
      ...{
        quantity: labelled("quantity"),
        correct: labelled("correct_quantity"),
        consumed: labelled("settle_consumed"),
      },
      ...{ returned: labelled("settle_returned"), lost: labelled("settle_lost") },
    },
    kinds: (["receive", "consume", "give", "lose", "return", "adjust"] as const).map((value) => ({
      value,
      label: kindWord(value),
    })),
    filters: ["", ...movementKinds].map((one) => ({
      href: stockPath(listing.code, { kind: one }),
      label: one ? kindWord(one) : say(language, "materials.history_all"),
      current: one === (kind ?? ""),
    })),
    movements: rows.slice(0, pageSize).map((each) => movementView(each, row, visit)),
    next: last ? stockPath(listing.code, { kind: kind ?? "", before: String(last) }) : null,
    keeps: mayKeepStock(visit.viewer, listing.spaceId),
    saved: search.has("done"),
  };
}

export type StockPage = Awaited<ReturnType<typeof stockPage>>;
