import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { post, type Written } from "#app/modules/flows/flows.server.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";
import { declareMoves, inspect, type LotFacts } from "./lot.ts";
import { factsOfLot, findLot, insertInspection, insertLot } from "./repos/lot.repo.server.ts";

interface Imported {
  itemId: string;
  quantity: number;
  makerId: string;
  inspectorId: string;
}

/** A lot of the past, declared and accepted at the instant of the import’s row by the very rules of today. */
export async function importLot(campaign: CampaignRow, given: Imported, written: Written): Promise<Result<LotFacts>> {
  const { itemId, quantity, makerId, inspectorId } = given;
  const { occurredAt, recordedAt, key } = written;
  const spaceId = campaign.spaceId;
  const id = await insertLot({
    ...{ campaignId: campaign.id, itemId, makerId, spaceId, declared: quantity, revision: "", occurredAt, recordedAt },
    ...{ code: await freeCode("Lot", 7), quarantineUntil: occurredAt, key },
  });
  const declared = await post(declareMoves({ id, itemId, spaceId }, quantity), { ...written, key: `${key}:declared` });
  if (!declared.ok) return declared;
  const lot = await findLot(id);
  const waiting = lot && (await factsOfLot(lot));
  if (!lot || !waiting) return fail("lot_not_found");
  const outcome = { accepted: quantity, rework: 0, scrapped: 0, examined: quantity };
  const moves = inspect(waiting, outcome, { inspectorId, inspectorIsNotProducer: true, samplingPercent: 100 });
  if (!moves.ok) return moves;
  const inspection = { lotId: id, inspectorId, accepted: quantity, rework: 0, scrapped: 0, defects: [], checklist: [] };
  const inspectionId = await insertInspection({ ...inspection, occurredAt, recordedAt, key: `${key}:accepted` });
  const accepted = await post(moves.value, { ...written, key: `${key}:accepted`, inspectionId });
  const facts = accepted.ok ? await factsOfLot(lot) : undefined;
  return facts ? ok(facts) : fail("lot_not_found");
}
