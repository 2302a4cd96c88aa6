import { type CampaignRow, lineFacts, noFacts } from "#app/modules/campaigns/campaigns.server.ts";
import { writeImportedRequest } from "#app/modules/campaigns/imported.server.ts";
import { insertEvent, insertReservations, post, type Written } from "#app/modules/flows/flows.server.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { importLot } from "#app/modules/making/imported.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";
import { findShipment, insertReceipt, insertShipment, shippedLines } from "./repos/shipment.repo.server.ts";
import { promise } from "./reservation.ts";
import { dropMoves, leavingMoves, receiveMoves } from "./shipment.ts";

export interface ImportedDelivery {
  recipient: string;
  itemId: string;
  quantity: number;
  /** Somebody who passes it on: held there, not received. */
  throughIntermediary: boolean;
  at: Date;
}

/** Who did what an import tells: nobody here. */
const makers = "import:makers";
const inspectors = "import:inspectors";

/** One delivery of the past, through the ledger: made, accepted by others, promised, sent, and counted or held by an intermediary. */
export async function writeDelivery(
  campaign: CampaignRow,
  delivery: ImportedDelivery,
  now: Date,
  key: string,
): Promise<Result<undefined>> {
  const { recipient, itemId, quantity, at, throughIntermediary } = delivery;
  const written: Written = { campaignId: campaign.id, actorId: "import", occurredAt: at, recordedAt: now, key };
  const who = { makerId: makers, inspectorId: inspectors };
  const lot = await importLot(campaign, { itemId, quantity, ...who }, written);
  if (!lot.ok) return lot;
  const lineId = await writeImportedRequest(campaign, { recipient, itemId, quantity, at, now, key });
  const line = { id: lineId, ...((await lineFacts([lineId])).get(lineId) ?? noFacts) };
  const explanation = { code: "chosen" as const, params: { quantity, proposed: quantity } };
  const promised = promise({ lot: lot.value, line, valid: true }, quantity, explanation, "import");
  if (!promised.ok) return promised;
  await insertReservations([promised.value], { ...written, key: `${key}:promise` });
  const stage = throughIntermediary ? "at_intermediary" : "received";
  const shipmentId = await insertShipment(
    {
      ...{
        campaignId: campaign.id,
        fromSpaceId: campaign.spaceId,
        code: await freeCode("Shipment", 6),
        createdById: "import",
      },
      ...{ createdAt: at, handedOverAt: at, stage, intermediary: throughIntermediary ? recipient : "" },
    },
    [{ requestLineId: lineId, lotId: lot.value.id, itemId, quantity }],
  );
  await insertEvent({
    ...{ campaignId: campaign.id, subjectKind: "shipment", subjectId: shipmentId, kind: "imported", toStage: stage },
    ...{ actorId: "import", occurredAt: at, recordedAt: now },
  });
  return send(shipmentId, delivery, { ...promised.value, delta: -quantity }, written);
}

type Leaving = Parameters<typeof insertReservations>[0][number];

async function send(
  shipmentId: string,
  delivery: ImportedDelivery,
  leaving: Leaving,
  written: Written,
): Promise<Result<undefined>> {
  const shipment = await findShipment(shipmentId);
  const [line] = shipment ? await shippedLines(shipment) : [];
  if (!line) return fail("shipment_not_found");
  const explanation = { code: "shipped" as const, params: { quantity: delivery.quantity } };
  await insertReservations([{ ...leaving, kind: "shipped", explanation }], { ...written, key: `${written.key}:leave` });
  const left = await post(leavingMoves(line), { ...written, key: `${written.key}:leave` });
  if (!left.ok) return left;
  const there = { ...line, inTransit: delivery.quantity };
  if (delivery.throughIntermediary) {
    const held = await post(dropMoves(there), { ...written, key: `${written.key}:drop` });
    return held.ok ? ok(undefined) : held;
  }
  const counts = { good: delivery.quantity, damaged: 0, refused: 0, missing: 0, surplus: 0 };
  const { occurredAt, recordedAt, actorId, key } = written;
  const receipt = await insertReceipt(
    { shipmentId, actorId, by: "account", note: "", occurredAt, recordedAt, key: `${key}:receipt` },
    [{ ...counts, shipmentLineId: line.id }],
  );
  const moves = receiveMoves(there, counts, 0);
  if (!moves.ok) return moves;
  const kept = await post(moves.value, {
    ...written,
    key: `${key}:receipt`,
    receiptLineId: receipt.lines[0]?.id ?? "",
  });
  return kept.ok ? ok(undefined) : kept;
}
