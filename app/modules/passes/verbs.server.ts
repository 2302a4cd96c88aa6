import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { acceptPasses } from "./use-cases/accept-passes.server.ts";
import { addDays } from "./use-cases/add-days.server.ts";
import { getPass } from "./use-cases/get-pass.server.ts";
import { issuePass } from "./use-cases/issue-pass.server.ts";
import { listAcceptedPasses } from "./use-cases/list-accepted-passes.server.ts";
import { listPasses } from "./use-cases/list-passes.server.ts";
import { revokePass } from "./use-cases/revoke-pass.server.ts";
import { stopAccepting } from "./use-cases/stop-accepting.server.ts";

/** Published under /api/v1. */
export const passVerbs: AnyUseCase[] = [
  acceptPasses,
  addDays,
  getPass,
  issuePass,
  listAcceptedPasses,
  listPasses,
  revokePass,
  stopAccepting,
];
