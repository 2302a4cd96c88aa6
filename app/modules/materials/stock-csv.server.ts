import type { Visit } from "#app/platform/http/visit.server.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { unitOf } from "./describe-material.server.ts";
import { quantityText } from "./quantity.ts";
import type { MaterialRow } from "./repos/material.repo.server.ts";
import { listMovementRows, movementOf } from "./repos/stock.repo.server.ts";

/** The most that one file holds. */
const mostRows = 100_000;
const batchSize = 5000;

/** A cell that no spreadsheet takes for a formula, quoted where it must be. */
function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const columns = [
  "number",
  "occurredAt",
  "recordedAt",
  "kind",
  "change",
  "custody",
  "unit",
  "batch",
  "corrects",
  "request",
  "reason",
];

/** The whole ledger of a material, the first line first; quantities in whole units with a point. */
export async function stockCsv(row: MaterialRow, { language }: Visit): Promise<string> {
  const unit = unitOf(row);
  const { zone } = row.listing.space;
  const lines: string[] = [];
  let before: number | undefined;
  while (lines.length < mostRows) {
    const rows = await listMovementRows({ materialId: row.id }, { before, take: batchSize });
    for (const each of rows) {
      const { number, kind, delta, custody, correctsNumber } = movementOf(each);
      const at = [isoWithOffset(each.occurredAt, zone), isoWithOffset(each.recordedAt, zone)];
      const quantities = [delta, custody].map((quantity) => Number(quantityText(quantity, unit, ".")));
      const what = say(language, `materials.kind_${kind}`);
      const cells = [
        number,
        ...at,
        what,
        ...quantities,
        unit,
        each.batch.label,
        correctsNumber,
        each.request?.code ?? null,
        each.reason,
      ];
      lines.push(cells.map(cell).join(","));
    }
    if (rows.length < batchSize) break;
    before = rows.at(-1)?.number;
  }
  return `\uFEFF${[columns.join(","), ...lines.reverse()].join("\r\n")}\r\n`;
}
