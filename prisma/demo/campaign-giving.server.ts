import { applyAllocation } from "#app/modules/giving/use-cases/apply-allocation.server.ts";
import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { moveShipment } from "#app/modules/giving/use-cases/move-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import type { CampaignTold } from "./campaign.server.ts";

interface Sent {
  code: string;
  lines: { id: string; quantity: number }[];
}

/** The hospital has counted its first bags; those of the care home wait at an intermediary; some visors are free to be given. */
export async function give(told: CampaignTold): Promise<void> {
  const { as, campaign, items, requests } = told;
  await as("demoLab", 5, applyAllocation, { campaign, item: items.visor });
  const hospital = await as<Sent>("demoLab", 5, prepareShipment, { request: requests.hospital });
  const left = await as<Sent>("demoLab", 4, handOverShipment, { shipment: hospital.code });
  const [line] = left.lines;
  if (!line) throw new Error("demo: nothing left");
  await as("demoLab", 3, receiveShipment, {
    shipment: hospital.code,
    lines: [{ line: line.id, good: line.quantity - 2, damaged: 1, missing: 1 }],
    note: "Compté au quai avec le service des achats.",
  });
  const careHome = await as<Sent>("demoLab", 3, prepareShipment, { request: requests.careHome });
  await as("demoLab", 2, handOverShipment, { shipment: careHome.code });
  await as("demoLab", 2, moveShipment, {
    shipment: careHome.code,
    verb: "drop_at_intermediary",
    intermediary: "Pharmacie de l’Exemple (démo)",
  });
}
