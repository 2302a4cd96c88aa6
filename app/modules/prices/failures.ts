import { declareFailures } from "#app/platform/result.ts";

export const fail = declareFailures("prices", { no_tariff: 404 });
