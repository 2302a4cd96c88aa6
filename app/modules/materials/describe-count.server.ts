import type { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import type { countOutput } from "./material.schema.ts";
import { findCount } from "./repos/stock.repo.server.ts";

export async function describeCount(id: string): Promise<z.infer<typeof countOutput> | undefined> {
  const row = await findCount(id);
  if (!row) return undefined;
  return {
    id: row.id,
    space: row.space.slug,
    countedAt: isoWithOffset(row.countedAt, row.space.zone),
    note: row.note,
    lines: row.lines.map(({ batch, expected, counted, reason }) => ({
      material: batch.material.listing.code,
      title: batch.material.listing.title,
      batch: batch.label,
      ...{ expected, counted, reason },
    })),
  };
}
