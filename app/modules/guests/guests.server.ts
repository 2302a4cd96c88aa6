/** What the rest of the product uses of guests. */
export { guestJobs } from "./jobs.server.ts";
export { guestVerbs } from "./verbs.server.ts";
