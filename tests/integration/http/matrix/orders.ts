import { closeOrder } from "#app/modules/orders/use-cases/close-order.server.ts";
import { openOrder } from "#app/modules/orders/use-cases/open-order.server.ts";
import { recordDelivery } from "#app/modules/orders/use-cases/record-delivery.server.ts";
import { setWish } from "#app/modules/orders/use-cases/set-wish.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { aNetwork, filament } from "#tests/factories/orders.ts";
import { wednesday } from "#tests/factories/people.ts";
import { type Expectation, on } from "./expectation.ts";
import { done, type Scene } from "./scenes.ts";

const weekBefore = new Date(wednesday.getTime() - 7 * 86_400_000);
const hourBefore = new Date(wednesday.getTime() - 3_600_000);

/** An order that the place keeps, in a network with the borrowing space; `other` belongs to neither. */
export const order =
  (state: "open" | "past" | "ordered" | "arrived", body: Record<string, unknown> = {}): Scene =>
  async (place) => {
    const { keeper } = place.people;
    const networkId = await aNetwork([place.space.id, place.borrowingSpace.id]);
    const deadline = state === "open" ? filament.deadline : "2027-02-20";
    const given = { network: networkId, space: place.space.id, ...filament, deadline };
    const { code } = await done(openOrder, keeper.person, given, weekBefore);
    const params = { order: code, space: place.space.id, network: networkId };
    await done(setWish, keeper.person, { order: code, space: place.space.id, packs: 6 }, weekBefore);
    const own = { order: code, space: place.space.id };
    if (state === "ordered" || state === "arrived") {
      const theirs = { order: code, space: place.borrowingSpace.id, packs: 2 };
      await done(setWish, place.people.borrower.person, theirs, weekBefore);
      await done(closeOrder, keeper.person, { order: code }, hourBefore);
    }
    if (state !== "arrived") return { place, params, body };
    await done(recordDelivery, keeper.person, { ...own, good: 2 }, hourBefore);
    const db = await database();
    const { id } = await db.orderDelivery.findFirstOrThrow({ where: { share: { order: { code } } } });
    return { place, params: { ...params, delivery: id }, body };
  };

const seen = "401 404 ok ok ok ok";
const coordinators = "401 404 403 403 ok ok";
const change = { version: 1, title: "Filament PETG", deadline: "2027-03-09" };

export const orders: Record<string, Expectation> = {
  "abandon-order": on(order("open", { reason: "Rupture de stock" }), coordinators),
  "close-order": on(order("past"), coordinators),
  "correct-delivery": on(order("arrived"), coordinators),
  "get-order": on(order("open"), seen),
  "list-orders": on(order("open"), "401 403 ok ok ok ok"),
  "open-order": on(order("open", filament), "401 403 403 403 ok ok"),
  "record-delivery": on(order("ordered", { good: 1 }), coordinators),
  "record-payment": on(order("ordered"), coordinators, ({ place }) => ({ space: place.borrowingSpace.id, cents: 100 })),
  "set-wish": on(order("open", { packs: 3 }), coordinators),
  "stock-delivery": on(order("arrived", { category: "filament" }), coordinators),
  "update-order": on(order("open", change), coordinators),
};
