/** What the other modules of production use of runs, pledges and lots. */
export { makingJobs } from "./jobs.server.ts";
export { findLot, inspectionsOf, lotFacts, lotsById, lotsWithFree } from "./lot.repo.server.ts";
export { validationFacts } from "./run.repo.server.ts";
export { randomKey, writtenBy } from "./write-lot.server.ts";
