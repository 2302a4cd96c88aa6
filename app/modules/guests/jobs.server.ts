import { subMonths } from "date-fns";
import { forgetGuests } from "#app/modules/accounts/accounts.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { keptDaysAfterExpiry } from "./public-request.ts";
import { purgeUnconfirmed } from "./repos/public-request.repo.server.ts";

/** What the privacy page promises to those who have no account. */
export async function forget(now: Date): Promise<void> {
  await purgeUnconfirmed(new Date(now.getTime() - keptDaysAfterExpiry * 86_400_000));
  await forgetGuests(subMonths(now, env().RETENTION_BOOKINGS_MONTHS), now);
}

export const guestJobs: readonly Job[] = [{ name: "forget-guests", everySeconds: 6 * 3600, run: forget }];
