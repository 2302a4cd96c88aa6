import { describe, expect, test } from "vitest";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { getShipment } from "#app/modules/giving/use-cases/get-shipment.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "#app/modules/giving/use-cases/move-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { must } from "#tests/factories/bookings.ts";
import { aReadyCampaign } from "#tests/factories/giving.ts";
import { aRequest, done } from "#tests/factories/production.ts";
import { aVisit } from "#tests/factories/visits.ts";
import { requestFor } from "../access.server.ts";
import { requestKey } from "../request-key.server.ts";
import { closeProductionRequest } from "../use-cases/close-production-request.server.ts";
import { requestPage } from "../views/request-page.view.server.ts";

/** What the private link shows now. */
async function pageOf(request: { id: string; code: string; contactId: string }) {
  const key = requestKey(request);
  return requestPage(aVisit(visitor), must(await requestFor(visitor, request.code, key)), key);
}

const present = ({ steps }: Awaited<ReturnType<typeof pageOf>>) => steps.find(({ state }) => state === "now")?.label;

describe("the private link of a request", () => {
  test("shows the step where it is, from its share to its end", async () => {
    const scene = await aReadyCampaign();
    const { campaign, coordinator, item } = scene;
    const request = await aRequest(scene, 120);
    const waiting = await pageOf(request);
    expect([present(waiting), waiting.badge.words]).toEqual(["Attend sa part", "en attente d’une part"]);
    await done(applyAllocation, coordinator, { campaign, item });
    const promised = await pageOf(request);
    expect([present(promised), promised.badge.words]).toEqual(["Attend le reste", "part promise"]);
    expect(promised.steps.find(({ state }) => state === "now")?.when).toBe("100 sur 120");
    const { code: shipment, lines } = await done(prepareShipment, coordinator, { request: request.code });
    await done(handOverShipment, scene.maker, { shipment, reason: "Porté par un voisin." });
    const away = await pageOf(request);
    expect([present(away), away.badge.words]).toEqual(["En route", "en route"]);
    expect(away.counts).toMatchObject([{ label: `Compter la livraison ${shipment}` }]);
    await done(receiveShipment, request.asker, { shipment, lines: [{ line: lines[0]?.id, good: 97, missing: 3 }] });
    const partly = await pageOf(request);
    expect([present(partly), partly.badge.words]).toEqual(["Attend le reste", "servie en partie"]);
    expect(partly.counts).toEqual([]);
    await done(closeProductionRequest, request.asker, { request: request.code, as: "close_short" });
    const closed = await pageOf(request);
    expect(closed.steps.slice(3)).toEqual([
      { label: "Reçue en partie", state: "partly", when: "97 pièces" },
      { label: "Close", state: "done" },
    ]);
    expect([closed.title, closed.lines[0]?.words]).toEqual(["120\u00a0× Visière", "97 reçues sur 120"]);
    expect(closed.next).toBe("Elle est close avec ce qui est arrivé.");
  });

  test("says why a delivery was handed over without code or signature, as the API does, and names nobody", async () => {
    const scene = await aReadyCampaign();
    const { campaign, coordinator, item } = scene;
    const request = await aRequest(scene, 20);
    await done(applyAllocation, coordinator, { campaign, item });
    const { code: shipment } = await done(prepareShipment, coordinator, { request: request.code });
    await done(handOverShipment, scene.maker, { shipment, reason: "Chargée par nous-mêmes." });
    const reason = "Laissée à l’accueil, personne pour signer.";
    await done(moveShipment, coordinator, { shipment, verb: "deliver", reason });
    const [delivery] = (await pageOf(request)).shipments;
    expect(delivery?.story.map(({ words, more }) => [words, ...more])).toEqual([
      ["Remise au transport", "Sans code ni signature.", "Chargée par nous-mêmes."],
      ["Livrée", "Sans code ni signature.", reason],
    ]);
    for (const { name } of [coordinator, scene.maker]) expect(JSON.stringify(delivery)).not.toContain(name);
    const seen = await done(getShipment, visitor, { shipment, key: requestKey(request) });
    expect(seen.handOvers).toMatchObject([
      { verb: "hand_over", byCode: false, signed: false },
      { verb: "deliver", byCode: false, signed: false, reason },
    ]);
  });
});
