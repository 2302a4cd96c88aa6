/** What `check`, its page and the simulation use: all rows, and the judge of them. */
import { keptUntilWritten } from "#app/platform/kept-until-written.server.ts";
import { judge } from "./judge.ts";
import { readRows } from "./repos/rows.repo.server.ts";
import type { Broken } from "./rows.ts";

/** Whatever does not hold in any campaign, recomputed from the rows. */
export async function auditProduction(now: Date, campaignId?: string): Promise<Broken[]> {
  return judge(await readRows(campaignId), now.getTime());
}

export interface Checked {
  movements: number;
  broken: Broken[];
}

/** Time alone ends a validation or a quarantine. */
const keptMilliseconds = 60_000;
const kept = keptUntilWritten<Checked>(50);

/** The same of one campaign, worked out again when anything was written, or a minute later. */
export function checkedCampaign(campaignId: string, now: Date): Promise<Checked> {
  return kept(campaignId, now.getTime(), async () => {
    const rows = await readRows(campaignId);
    const value = { movements: rows.movements.length, broken: judge(rows, now.getTime()) };
    return { value, until: now.getTime() + keptMilliseconds };
  });
}
