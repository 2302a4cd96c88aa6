/** What other modules use of what a campaign publishes. */
export { dayForm } from "./day.view.server.ts";
export { snapshotsView } from "./snapshots.view.server.ts";
export { askedByTown, movedBySpace, pledgedBySpace } from "./totals.repo.server.ts";
export { promisedOf } from "./totals.server.ts";
export { takeCampaignSnapshot } from "./use-cases/take-campaign-snapshot.server.ts";
