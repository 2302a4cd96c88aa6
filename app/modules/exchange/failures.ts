import { declareFailures } from "#app/platform/result.ts";

/** What the API answers before any verb runs. */
export const fail = declareFailures("platform", {
  not_found: 404,
  method_not_allowed: 405,
  wrong_token: 401,
  not_json: 400,
  wrong_content_type: 415,
  too_large: 413,
  key_malformed: 400,
  key_reused: 422,
  unexpected: 500,
});
