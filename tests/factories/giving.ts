import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { planRound } from "#app/modules/giving/use-cases/plan-round.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { wednesday } from "./people.ts";
import { aCampaign, aLot, aRequest, aRun, aValidation, done, run } from "./production.ts";

export const hours = (count: number) => new Date(wednesday.getTime() + count * 3_600_000);

/** Visors that are validated, made, inspected and free: a hundred in one bag. */
export async function aReadyCampaign() {
  const scene = await aCampaign();
  await aValidation(scene);
  const made = await aRun(scene, { pledged: 200 });
  const lot = await aLot(scene, made.pledge, 100);
  return { ...scene, lot };
}

type Ready = Awaited<ReturnType<typeof aReadyCampaign>>;

/** A request that is promised what it asks, in a delivery that has not left. */
export async function aPrepared(scene: Ready, quantity: number) {
  const contact = { address: "2 rue du Pont", phone: "04 75 00 00 00" };
  const request = await aRequest(scene, quantity, contact);
  await done(applyAllocation, scene.coordinator, { campaign: scene.campaign, item: scene.item });
  const shipment = await done(prepareShipment, scene.coordinator, { request: request.code });
  return { request, shipment: shipment.code, line: shipment.lines[0]?.id ?? "" };
}

export function planned(scene: Ready, shipments: string[], more: Record<string, unknown> = {}) {
  const input = { campaign: scene.campaign, shipments, capacity: 60, leavesAt: hours(2).toISOString() };
  return run(planRound, scene.coordinator, { ...input, driver: { name: "Sam" }, ...more });
}

/** Planned for in two hours; the code and the key are what its driver’s link holds. */
export async function aRound(scene: Ready, shipments: string[], more: Record<string, unknown> = {}) {
  const result = await planned(scene, shipments, more);
  if (!result.ok) throw new Error(result.failure.code);
  return { code: result.value.code, key: result.value.key };
}
