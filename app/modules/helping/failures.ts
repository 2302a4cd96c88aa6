import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("helping", { not_found: 404, not_confirmed: 409, already_made: 409, over: 409 });
