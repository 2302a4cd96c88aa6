import { expect, test } from "vitest";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { getStock } from "#app/modules/materials/use-cases/get-stock.server.ts";
import { listMaterials } from "#app/modules/materials/use-cases/list-materials.server.ts";
import { recordMovement } from "#app/modules/materials/use-cases/record-movement.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aMaterial, by } from "#tests/factories/materials.ts";
import { afterDeadline, buyers, filament } from "#tests/factories/orders.ts";
import { aPerson } from "#tests/factories/people.ts";
import { closeOrder } from "../use-cases/close-order.server.ts";
import { correctDelivery } from "../use-cases/correct-delivery.server.ts";
import { getOrder } from "../use-cases/get-order.server.ts";
import { openOrder } from "../use-cases/open-order.server.ts";
import { recordDelivery } from "../use-cases/record-delivery.server.ts";
import { setWish } from "../use-cases/set-wish.server.ts";
import { stockDelivery } from "../use-cases/stock-delivery.server.ts";

const later = (hours: number) => new Date(afterDeadline.getTime() + hours * 3_600_000);

/** Eight spools of 750 g for the first of three spaces, four for the second; ordered. */
async function ordered() {
  const scene = await buyers();
  const [coordinator, other] = scene.people;
  const own = { network: scene.network, space: scene.spaces[0].id };
  const { code: order } = must(await by(coordinator, openOrder, { ...own, ...filament }));
  for (const [who, packs] of [
    [0, 8],
    [1, 4],
  ] as const)
    must(await by(scene.people[who], setWish, { order, space: scene.spaces[who].id, packs }));
  must(await by(coordinator, closeOrder, { order }, afterDeadline));
  const space = scene.spaces[1].id;
  return {
    ...{ ...scene, order, space, coordinator, other },
    arrive: (said: object, hours = 1, who = other) => by(who, recordDelivery, { order, space, ...said }, later(hours)),
    put: (into: object = { category: "filament" }, hours = 2, who = other) =>
      by(who, stockDelivery, { order, space, ...into }, later(hours)),
    onHand: async (material: string) => must(await by(other, getStock, { material }, later(9))).onHand,
    clean: async () => expect((await checkEverything(later(10))).violations).toEqual([]),
  };
}

test("what really arrived enters the stock of its space, once", async () => {
  const { arrive, put, onHand, clean, other, space } = await ordered();
  expect(refusal(await put()).code).toBe("orders.nothing_to_stock");
  must(await arrive({ good: 2, damaged: 1 }));
  expect(refusal(await put({})).code).toBe("orders.category_missing");
  expect(refusal(await put({ category: "printer_filament" })).code).toBe("orders.category_missing");
  const [one, again] = await Promise.all([put({ category: "filament", batch: "L-7", expiresOn: "2028-01-31" }), put()]);
  expect(must(one)).toMatchObject({ packs: 2, quantity: 1500 });
  expect(refusal(again).code).toBe("orders.nothing_to_stock");
  const { material } = must(one);
  expect(await onHand(material)).toBe(1500);
  expect(must(await by(other, listMaterials, { space }, later(3))).items).toMatchObject([
    { code: material, title: "Filament PETG noir", unit: "kg", status: "draft" },
  ]);
  // The last one comes later, and goes beside the others.
  must(await arrive({ good: 1 }, 4));
  expect(must(await put({ into: material }, 5))).toEqual({ material, packs: 1, quantity: 750 });
  expect(await onHand(material)).toBe(2250);
  expect(refusal(await put({ into: material }, 6)).code).toBe("orders.nothing_to_stock");
  await clean();
});

test("it is for the keepers of that space, into a material of theirs that counts in the same unit", async () => {
  const { arrive, put, onHand, clean, space, spaces, coordinator, other } = await ordered();
  must(await arrive({ good: 4 }, 1, coordinator));
  expect(refusal(await put(undefined, 2, coordinator)).code).toBe("orders.not_yours");
  const member = await aPerson({ roles: { [space]: "member" } });
  expect(refusal(await put(undefined, 2, member)).code).toBe("orders.not_yours");
  const own = { space: { id: space }, keeper: other };
  const sheets = await aMaterial({ ...own, unit: "sheet", category: "wood_sheet", quantity: 1 });
  const elsewhere = await aMaterial({ space: spaces[0], keeper: coordinator });
  for (const { material } of [sheets, elsewhere])
    expect(refusal(await put({ into: material.code })).code).toBe("orders.other_unit");
  const { material } = await aMaterial({ ...own, quantity: 250 });
  must(await put({ into: material.code }));
  expect(await onHand(material.code)).toBe(3250);
  await clean();
});

test("an arrival that is taken back leaves the stock, by its own space, unless some of it is used", async () => {
  const { arrive, put, onHand, clean, order, coordinator, other } = await ordered();
  must(await arrive({ good: 4 }));
  const { material } = must(await put());
  const { history } = must(await by(other, getOrder, { order }));
  const delivery = history.find(({ kind }) => kind === "arrived")?.delivery?.id;
  const correct = (who: typeof other, hours: number) => by(who, correctDelivery, { order, delivery }, later(hours));
  expect(refusal(await correct(coordinator, 3)).code).toBe("orders.in_their_stock");
  const use = { material, kind: "consume", quantity: 100 };
  must(await by(other, recordMovement, use, later(3)));
  expect(refusal(await correct(other, 4)).code).toBe("materials.below_zero_then");
  must(await by(other, recordMovement, { material, kind: "return", quantity: 100 }, later(5)));
  expect(refusal(await correct(other, 6)).code).toBe("materials.below_zero_then");
  expect(await onHand(material)).toBe(3000);
  await clean();
});

test("taken back before any of it is used, it can be written again as it was", async () => {
  const { arrive, put, onHand, clean, order, other } = await ordered();
  must(await arrive({ good: 4 }));
  const { material } = must(await put());
  const { history } = must(await by(other, getOrder, { order }));
  const delivery = history.find(({ kind }) => kind === "arrived")?.delivery?.id;
  must(await by(other, correctDelivery, { order, delivery }, later(3)));
  expect(await onHand(material)).toBe(0);
  expect(refusal(await put({ into: material }, 4)).code).toBe("orders.nothing_to_stock");
  must(await arrive({ good: 3, missing: 1 }, 5));
  must(await put({ into: material }, 6));
  expect(await onHand(material)).toBe(2250);
  await clean();
});
