import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("groups", {
  not_found: 404,
  not_yours: 403,
  several_lenders: 422,
  not_all_bookable: 409,
  lines_against_rules: 422,
  nothing_chosen: 422,
  nothing_left: 409,
  nothing_to_answer: 409,
  nothing_to_cancel: 409,
  not_in_group: 422,
  stale: 409,
});
