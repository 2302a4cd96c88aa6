import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { prepareShipment } from "#app/modules/giving/use-cases/prepare-shipment.server.ts";
import { prepareTransfer } from "#app/modules/giving/use-cases/prepare-transfer.server.ts";
import { promisePieces } from "#app/modules/giving/use-cases/promise-pieces.server.ts";
import { proposeAllocation } from "#app/modules/giving/use-cases/propose-allocation.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { assembleKits } from "#app/modules/making/use-cases/assemble-kits.server.ts";
import { declareLot } from "#app/modules/making/use-cases/declare-lot.server.ts";
import { inspectLot } from "#app/modules/making/use-cases/inspect-lot.server.ts";
import { moveRun } from "#app/modules/making/use-cases/move-run.server.ts";
import { offerPledge } from "#app/modules/making/use-cases/offer-pledge.server.ts";
import { planRun } from "#app/modules/making/use-cases/plan-run.server.ts";
import { recallLots } from "#app/modules/making/use-cases/recall-lots.server.ts";
import type { CampaignTold } from "./campaign.server.ts";
import type { PersonKey, SpaceKey } from "./story.ts";

interface Coded {
  code: string;
}
export interface Sent extends Coded {
  lines: { id: string; quantity: number }[];
}
export interface Proposed {
  items: { line: string; request: string; from: { lot: string }[] }[];
}

/** Where there is neither a code nor a signature, the reason is written down. */
export const taken = "Chargée par l’équipe de Démo-Lab, qui conduit elle-même.";
const pilotBatch = "PETG-0398";

interface Pilot {
  quantity: number;
  materialBatch?: string;
}

/** A first bag is made and found good by somebody else; then everybody may make it. */
async function open({ as, campaign }: CampaignTold, item: string, target: number, pilot: Pilot): Promise<string> {
  const { quantity } = pilot;
  const { code: run } = await as<Coded>("demoLab", 18, planRun, { campaign, item, target, pilotPieces: quantity });
  await as("demoLab", 18, moveRun, { run, verb: "start_pilot" });
  const lot = await as<Coded>("demoLab", 18, declareLot, { run, ...pilot });
  await as("grange", 17, inspectLot, { lot: lot.code, accepted: quantity });
  await as("demoLab", 17, moveRun, { run, verb: "open" });
  return run;
}

async function pledge(told: CampaignTold, run: string, by: PersonKey & SpaceKey, quantity: number, more = {}) {
  const promisedFor = new Date(told.now.getTime() + 9 * 86_400_000).toISOString();
  const input = { run, space: told.spaceIds[by], quantity, promisedFor, ...more };
  return (await told.as<Coded>(by, 17, offerPledge, input)).code;
}

async function bag(
  { as }: CampaignTold,
  made: { pledge: string; by: PersonKey; quantity: number; daysAgo: number; materialBatch?: string },
  inspected?: { by: PersonKey; scrapped?: number; rework?: number; defect?: string },
): Promise<string> {
  const { pledge: promise, by, quantity, daysAgo, materialBatch } = made;
  const lot = await as<Coded>(by, daysAgo, declareLot, {
    pledge: promise,
    quantity,
    ...(materialBatch ? { materialBatch } : {}),
  });
  if (!inspected) return lot.code;
  const { scrapped = 0, rework = 0, defect } = inspected;
  const defects = defect ? [{ code: defect, count: scrapped + rework }] : [];
  await as(inspected.by, daysAgo - 1, inspectLot, {
    lot: lot.code,
    accepted: quantity - scrapped - rework,
    rework,
    scrapped,
    defects,
  });
  return lot.code;
}

/** Bags go from one space to another, where they are counted: that is no delivery. */
async function carry(
  told: CampaignTold,
  from: SpaceKey & PersonKey,
  daysAgo: number,
  lines: { lot: string; quantity: number }[],
) {
  const { as, campaign, spaceIds } = told;
  const input = { campaign, from: spaceIds[from], to: spaceIds.demoLab, lines };
  const { code } = await as<Sent>("demoLab", daysAgo, prepareTransfer, input);
  const left = await as<Sent>(from, daysAgo, handOverShipment, {
    shipment: code,
    reason: "Emportée par quelqu’un du lieu.",
  });
  await as("demoLab", daysAgo - 1, receiveShipment, {
    shipment: code,
    lines: left.lines.map(({ id, quantity }) => ({ line: id, good: quantity })),
  });
}

/** A few more visors, as the elastic allows. */
export async function assembleVisors(told: CampaignTold, quantity: number, daysAgo: number): Promise<void> {
  const { as, campaign, items, spaceIds } = told;
  await as("demoLab", daysAgo, assembleKits, { campaign, kit: items.visor, space: spaceIds.demoLab, quantity });
}

