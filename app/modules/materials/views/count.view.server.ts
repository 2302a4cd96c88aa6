import type { Visit } from "#app/platform/http/visit.server.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { unitOf } from "../describe-material.server.ts";
import { isUnit } from "../quantity.ts";
import { quantityWords } from "../quantity-words.ts";
import { listMaterialRows } from "../repos/material.repo.server.ts";
import { findCount, shelvesOf } from "../repos/stock.repo.server.ts";
import { shortUnit, wordsOf } from "../words.server.ts";

const names = [
  "count_title",
  "count_line",
  "count_reason",
  "count_note",
  "count_act",
  "count_none",
  "add",
  "stock_title",
] as const;

/** What is to be counted, line by line: each lot of each material that has or had something. */
export async function countForm(space: { id: string }, visit: Visit) {
  const { language, now } = visit;
  const rows = await listMaterialRows(space.id, true);
  const shelves = await shelvesOf(
    rows.map(({ id }) => id),
    now,
  );
  const lines = rows.flatMap((row) => {
    const unit = unitOf(row);
    const own = shelves.filter(({ materialId }) => materialId === row.id);
    const shown = own.length > 1 ? own.filter(({ onHand, label }) => onHand > 0 || label !== "") : own;
    return shown.map(({ batchId, label, onHand }) => ({
      batch: batchId,
      unit,
      title: label ? `${row.listing.title} · ${label}` : row.listing.title,
      stored: row.storedAt,
      expected: say(language, "materials.count_expected", { quantity: quantityWords(onHand, unit, language) }),
      label: say(language, "materials.count_found", { unit: shortUnit(visit, unit) }),
    }));
  });
  return { words: wordsOf(visit, names), lines };
}

const sheetNames = [
  ...(["count_title", "count_caption", "column_material", "column_expected", "column_found"] as const),
  ...(["column_difference", "reason", "stock_title"] as const),
] as const;

/** A count as it was written down. */
export async function countSheet(id: string, visit: Visit) {
  const count = await findCount(id);
  if (!count) return undefined;
  const { language } = visit;
  return {
    spaceId: count.spaceId,
    words: wordsOf(visit, sheetNames),
    note: count.note,
    by: say(language, "materials.count_by", { date: formatDate(count.countedAt, language, count.space.zone) }),
    lines: count.lines.map(({ id: line, batch, expected, counted, reason }) => {
      const unit = isUnit(batch.material.unit) ? batch.material.unit : "piece";
      const words = (quantity: number) => quantityWords(quantity, unit, language);
      const key = counted === expected ? "count_same" : counted > expected ? "count_more" : "count_less";
      const { title } = batch.material.listing;
      return {
        id: line,
        title: batch.label ? `${title} · ${batch.label}` : title,
        ...{ expected: words(expected), counted: words(counted), reason },
        difference: say(language, `materials.${key}`, { quantity: words(Math.abs(counted - expected)) }),
      };
    }),
  };
}
