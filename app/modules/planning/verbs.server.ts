import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { setDoorNames } from "./use-cases/set-door-names.server.ts";

/** Published under /api/v1. */
export const planningVerbs: AnyUseCase[] = [setDoorNames];
