import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("campaigns", {
  not_found: 404,
  not_coordinator: 403,
  wrong_stage: 409,
  item_unknown: 422,
  item_not_requestable: 422,
  name_taken: 409,
  kit_in_itself: 422,
  closed_to_requests: 409,
  request_not_found: 404,
  already_on_the_way: 409,
  already_served: 409,
  person_unknown: 422,
  too_many_requests: 429,
  impossible_dates: 422,
  not_in_network: 403,
  stale: 409,
});
