import { addDays, localDateOf } from "#app/modules/availability/availability.ts";
import { closeOrder } from "#app/modules/orders/use-cases/close-order.server.ts";
import { openOrder } from "#app/modules/orders/use-cases/open-order.server.ts";
import { recordDelivery } from "#app/modules/orders/use-cases/record-delivery.server.ts";
import { recordPayment } from "#app/modules/orders/use-cases/record-payment.server.ts";
import { setWish } from "#app/modules/orders/use-cases/set-wish.server.ts";
import type { Cast } from "./demo.server.ts";
import { type SpaceKey, spaces } from "./story.ts";

/** Filament that the network buys together, half-way: two of its spaces have answered, one of them up to a price. */
async function tellFilament({ as, now, spaceIds }: Cast, network: string): Promise<void> {
  const today = localDateOf(now.getTime(), "Europe/Paris");
  const { code } = await as<{ code: string }>(spaces.demoLab.steward, 5, openOrder, {
    network,
    space: spaceIds.demoLab,
    title: "Filament PETG noir, 1,75 mm",
    description: "Celui qui passe sur toutes nos machines. On le reçoit à Démo-Lab, chacun vient chercher le sien.",
    packName: "bobine",
    unit: "kg",
    packSize: 1000,
    steps: [
      { from: 1, unitCents: 2190 },
      { from: 10, unitCents: 1890 },
      { from: 24, unitCents: 1650 },
    ],
    deliveryCents: 1490,
    deliverySplit: "equal",
    minimum: 6,
    deadline: addDays(today, 9),
  });
  const wish = (key: SpaceKey, daysAgo: number, packs: number, ceilingCents: number | null) =>
    as(spaces[key].steward, daysAgo, setWish, { order: code, space: spaceIds[key], packs, ceilingCents });
  await wish("demoLab", 5, 8, null);
  await wish("grange", 3, 3, null);
  await wish("grange", 2, 5, 1900);
}

/** Plywood that was ordered: it has arrived at La Grange, and is awaited at the mill. */
async function tellPlywood({ as, now, spaceIds }: Cast, network: string): Promise<void> {
  const today = localDateOf(now.getTime(), "Europe/Paris");
  const { code } = await as<{ code: string }>(spaces.grange.steward, 40, openOrder, {
    network,
    space: spaceIds.grange,
    title: "Contreplaqué peuplier 5 mm",
    description: "Pour la découpe laser. Plaques de 60 × 40 cm.",
    packName: "lot de 10",
    unit: "sheet",
    packSize: 10,
    steps: [
      { from: 1, unitCents: 4200 },
      { from: 5, unitCents: 3750 },
    ],
    deliveryCents: 2500,
    minimum: 4,
    deadline: addDays(today, -20),
  });
  const wish = (key: SpaceKey, packs: number) =>
    as(spaces[key].steward, 30, setWish, { order: code, space: spaceIds[key], packs });
  await wish("grange", 2);
  await wish("moulin", 4);
  await wish("demoLab", 1);
  await as(spaces.grange.steward, 15, closeOrder, { order: code });
  const arrived = { order: code, space: spaceIds.grange, good: 2 };
  await as(spaces.grange.steward, 4, recordDelivery, arrived);
  const partly = { order: code, space: spaceIds.moulin, good: 2, damaged: 1, note: "Un lot pris par l’eau." };
  await as(spaces.moulin.steward, 2, recordDelivery, partly);
  const paid = { order: code, space: spaceIds.moulin, cents: 10_000, note: "Virement" };
  await as(spaces.grange.steward, 1, recordPayment, paid);
}

export async function tellOrders(cast: Cast, network: string): Promise<void> {
  await tellFilament(cast, network);
  await tellPlywood(cast, network);
}
