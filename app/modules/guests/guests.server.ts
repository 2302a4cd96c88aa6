/** What the rest of the product uses of guests. */

export { formToken, isFilledIn } from "./form-token.server.ts";
export { guestJobs } from "./jobs.server.ts";
export { guestVerbs } from "./verbs.server.ts";
