import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { inTransaction } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { noFacts } from "./describe.server.ts";
import { lineFacts, requestsDueBefore, updateRequest } from "./request.repo.server.ts";
import { cancelled } from "./request.ts";
import { mailStillNeeded } from "./request-mails.server.ts";
import { giveBack, moveRequest } from "./write-request.server.ts";

const noticeDays = 5;
const atOnce = 200;

/** Whoever asked is asked, some days before, whether it is still needed. */
async function askAgain(now: Date): Promise<void> {
  const soon = new Date(now.getTime() + noticeDays * 86_400_000);
  for (const row of await requestsDueBefore(soon, atOnce)) {
    if (row.askedAgainAt || row.stage === "draft" || row.expiresAt <= now) continue;
    await inTransaction(async () => {
      await updateRequest(row.id, { askedAgainAt: now });
      await mailStillNeeded(row, row.campaign, now);
      return { ok: true, value: undefined };
    });
  }
}

/** Nobody answered: it expires, and what was promised to it is free for others. What is on its way still arrives. */
async function expire(now: Date): Promise<void> {
  for (const request of await requestsDueBefore(now, atOnce))
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

/** Each can run twice, or late, and does each thing once. */
export const campaignJobs: readonly Job[] = [
  { name: "ask-still-needed", everySeconds: 3600, run: askAgain },
  { name: "expire-production-requests", everySeconds: 600, run: expire },
];
