import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("needs", {
  not_found: 404,
  not_yours: 403,
  past: 422,
  not_open: 409,
  more_than_wanted: 409,
});
