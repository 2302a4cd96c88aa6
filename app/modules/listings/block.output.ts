import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";

export const blockOutput = z.object({
  id: z.string(),
  cause: z.string(),
  unit: z.object({ id: z.string(), label: z.string() }).nullable(),
  quantity: z.number(),
  start: z.string(),
  end: z.string().nullable(),
  endedAt: z.string().nullable(),
  note: z.string(),
});

interface BlockRow {
  id: string;
  cause: string;
  quantity: number;
  startAt: Date;
  endAt: Date | null;
  endedAt: Date | null;
  note: string;
}

export function showBlock(
  block: BlockRow,
  unit: { id: string; label: string } | null,
  zone: string,
): z.output<typeof blockOutput> {
  const { id, cause, quantity, startAt, endAt, endedAt, note } = block;
  return {
    id,
    cause,
    unit,
    quantity,
    start: isoWithOffset(startAt, zone),
    end: endAt && isoWithOffset(endAt, zone),
    endedAt: endedAt && isoWithOffset(endedAt, zone),
    note,
  };
}
