import { verifyProductionRequests } from "#app/modules/campaigns/use-cases/verify-production-requests.server.ts";
import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "#app/modules/giving/use-cases/move-shipment.server.ts";
import { planRound } from "#app/modules/giving/use-cases/plan-round.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { promisePieces } from "#app/modules/giving/use-cases/promise-pieces.server.ts";
import { proposeAllocation } from "#app/modules/giving/use-cases/propose-allocation.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import type { CampaignTold } from "./campaign.server.ts";
import { assembleVisors, type Proposed, type Sent, taken } from "./campaign-making.server.ts";

const pharmacy = "Pharmacie de l’Exemple (démo), place de l’Église, Crest";

/** The hospital has counted most of its first bags, and some are still to be counted. */
async function serveHospital({ as, requests }: CampaignTold): Promise<void> {
  const { code } = await as<Sent>("demoLab", 5, prepareShipment, { request: requests.hospital });
  const left = await as<Sent>("demoLab", 4, handOverShipment, { shipment: code, reason: taken });
  const [first] = left.lines;
  if (!first) throw new Error("demo: nothing left");
  await as("demoLab", 3, receiveShipment, {
    shipment: code,
    lines: [{ line: first.id, good: first.quantity - 14, damaged: 1, missing: 1 }],
    note: "Compté au quai avec le service des achats ; un carton reste à ouvrir.",
  });
}

/** The visors of the care home wait at the pharmacy: that is not received. */
async function serveCareHome({ as, requests }: CampaignTold): Promise<string> {
  const { code } = await as<Sent>("demoLab", 3, prepareShipment, {
    request: requests.careHome,
    intermediary: pharmacy,
  });
  await as("demoLab", 2, handOverShipment, { shipment: code, reason: taken });
  await as("demoLab", 2, moveShipment, {
    shipment: code,
    verb: "drop_at_intermediary",
    reason: "Laissée au comptoir : la pharmacie note, et ne signe pas.",
  });
  return code;
}

/** A round of today: the bags of the hospital are at its door, and not counted yet; the others are still to be done. */
async function drive({ as, campaign, requests, waiting, daysAgo }: CampaignTold & { waiting: string }): Promise<void> {
  const hospital = await as<Sent>("demoLab", 1, prepareShipment, { request: requests.hospital });
  const careHome = await as<Sent>("demoLab", 1, prepareShipment, { request: requests.careHome });
  await as("demoLab", 0.3, planRound, {
    ...{ campaign, shipments: [hospital.code, careHome.code, waiting], capacity: 150, leavesAt: daysAgo(1 / 24) },
    driver: { name: "Bénévole au volant (démo)", phone: "06 00 00 00 00" },
  });
  await as("demoLab", 0.03, handOverShipment, { shipment: hospital.code, reason: taken });
  await as("demoLab", 0.02, moveShipment, { shipment: hospital.code, verb: "leave" });
  await as("demoLab", 0.01, moveShipment, {
    shipment: hospital.code,
    verb: "deliver",
    reason: "Laissée au quai, sans personne pour signer ; le service des achats compte cet après-midi.",
  });
}

/** Part is counted, part waits at an intermediary, part is on the road, part is promised and part still to be shared out. */
export async function give(told: CampaignTold): Promise<void> {
  const { as, campaign, items } = told;
  await as("demoLab", 5, applyAllocation, { campaign, item: items.visor });
  await serveHospital(told);
  const waiting = await serveCareHome(told);
  await assembleVisors(told, 19, 2);
  await as("demoLab", 1, applyAllocation, { campaign, item: items.visor });
  await drive({ ...told, waiting });
  await assembleVisors(told, 34, 1);
}

/** Promised by hand, with a reason, and already on the road. */
export async function giveByHand(told: CampaignTold, request: string): Promise<void> {
  const { as, campaign, items } = told;
  await as("demoLab", 0.8, verifyProductionRequests, { campaign, requests: [request] });
  const proposed = await as<Proposed>("demoLab", 0.8, proposeAllocation, { campaign, item: items.visor });
  const share = proposed.items.find((one) => one.request === request);
  const lot = share?.from[0]?.lot;
  const reason = "Deux tournées de soins n’en ont plus.";
  await as("demoLab", 0.7, promisePieces, { campaign, line: share?.line, lot, quantity: 8, reason });
  const { code } = await as<Sent>("demoLab", 0.6, prepareShipment, { request });
  // A day at least after its visors were put together, even where the story is told just after midnight.
  await as("demoLab", 0.4, handOverShipment, { shipment: code, reason: taken });
  await as("demoLab", 0.35, moveShipment, { shipment: code, verb: "leave" });
}
