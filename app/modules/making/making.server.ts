/** What the other modules of production use of runs, pledges and lots. */
export { makingJobs } from "./jobs.server.ts";
export { tellMakers } from "./mails.server.ts";
export { findLot, freeInPlaces, inspectionsOf, lotFacts, lotsById } from "./repos/lot.repo.server.ts";
export { listRunRows } from "./repos/run.repo.server.ts";
export { declareLot } from "./use-cases/declare-lot.server.ts";
export { inspectLot } from "./use-cases/inspect-lot.server.ts";
export { moveRun } from "./use-cases/move-run.server.ts";
export { planRun } from "./use-cases/plan-run.server.ts";
export { pinnedFacts, validationFacts } from "./validations.server.ts";
export { randomKey, writtenBy } from "./write-lot.server.ts";
