import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { inTransaction } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { noFacts } from "./describe.server.ts";
import { moveStage } from "./move-stage.server.ts";
import { campaignsDue } from "./repos/campaign.repo.server.ts";
import { expiredRequests, lineFacts, requestsToAskAgain, updateRequest } from "./repos/request.repo.server.ts";
import { cancelled } from "./request.ts";
import { mailStillNeeded } from "./request-mails.server.ts";
import { giveBack, moveRequest } from "./write-request.server.ts";

const noticeDays = 5;
/** At most so many in one run: the next one goes on. */
const atOnce = 1000;

/** Whoever asked is asked, some days before, whether it is still needed. */
async function askAgain(now: Date): Promise<void> {
  const soon = new Date(now.getTime() + noticeDays * 86_400_000);
  for (const row of await requestsToAskAgain({ now, before: soon }, atOnce)) {
    await inTransaction(async () => {
      await updateRequest(row.id, { askedAgainAt: now });
      await mailStillNeeded(row, row.campaign, now);
      return { ok: true, value: undefined };
    });
  }
}

/** Nobody answered: it expires, and what was promised to it is free for others. What is on its way still arrives. */
async function expire(now: Date): Promise<void> {
  for (const request of await expiredRequests(now, atOnce))
    await inTransaction(async () => {
      const context = { now, viewer: visitor };
      const facts = await lineFacts(request.lines.map(({ id }) => id));
      for (const line of request.lines) {
        const { release } = cancelled(facts.get(line.id) ?? noFacts);
        await giveBack(context, line, release, { code: "cancelled", params: { before: line.target } });
      }
      return moveRequest(context, { request, verb: "expire", by: "time" });
    });
}

/** A campaign opens on its first day and takes nothing new after its last one. */
async function keepDates(now: Date): Promise<void> {
  const { opening, closing } = await campaignsDue(now, atOnce);
  const context = { now, viewer: visitor };
  for (const campaign of opening)
    await inTransaction(() => moveStage(context, campaign, { verb: "open", by: "time", reason: "" }));
  for (const campaign of closing)
    await inTransaction(() => moveStage(context, campaign, { verb: "close", by: "time", reason: "" }));
}

/** Each can run twice, or late, and does each thing once. */
export const campaignJobs: readonly Job[] = [
  { name: "ask-still-needed", everySeconds: 3600, run: askAgain },
  { name: "keep-campaign-dates", everySeconds: 300, run: keepDates },
  { name: "expire-production-requests", everySeconds: 600, run: expire },
];