/** Ten visors of the pilots; the hospital tried six of them. */
async function tryOut({ as, campaign, items, requests, spaceIds }: CampaignTold): Promise<void> {
  const tried = { campaign, kit: items.visor, space: spaceIds.demoLab, quantity: 10 };
  const { code: lot } = await as<Coded>("demoLab", 11, assembleKits, tried);
  const proposed = await as<Proposed>("demoLab", 11, proposeAllocation, { campaign, item: items.visor });
  const line = proposed.items.find(({ request }) => request === requests.hospital)?.line;
  const reason = "Six visières à essayer deux jours en service, avant la série.";
  await as("demoLab", 11, promisePieces, { campaign, line, lot, quantity: 6, reason });
  const { code: shipment } = await as<Coded>("demoLab", 10, prepareShipment, { request: requests.hospital });
  const left = await as<Sent>("demoLab", 10, handOverShipment, { shipment, reason: taken });
  const lines = left.lines.map(({ id, quantity }) => ({ line: id, good: quantity }));
  await as("demoLab", 9, receiveShipment, { shipment, lines, note: "Essayées en chirurgie." });
}

/** The spool of the pilots was damp: the bag, the visors made of it and the hospital that has six of them are named. */
async function recallPilot({ as, campaign }: CampaignTold): Promise<void> {
  const reason = "Bobine humide : une branche a cassé en service. Ce qui reste ne part pas, l’hôpital est prévenu.";
  await as("demoLab", 7, recallLots, { campaign, by: "batch", value: pilotBatch, reason });
}

/** Three spaces make parts, others inspect them, Démo-Lab puts the visors together. */
export async function make(told: CampaignTold): Promise<{ straps: string }> {
  const { items } = told;
  const runs = {
    headband: await open(told, items.headband, 260, { quantity: 10, materialBatch: pilotBatch }),
    sheet: await open(told, items.sheet, 260, { quantity: 10 }),
    strap: await open(told, items.strap, 520, { quantity: 20 }),
  };
  await tryOut(told);
  await recallPilot(told);
  return { straps: await makeSeries(told, runs) };
}

/** The bag of straps that was made first. */
async function makeSeries(told: CampaignTold, runs: Record<"headband" | "sheet" | "strap", string>): Promise<string> {
  const printed = await pledge(told, runs.headband, "demoLab", 180);
  const tomorrow = new Date(told.now.getTime() + 86_400_000).toISOString();
  const helping = { condition: "si nous recevons 3 kg de PETG", promisedFor: tomorrow };
  const helped = await pledge(told, runs.headband, "grange", 120, helping);
  const cut = await pledge(told, runs.sheet, "moulin", 260);
  const sewn = await pledge(told, runs.strap, "moulin", 520);
  await bag(
    told,
    { pledge: printed, by: "demoLab", quantity: 90, daysAgo: 14, materialBatch: "PETG-0412" },
    { by: "grange", scrapped: 4, rework: 3, defect: "Fissure aux ergots" },
  );
  await bag(
    told,
    { pledge: printed, by: "demoLab", quantity: 82, daysAgo: 9, materialBatch: "PETG-0427" },
    { by: "moulin" },
  );
  const grange = await bag(
    told,
    { pledge: helped, by: "grange", quantity: 50, daysAgo: 10 },
    { by: "demoLab", scrapped: 2, defect: "Bords qui griffent" },
  );
  const sheets = await bag(
    told,
    { pledge: cut, by: "moulin", quantity: 220, daysAgo: 13 },
    { by: "demoLab", scrapped: 5, defect: "Rayures" },
  );
  const straps = await bag(told, { pledge: sewn, by: "moulin", quantity: 300, daysAgo: 12 }, { by: "grange" });
  await carry(told, "moulin", 10, [
    { lot: sheets, quantity: 200 },
    { lot: straps, quantity: 300 },
  ]);
  await carry(told, "grange", 7, [{ lot: grange, quantity: 40 }]);
  await assembleVisors(told, 80, 8);
  await assembleVisors(told, 60, 6);
  const late = await bag(told, { pledge: sewn, by: "moulin", quantity: 100, daysAgo: 6 }, { by: "grange" });
  await carry(told, "moulin", 4, [{ lot: late, quantity: 100 }]);
  await bag(told, { pledge: helped, by: "grange", quantity: 30, daysAgo: 1 });
  await bag(told, { pledge: sewn, by: "moulin", quantity: 24, daysAgo: 1 });
  // Eight headbands wait at La Grange to be taken to Démo-Lab.
  const eight = { from: told.spaceIds.grange, to: told.spaceIds.demoLab, lines: [{ lot: grange, quantity: 8 }] };
  await told.as("demoLab", 0.5, prepareTransfer, { campaign: told.campaign, ...eight });
  return straps;
}
