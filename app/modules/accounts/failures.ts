import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("accounts", {
  wrong_credentials: 401,
  wrong_password: 403,
  too_many_tries: 429,
  link_expired: 410,
  already_confirmed: 409,
  email_taken: 409,
  email_same: 409,
  token_not_found: 404,
  too_many_tokens: 409,
  last_steward: 409,
  open_loans: 409,
});
