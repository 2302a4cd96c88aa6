import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { abandonOrder } from "./use-cases/abandon-order.server.ts";
import { closeOrder } from "./use-cases/close-order.server.ts";
import { correctDelivery } from "./use-cases/correct-delivery.server.ts";
import { getOrder } from "./use-cases/get-order.server.ts";
import { listOrders } from "./use-cases/list-orders.server.ts";
import { openOrder } from "./use-cases/open-order.server.ts";
import { recordDelivery } from "./use-cases/record-delivery.server.ts";
import { recordPayment } from "./use-cases/record-payment.server.ts";
import { setWish } from "./use-cases/set-wish.server.ts";
import { stockDelivery } from "./use-cases/stock-delivery.server.ts";
import { updateOrder } from "./use-cases/update-order.server.ts";

/** Published under /api/v1. */
export const orderVerbs: AnyUseCase[] = [
  abandonOrder,
  closeOrder,
  correctDelivery,
  getOrder,
  listOrders,
  openOrder,
  recordDelivery,
  recordPayment,
  setWish,
  stockDelivery,
  updateOrder,
];
