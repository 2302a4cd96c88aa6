/** What other modules use of what a campaign publishes. */

export { askedByTown, movedBySpace, pledgedBySpace } from "./repos/totals.repo.server.ts";
export { promisedOf } from "./totals.server.ts";
export { takeCampaignSnapshot } from "./use-cases/take-campaign-snapshot.server.ts";
export { dayForm } from "./views/day.view.server.ts";
export { snapshotsView } from "./views/snapshots.view.server.ts";
