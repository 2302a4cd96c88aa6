import { expect, test } from "vitest";
import { z } from "zod";
import { correctMovement } from "#app/modules/flows/use-cases/correct-movement.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, unsigned } from "#tests/factories/production.ts";
import { exportFlows } from "../use-cases/export-flows.server.ts";

const named = z.object({ "@id": z.string() });
const event = named.extend({
  "@type": z.literal("vf:EconomicEvent"),
  "vf:provider": named,
  "vf:receiver": named,
  "vf:action": named,
  "vf:resourceQuantity": z.object({ "om2:hasNumericalValue": z.int() }),
  "vf:corrects": named.optional(),
  "el:kind": z.string(),
});

test("everybody reads the ledger as economic events: from whom to whom, corrections as negative quantities, nobody who asked by name", async () => {
  const scene = await aCampaign();
  await aValidation(scene);
  const { campaign, item, coordinator, maker } = scene;
  const made = await aRun(scene, { pledged: 100 });
  await aLot(scene, made.pledge, 60);
  const request = await aRequest(scene, 10);
  await done(applyAllocation, coordinator, { campaign, item });
  const shipment = await done(prepareShipment, coordinator, { request: request.code });
  await done(handOverShipment, maker, { shipment: shipment.code, ...unsigned });
  const lines = [{ line: shipment.lines[0]?.id, good: 9, missing: 1 }];
  await done(receiveShipment, request.asker, { shipment: shipment.code, lines });
  const db = await database();
  const good = await db.productionMovement.findFirstOrThrow({ where: { campaignId: scene.id, kind: "good" } });
  await done(correctMovement, coordinator, { campaign, movement: good.id, quantity: 2, reason: "Recompté" });

  const { "@graph": graph } = await done(exportFlows, visitor, { campaign });
  const nodes = new Set(graph.map((node) => node["@id"]));
  const events = graph.filter((node) => node["@type"] === "vf:EconomicEvent").map((node) => event.parse(node));
  expect(events).toHaveLength(await db.productionMovement.count({ where: { campaignId: scene.id } }));
  for (const one of events)
    for (const agent of ["vf:provider", "vf:receiver"] as const) expect(nodes.has(one[agent]["@id"])).toBe(true);
  const { id: requestId } = await db.productionRequest.findUniqueOrThrow({ where: { code: request.code } });
  const makes = `urn:ulid:${scene.makerSpace.id}`;
  const received = events.filter((one) => one["el:kind"] === "good");
  expect(received.map((one) => one["vf:receiver"]["@id"])).toEqual(Array(2).fill(`urn:ulid:${requestId}`));
  expect(received.map((one) => one["vf:resourceQuantity"]["om2:hasNumericalValue"])).toEqual([9, -2]);
  expect(received[1]?.["vf:corrects"]?.["@id"]).toBe(received[0]?.["@id"]);
  expect(events[0]).toMatchObject({
    "vf:action": { "@id": "vf:produce" },
    "vf:provider": { "@id": makes },
    "vf:receiver": { "@id": makes },
  });
  expect(JSON.stringify(graph)).not.toMatch(/Hôpital|hopital\.example/);
});
