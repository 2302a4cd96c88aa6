import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("flows", {
  not_found: 404,
  not_enough: 409,
  not_at_that_time: 409,
  in_the_future: 422,
  not_correctable: 409,
  corrected_too_much: 409,
  line_full_again: 409,
});
