/** What `check` and the simulation use: all rows, and the judge of them. */
import { judge } from "./judge.ts";
import { readRows } from "./rows.repo.server.ts";
import type { Broken } from "./rows.ts";

/** Whatever does not hold in any campaign, recomputed from the rows. */
export async function auditProduction(now: Date, campaignId?: string): Promise<Broken[]> {
  return judge(await readRows(campaignId), now.getTime());
}
