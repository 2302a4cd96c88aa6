import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { getFeed } from "./use-cases/get-feed.server.ts";
import { renewFeed } from "./use-cases/renew-feed.server.ts";

/** Published under /api/v1. */
export const calendarVerbs: AnyUseCase[] = [getFeed, renewFeed];
