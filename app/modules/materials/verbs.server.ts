import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { acceptMaterialRequest } from "./use-cases/accept-material-request.server.ts";
import { advanceMaterial } from "./use-cases/advance-material.server.ts";
import { askMaterial } from "./use-cases/ask-material.server.ts";
import { cancelMaterialRequest } from "./use-cases/cancel-material-request.server.ts";
import { correctStockMovement } from "./use-cases/correct-stock-movement.server.ts";
import { countStock } from "./use-cases/count-stock.server.ts";
import { createMaterial } from "./use-cases/create-material.server.ts";
import { declineMaterialRequest } from "./use-cases/decline-material-request.server.ts";
import { explainDifference } from "./use-cases/explain-difference.server.ts";
import { getCount } from "./use-cases/get-count.server.ts";
import { getMaterial } from "./use-cases/get-material.server.ts";
import { getMaterialRequest } from "./use-cases/get-material-request.server.ts";
import { getStock } from "./use-cases/get-stock.server.ts";
import { listMaterialRequests } from "./use-cases/list-material-requests.server.ts";
import { listMaterials } from "./use-cases/list-materials.server.ts";
import { listStockMovements } from "./use-cases/list-stock-movements.server.ts";
import { receiveMaterial } from "./use-cases/receive-material.server.ts";
import { recordMovement } from "./use-cases/record-movement.server.ts";
import { sendMaterial } from "./use-cases/send-material.server.ts";
import { settleAdvance } from "./use-cases/settle-advance.server.ts";
import { updateMaterial } from "./use-cases/update-material.server.ts";

/** Published under /api/v1. */
export const materialVerbs: AnyUseCase[] = [
  acceptMaterialRequest,
  advanceMaterial,
  askMaterial,
  cancelMaterialRequest,
  correctStockMovement,
  countStock,
  createMaterial,
  declineMaterialRequest,
  explainDifference,
  getCount,
  getMaterial,
  getMaterialRequest,
  getStock,
  listMaterialRequests,
  listMaterials,
  listStockMovements,
  receiveMaterial,
  recordMovement,
  sendMaterial,
  settleAdvance,
  updateMaterial,
];
