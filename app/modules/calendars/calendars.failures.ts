import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("calendars", {
  not_found: 404,
  forbidden: 403,
});
