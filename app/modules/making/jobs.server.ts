import { findCampaign } from "#app/modules/campaigns/campaigns.server.ts";
import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { ok } from "#app/platform/result.ts";
import { inTransaction } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { tellMaker } from "./mails.server.ts";
import { lapsesAt } from "./pledge.ts";
import { pledgeFacts, pledgesPromisedBefore } from "./repos/run.repo.server.ts";
import { validityJobs } from "./stop-withdrawn.server.ts";
import { admitWaiting, movePledge } from "./write-pledge.server.ts";

/** A promise of which nothing came, or that still waits, lapses some days after its day; one of which something came ends with what there is. */
async function lapse(now: Date): Promise<void> {
  const context = { viewer: visitor, now };
  for (const pledge of await pledgesPromisedBefore(now, 500))
    await inTransaction(async () => {
      const campaign = await findCampaign(pledge.campaignId);
      const facts = (await pledgeFacts([pledge])).get(pledge.id);
      if (!campaign || !facts || now.getTime() < lapsesAt(pledge.promisedFor.getTime(), campaign.policy.graceDays))
        return ok(undefined);
      if (facts.made >= facts.quantity) return ok(undefined);
      const moved = await movePledge(context, pledge, facts.made > 0 ? "finish_short" : "lapse", { by: "time" });
      if (!moved.ok) return moved;
      // Whoever waited has no place to lose.
      if (facts.made === 0 && pledge.stage === "accepted") await tellMaker(pledge, campaign, "lapsed", now);
      await admitWaiting(context, pledge.run, campaign);
      return moved;
    });
}

export const makingJobs: readonly Job[] = [{ name: "lapse-pledges", everySeconds: 3600, run: lapse }, ...validityJobs];
