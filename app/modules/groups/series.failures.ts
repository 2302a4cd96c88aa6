import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("series", {
  ending_missing: 422,
  hours_missing: 422,
  ends_before: 422,
  no_date: 422,
  too_many: 422,
  too_far: 422,
  collides: 422,
  clashes: 409,
  nothing_free: 409,
  not_a_series: 409,
  no_such_date: 422,
  nothing_to_change: 409,
});
