import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { unitOf } from "../describe-material.server.ts";
import { mayKeepStock } from "../material.policy.ts";
import { isLow } from "../material.ts";
import { countPath, countSheetPath, newMaterialPath, stockPath } from "../material.urls.ts";
import { freeQuantities } from "../move-stock.server.ts";
import { quantityWords } from "../quantity-words.ts";
import { listMaterialRows } from "../repos/material.repo.server.ts";
import { listRequestRows } from "../repos/request.repo.server.ts";
import { listCounts, reservedOf, shelvesOf } from "../repos/stock.repo.server.ts";
import { wordsOf } from "../words.server.ts";
import { requestCard } from "./request.view.server.ts";

const names = [
  "stock_title",
  "space_stock_line",
  "add",
  "count",
  "counts",
  "requests_title",
  "stock_empty",
  "stock_empty_line",
  "low",
] as const;

/** The stock of a space: what will soon be missing first, each with its bar. */
export async function spaceStockPage(space: { id: string; slug: string; zone: string }, visit: Visit) {
  const { language, viewer, now } = visit;
  const keeps = mayKeepStock(viewer, space.id);
  const rows = await listMaterialRows(space.id, keeps);
  const ids = rows.map(({ id }) => id);
  const [shelves, reserved, free] = [await shelvesOf(ids, now), await reservedOf(ids), await freeQuantities(rows, now)];
  const materials = rows.map((row) => {
    const unit = unitOf(row);
    const words = (quantity: number) => quantityWords(quantity, unit, language);
    const onHand = shelves.reduce((sum, shelf) => (shelf.materialId === row.id ? sum + shelf.onHand : sum), 0);
    const [left, kept] = [free.get(row.id) ?? 0, reserved.get(row.id) ?? 0];
    // A bar is full at three times what was said to be low, or at what there is.
    const full = Math.max(onHand, (row.lowStock ?? 0) * 3, 1);
    return {
      ...{ code: row.listing.code, title: row.listing.title, href: stockPath(row.listing.code) },
      detail: [row.colour, row.grade].filter(Boolean).join(" · "),
      quantity: say(language, "materials.on_hand_words", { quantity: words(onHand) }),
      reserved: kept > 0 ? say(language, "materials.reserved_words", { quantity: words(kept) }) : "",
      low: isLow(left, row.lowStock),
      bar: { onHand, full },
      draft: row.listing.status === "draft" ? visit.t("listings.status_draft") : "",
    };
  });
  const open = await listRequestRows(
    { spaceIds: [space.id], statuses: ["requested", "accepted", "sent"] },
    { take: 30 },
  );
  return {
    words: wordsOf(visit, names),
    materials: materials.sort((a, b) => Number(b.low) - Number(a.low)),
    requests: open.map((row) => requestCard(row, visit)),
    counts: (await listCounts(space.id, 5)).map(({ id, countedAt }) => ({
      href: countSheetPath(space.slug, id),
      label: say(language, "materials.counts_words", { date: formatDate(countedAt, language, space.zone) }),
    })),
    paths: keeps ? { add: newMaterialPath(space.slug), count: countPath(space.slug) } : null,
  };
}
