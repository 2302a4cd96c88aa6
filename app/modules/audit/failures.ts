import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("audit", { too_large: 503 });
