import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("passes", {
  not_found: 404,
  not_yours: 403,
  holder_unknown: 422,
  impossible_dates: 422,
  below_zero: 409,
  already_revoked: 409,
  not_in_network: 409,
  only_shared: 422,
  revoked: 409,
  not_valid: 409,
  not_honoured: 409,
  not_enough: 409,
});
