import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("guests", {
  no_such_link: 404,
  link_expired: 410,
  no_guests: 403,
  incomplete: 422,
  too_many_waiting: 429,
  too_many_requests: 429,
  not_found: 404,
});
