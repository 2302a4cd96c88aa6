import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { deliverMails } from "./delivery.server.ts";
import { purge } from "./retention.server.ts";

export const messageJobs: readonly Job[] = [
  {
    name: "deliver-mail",
    everySeconds: 5,
    async run(now) {
      await deliverMails(now);
    },
  },
  { name: "purge", everySeconds: 24 * 60 * 60, run: (now) => purge(now) },
];
