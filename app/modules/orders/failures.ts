import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("orders", {
  not_found: 404,
  not_yours: 403,
  not_in_network: 409,
  stale: 409,
  deadline_unreadable: 422,
  deadline_past: 422,
  over: 409,
  too_late: 409,
  too_early: 409,
  minimum_not_reached: 409,
  not_closed: 409,
  no_share: 404,
  nothing_awaited: 409,
  already_arrived: 409,
  no_such_delivery: 404,
  already_corrected: 409,
  own_share: 409,
  no_machine_here: 409,
});
