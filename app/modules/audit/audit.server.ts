/** What `check`, its page and the simulation use: all rows, and the judge of them. */
import { keptUntilWritten } from "#app/platform/kept-until-written.server.ts";
import { Mutex } from "#app/platform/mutex.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { runInThread } from "#app/platform/run-in-thread.server.ts";
import { fail } from "./failures.ts";
import { judge } from "./judge.ts";
import { type CampaignState, type Checked, type Recount, type Recounted, recount } from "./recount.server.ts";
import { hasMoreMovementsThan, readRows } from "./repos/rows.repo.server.ts";
import type { Broken } from "./rows.ts";

/** Whatever does not hold in any campaign, recomputed from the rows. */
export async function auditProduction(now: Date, campaignId?: string): Promise<Broken[]> {
  return judge(await readRows(campaignId), now.getTime());
}

/** Read and judged in less time than a thread takes to start. */
const fewMovements = 3000;
export const recountAllowance = { milliseconds: 120_000, megabytes: 2048 };

/** One large campaign at a time, whoever asks: pages are served by the other processor. */
const large = new Mutex();

/** Here, or in a thread where there is much to count: nobody else waits for it. Undefined when it took too much. */
export async function recounted<What extends Recount["what"]>(
  asked: Extract<Recount, { what: What }>,
  allowance = recountAllowance,
  few = fewMovements,
): Promise<Recounted[What] | undefined> {
  if (!(await hasMoreMovementsThan(asked.campaignId, few))) return (await recount(asked)) as Recounted[What];
  const file = "app/modules/audit/recount-worker.server.ts";
  return large.run(() =>
    runInThread<Recounted[What]>({ file, data: asked, allowance, environment: { ...process.env } }),
  );
}

/** Time alone ends a validation or a quarantine. */
const keptMilliseconds = 60_000;
const kept = keptUntilWritten<Checked | undefined>(50);
const keptStates = keptUntilWritten<CampaignState | undefined>(50);

/** The invariants of one campaign, worked out again when anything was written, or a minute later. */
export async function checkedCampaign(campaignId: string, now: Date): Promise<Result<Checked>> {
  const at = now.getTime();
  const checked = await kept(campaignId, at, async () => ({
    value: await recounted<"check">({ what: "check", campaignId, at }),
    until: at + keptMilliseconds,
  }));
  return checked ? ok(checked) : fail("too_large");
}

/** Where the pieces of a campaign were at an instant, and its published figures beside the sums of their rows. */
export async function stateOfCampaign(
  campaignId: string,
  items: readonly string[],
  asOf: Date | undefined,
  now: Date,
): Promise<Result<CampaignState>> {
  const at = (asOf ?? now).getTime();
  const name = `${campaignId} ${asOf ? at : "now"}`;
  const state = await keptStates(name, now.getTime(), async () => ({
    value: await recounted<"state">({ what: "state", campaignId, at, items }),
    until: now.getTime() + keptMilliseconds,
  }));
  return state ? ok(state) : fail("too_large");
}
