import { z } from "zod";
import type { ContributionRow } from "./repos/contribution.repo.server.ts";

export const contributionOutput = z.object({
  campaign: z.string(),
  title: z.string(),
  item: z.string(),
  kind: z.enum(["made", "assembled", "gave", "received", "inspected"]),
  pieces: z.int(),
  from: z.string(),
  until: z.string(),
});

/** Instants as text. */
export function dated<Row extends Pick<ContributionRow, "from" | "until">>(row: Row) {
  return { ...row, from: row.from.toISOString(), until: row.until.toISOString() };
}
