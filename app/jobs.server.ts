import { bookingJobs } from "#app/modules/bookings/jobs.server.ts";
import { calendarJobs } from "#app/modules/calendars/jobs.server.ts";
import { campaignJobs } from "#app/modules/campaigns/campaigns.server.ts";
import { analysisJobs } from "#app/modules/designs/analysis/analysis-jobs.server.ts";
import { guestJobs } from "#app/modules/guests/guests.server.ts";
import { makingJobs } from "#app/modules/making/making.server.ts";
import { materialJobs } from "#app/modules/materials/materials.server.ts";
import { messageJobs } from "#app/modules/messages/jobs.server.ts";
import { needJobs } from "#app/modules/needs/needs.server.ts";
import { orderJobs } from "#app/modules/orders/jobs.server.ts";
import { spaceJobs } from "#app/modules/spaces/jobs.server.ts";
import { fileJobs } from "#app/platform/files/jobs.server.ts";
import type { Job } from "#app/platform/jobs/jobs.server.ts";

/** All that the product does by itself. */
export const jobs: readonly Job[] = [
  ...messageJobs,
  ...bookingJobs,
  ...calendarJobs,
  ...guestJobs,
  ...orderJobs,
  ...spaceJobs,
  ...campaignJobs,
  ...makingJobs,
  ...fileJobs,
  ...analysisJobs,
  ...materialJobs,
  ...needJobs,
];
