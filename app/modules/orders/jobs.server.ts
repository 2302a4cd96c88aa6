import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { remindOfDeadline, tellDeadlinePassed } from "./order-mails.server.ts";
import { openOrdersDue } from "./repos/order.repo.server.ts";

const day = 86_400_000;

/** A day before a deadline every space is reminded; when it has passed, the one that orders. Run twice, it says it once. */
export async function watchDeadlines(now: Date): Promise<void> {
  const [before, after] = [new Date(now.getTime() - 7 * day), new Date(now.getTime() + day)];
  for (const order of await openOrdersDue(now, after)) await remindOfDeadline(order, now);
  for (const order of await openOrdersDue(before, now)) await tellDeadlinePassed(order, now);
}

export const orderJobs: readonly Job[] = [{ name: "watch-order-deadlines", everySeconds: 600, run: watchDeadlines }];
