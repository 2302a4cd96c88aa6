import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { changeContributionConsent } from "./use-cases/change-contribution-consent.server.ts";
import { getOwnContributions } from "./use-cases/get-own-contributions.server.ts";
import { getSpaceContributions } from "./use-cases/get-space-contributions.server.ts";

/** Published under /api/v1. */
export const contributionVerbs: AnyUseCase[] = [changeContributionConsent, getOwnContributions, getSpaceContributions];
