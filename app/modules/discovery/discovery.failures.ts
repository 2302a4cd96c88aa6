import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("discovery", { no_such_network: 404, no_such_category: 422 });
