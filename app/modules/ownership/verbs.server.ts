import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { acceptOwnership } from "./use-cases/accept-ownership.server.ts";
import { getOwnership } from "./use-cases/get-ownership.server.ts";
import { listBoughtMachine } from "./use-cases/list-bought-machine.server.ts";
import { proposeOwnership } from "./use-cases/propose-ownership.server.ts";
import { refuseOwnership } from "./use-cases/refuse-ownership.server.ts";
import { sellShare } from "./use-cases/sell-share.server.ts";

/** Published under /api/v1. */
export const ownershipVerbs: AnyUseCase[] = [
  acceptOwnership,
  getOwnership,
  listBoughtMachine,
  proposeOwnership,
  refuseOwnership,
  sellShare,
];
