import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("publication", { no_item: 404, no_snapshot: 404 });
