import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { correctMovement } from "./use-cases/correct-movement.server.ts";
import { listMovements } from "./use-cases/list-movements.server.ts";

/** Published under /api/v1. */
export const flowVerbs: AnyUseCase[] = [correctMovement, listMovements];
