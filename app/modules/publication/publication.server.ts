/** What other modules use of what a campaign publishes. */
export { dayForm } from "./day.view.server.ts";
export { askedByTown, movedBySpace, pledgedBySpace } from "./totals.repo.server.ts";
