import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "#app/modules/giving/use-cases/move-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import type { CampaignTold } from "./campaign.server.ts";
import { assembleVisors } from "./campaign-making.server.ts";

interface Sent {
  code: string;
  lines: { id: string; quantity: number }[];
}

const pharmacy = "Pharmacie de l’Exemple (démo), place de l’Église, Crest";

/** The hospital has counted most of its first bags, and some are still to be counted. */
async function serveHospital({ as, requests }: CampaignTold): Promise<void> {
  const { code } = await as<Sent>("demoLab", 5, prepareShipment, { request: requests.hospital });
  const left = await as<Sent>("demoLab", 4, handOverShipment, { shipment: code });
  const [first] = left.lines;
  if (!first) throw new Error("demo: nothing left");
  await as("demoLab", 3, receiveShipment, {
    shipment: code,
    lines: [{ line: first.id, good: first.quantity - 14, damaged: 1, missing: 1 }],
    note: "Compté au quai avec le service des achats ; un carton reste à ouvrir.",
  });
}

/** The visors of the care home wait at the pharmacy: that is not received. */
async function serveCareHome({ as, requests }: CampaignTold): Promise<void> {
  const { code } = await as<Sent>("demoLab", 3, prepareShipment, {
    request: requests.careHome,
    intermediary: pharmacy,
  });
  await as("demoLab", 2, handOverShipment, { shipment: code });
  await as("demoLab", 2, moveShipment, { shipment: code, verb: "drop_at_intermediary" });
}

/** Part is counted, part waits at an intermediary, part is on the road, part is promised and part still to be shared out. */
export async function give(told: CampaignTold): Promise<void> {
  const { as, campaign, items } = told;
  await as("demoLab", 5, applyAllocation, { campaign, item: items.visor });
  await serveHospital(told);
  await serveCareHome(told);
  await assembleVisors(told, 19, 2);
  await as("demoLab", 1, applyAllocation, { campaign, item: items.visor });
  await assembleVisors(told, 34, 1);
}
