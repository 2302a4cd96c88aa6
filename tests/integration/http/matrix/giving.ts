import { changeCampaign } from "#app/modules/campaigns/use-cases/change-campaign.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { planRound } from "#app/modules/giving/use-cases/plan-round.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { done, unsigned } from "#tests/factories/production.ts";
import { type Expectation, keepers, on } from "./expectation.ts";
import { campaign, lot, making, opened, prepared, requesters, shipment } from "./production.ts";
import type { Scene } from "./scenes.ts";

const leavesAt = "2027-02-25T09:00:00+01:00";
/** One dot. */
const drawn = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const round: Scene = async (place) => {
  const { scene, world } = await prepared(place);
  const input = { shipments: [world.params.shipment], capacity: 100, leavesAt, driver: { name: "Sam" } };
  const planned = await done(planRound, scene.coordinator, { campaign: scene.campaign, ...input });
  return { ...world, params: { ...world.params, round: planned.code } };
};

const signed: Scene = async (place) => {
  const { scene, world } = await prepared(place);
  const { shipment: code } = world.params;
  await done(handOverShipment, scene.maker, { shipment: code, signature: drawn });
  const db = await database();
  const { id } = await db.storedFile.findFirstOrThrow({ where: { name: `${code}-hand_over.png` } });
  return { ...world, params: { ...world.params, signature: id } };
};

export const giving: Record<string, Expectation> = {
  "apply-allocation": on(lot(), keepers),
  "cancel-round": on(round, "401 404 404 404 ok ok"),
  "erase-signature": on(signed, requesters),
  "get-round": on(round, "404 404 404 404 ok ok"),
  "get-shipment": on(shipment("prepared"), requesters),
  "hand-over-shipment": on(shipment("prepared"), requesters, unsigned),
  "import-deliveries": on(
    async (place) => {
      const { scene, world } = await opened(place);
      const policy = { validationRequired: false };
      await done(changeCampaign, scene.coordinator, { campaign: scene.campaign, version: 2, policy });
      return world;
    },
    keepers,
    ({ params }) => ({
      items: [{ item: params.item, words: ["viseras"] }],
      days: [{ date: "2020-03-27", totals: { [params.item ?? ""]: 120 }, detail: "Residencias" }],
    }),
  ),
  "list-shipments": on(campaign, keepers),
  "move-shipment": on(shipment("left"), "404 404 403 404 ok ok", { verb: "leave" }),
  "plan-round": on(shipment("prepared"), keepers, ({ params }) => ({
    ...{ shipments: [params.shipment], capacity: 100, leavesAt, driver: { name: "Sam" } },
  })),
  "prepare-shipment": on(async (place) => {
    const { scene, world } = await making(place);
    await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
    return world;
  }, keepers),
  "prepare-transfer": on(lot(), "401 403 ok 403 ok ok", ({ place, params }) => ({
    ...{ from: place.borrowingSpace.id, to: place.space.id, lines: [{ lot: params.lot, quantity: 2 }] },
  })),
  "promise-pieces": on(lot(), keepers, { quantity: 2, reason: "Urgence" }),
  "propose-allocation": on(lot(), keepers, ({ params }) => ({ item: params.item ?? "" })),
  "receive-shipment": on(shipment("left"), requesters, ({ params }) => ({
    lines: [{ line: params.shippedLine, good: 10 }],
  })),
  "take-out-of-round": on(round, "401 404 404 404 ok ok", ({ params }) => ({ shipment: params.shipment })),
};
