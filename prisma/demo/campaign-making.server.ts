import { handOverShipment } from "#app/modules/giving/use-cases/hand-over-shipment.server.ts";
import { prepareTransfer } from "#app/modules/giving/use-cases/prepare-transfer.server.ts";
import { receiveShipment } from "#app/modules/giving/use-cases/receive-shipment.server.ts";
import { assembleKits } from "#app/modules/making/use-cases/assemble-kits.server.ts";
import { declareLot } from "#app/modules/making/use-cases/declare-lot.server.ts";
import { inspectLot } from "#app/modules/making/use-cases/inspect-lot.server.ts";
import { moveRun } from "#app/modules/making/use-cases/move-run.server.ts";
import { offerPledge } from "#app/modules/making/use-cases/offer-pledge.server.ts";
import { planRun } from "#app/modules/making/use-cases/plan-run.server.ts";
import type { CampaignTold } from "./campaign.server.ts";
import type { PersonKey, SpaceKey } from "./story.ts";

interface Coded {
  code: string;
}
interface Sent extends Coded {
  lines: { id: string; quantity: number }[];
}

async function open({ as, campaign }: CampaignTold, item: string, target: number): Promise<string> {
  const { code } = await as<Coded>("demoLab", 18, planRun, { campaign, item, target });
  await as("demoLab", 18, moveRun, { run: code, verb: "open" });
  return code;
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

/** Three spaces make parts, others inspect them, Démo-Lab puts the visors together. */
export async function make(told: CampaignTold): Promise<void> {
  const { items } = told;
  const runs = {
    headband: await open(told, items.headband, 260),
    sheet: await open(told, items.sheet, 260),
    strap: await open(told, items.strap, 520),
  };
  const printed = await pledge(told, runs.headband, "demoLab", 160);
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
    { pledge: printed, by: "demoLab", quantity: 70, daysAgo: 9, materialBatch: "PETG-0427" },
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
  const late = await bag(told, { pledge: sewn, by: "moulin", quantity: 90, daysAgo: 6 }, { by: "grange" });
  await carry(told, "moulin", 4, [{ lot: late, quantity: 90 }]);
  await bag(told, { pledge: helped, by: "grange", quantity: 30, daysAgo: 1 });
  await bag(told, { pledge: sewn, by: "moulin", quantity: 24, daysAgo: 1 });
  // Eight headbands wait at La Grange to be taken to Démo-Lab.
  const eight = { from: told.spaceIds.grange, to: told.spaceIds.demoLab, lines: [{ lot: grange, quantity: 8 }] };
  await told.as("demoLab", 0.5, prepareTransfer, { campaign: told.campaign, ...eight });
}
