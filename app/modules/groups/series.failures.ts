import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("groups", {
  series_ending_missing: 422,
  series_hours_missing: 422,
  series_ends_before: 422,
  series_no_date: 422,
  series_too_many: 422,
  series_too_far: 422,
  series_collides: 422,
  series_clashes: 409,
  series_nothing_free: 409,
  not_a_series: 409,
  series_nothing_to_change: 409,
});
