import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("ownership", {
  not_found: 404,
  not_yours: 403,
  no_such_space: 422,
  owners_impossible: 422,
  not_owned_together: 409,
  not_that_much: 409,
  not_waiting: 409,
  other_text: 409,
  not_a_machine: 409,
  already_listed: 409,
});
