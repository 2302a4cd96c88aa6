import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { acceptHelpOut } from "./use-cases/accept-help-out.server.ts";
import { makeHelpOut } from "./use-cases/make-help-out.server.ts";

/** Published under /api/v1. */
export const helpingVerbs: AnyUseCase[] = [acceptHelpOut, makeHelpOut];
