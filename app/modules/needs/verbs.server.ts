import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { answerNeed } from "./use-cases/answer-need.server.ts";
import { closeNeed } from "./use-cases/close-need.server.ts";
import { createNeed } from "./use-cases/create-need.server.ts";
import { getNeed } from "./use-cases/get-need.server.ts";
import { listNeeds } from "./use-cases/list-needs.server.ts";
import { renewNeed } from "./use-cases/renew-need.server.ts";

/** Published under /api/v1. */
export const needVerbs: AnyUseCase[] = [answerNeed, closeNeed, createNeed, getNeed, listNeeds, renewNeed];
