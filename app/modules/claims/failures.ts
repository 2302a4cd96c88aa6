import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("claims", {
  not_found: 404,
  agreement_not_found: 404,
  not_coordinator: 403,
  wrong_stage: 409,
  needs_proof: 422,
  needs_siret: 422,
  siret_wrong: 422,
  no_rate: 409,
  rate_on_expense: 422,
  nothing_claimed: 422,
  claimed_twice: 409,
  not_made_by_you: 403,
  beyond_cap: 409,
  below_claimed: 409,
  ended: 409,
  own_claim: 403,
  reason_needed: 422,
});
