import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { applyAllocation } from "./use-cases/apply-allocation.server.ts";
import { cancelRound } from "./use-cases/cancel-round.server.ts";
import { eraseSignature } from "./use-cases/erase-signature.server.ts";
import { getRound } from "./use-cases/get-round.server.ts";
import { getShipment } from "./use-cases/get-shipment.server.ts";
import { handOverShipment } from "./use-cases/hand-over-shipment.server.ts";
import { importDeliveries } from "./use-cases/import-deliveries.server.ts";
import { listShipments } from "./use-cases/list-shipments.server.ts";
import { moveShipment } from "./use-cases/move-shipment.server.ts";
import { planRound } from "./use-cases/plan-round.server.ts";
import { prepareShipment } from "./use-cases/prepare-shipment.server.ts";
import { prepareTransfer } from "./use-cases/prepare-transfer.server.ts";
import { promisePieces } from "./use-cases/promise-pieces.server.ts";
import { proposeAllocation } from "./use-cases/propose-allocation.server.ts";
import { receiveShipment } from "./use-cases/receive-shipment.server.ts";
import { takeOutOfRound } from "./use-cases/take-out-of-round.server.ts";

/** Published under /api/v1. */
export const givingVerbs: AnyUseCase[] = [
  applyAllocation,
  cancelRound,
  eraseSignature,
  getRound,
  getShipment,
  handOverShipment,
  importDeliveries,
  listShipments,
  moveShipment,
  planRound,
  prepareShipment,
  prepareTransfer,
  promisePieces,
  proposeAllocation,
  receiveShipment,
  takeOutOfRound,
];
