import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("planning", { no_such_listing: 404, forbidden: 403 });
