import type { z } from "zod";
import { lineFacts, noFacts, updateLine } from "#app/modules/campaigns/campaigns.server.ts";
import { room } from "#app/modules/campaigns/request.ts";
import { keyOf, momentOf, post, type Written } from "#app/modules/flows/flows.server.ts";
import { randomKey } from "#app/modules/making/making.server.ts";
import { type Failure, ok, type Result } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { type OpenedShipment, shipmentFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { linkKey, named, receiptFields, type receiptLine, shipmentOutput } from "../giving.schema.ts";
import { insertReceipt, isReceived, shippedLines } from "../repos/shipment.repo.server.ts";
import { receiveMoves, shipmentAfter, shipmentStageOf } from "../shipment.ts";
import { doStops } from "../write-round.server.ts";
import { describedShipment, moveShipment, writtenAs } from "../write-shipment.server.ts";

/** `field` is where the form of the page has the good ones of this line. */
type Counted = z.output<typeof receiptLine> & { receiptLineId: string; field: string };

/** Says beside a field of the form, too, what is wrong there. */
function atField({ failure }: { ok: false; failure: Failure }, field: string): { ok: false; failure: Failure } {
  const { code, params } = failure;
  return { ok: false, failure: { ...failure, fields: { [field]: [{ key: `failures.${code}`, params }] } } };
}

const isCounted = ({ good, damaged, refused, missing }: z.output<typeof receiptLine>) =>
  good + damaged + refused + missing > 0;

/** Consent to what was found beyond the target comes first, then the pieces. */
async function count(
  opened: OpenedShipment,
  counted: Counted,
  keepsSurplus: boolean,
  written: Written,
): Promise<Result<undefined>> {
  const line = (await shippedLines(opened.shipment)).find(({ id }) => id === counted.line);
  if (!line) return fail("line_not_found");
  let free = 0;
  if (line.requestLineId !== null && counted.surplus > 0) {
    const facts = (await lineFacts([line.requestLineId])).get(line.requestLineId) ?? noFacts;
    const lacking = Math.max(0, counted.surplus - room(facts));
    if (keepsSurplus && lacking > 0)
      await updateLine(line.requestLineId, { surplusConsented: facts.surplusConsented + lacking });
    free = room(facts) + (keepsSurplus ? lacking : 0);
  }
  const moves = receiveMoves(line, counted, free);
  if (!moves.ok) return atField(moves, counted.field);
  const { receiptLineId } = counted;
  const posted = await post(moves.value, { ...written, receiptLineId, key: `${written.key}:${receiptLineId}` });
  return posted.ok ? ok(undefined) : posted;
}

function mayReceive({ roles }: OpenedShipment): boolean {
  return roles.includes("recipient") || roles.includes("coordinator");
}

export const receiveShipment = defineUseCase({
  name: "receive-shipment",
  module: "giving",
  summary:
    "Count what arrived, line by line: good, damaged, refused with the reason, missing, more than was sent. Several counts of one delivery add up; none rewrites another.",
  method: "POST",
  path: "/shipments/{shipment}/receipts",
  status: 201,
  access: "anyone",
  beforeConfirmation: true,
  input: receiptFields.extend({ shipment: named, key: linkKey }),
  output: shipmentOutput,
  async run(context, { shipment: code, key, lines, keepsSurplus, by, note, occurredAt: said }) {
    const found = await shipmentFor(context.viewer, code, { key, now: context.now });
    if (!found.ok) return found;
    const { shipment, campaign, actorId } = found.value;
    if (!mayReceive(found.value)) return fail("not_yours");
    const given = context.idempotencyKey && `${context.idempotencyKey}:${shipment.id}`;
    const receiptKey = keyOf(actorId, given, randomKey("receipt"));
    if (await isReceived(receiptKey)) return describedShipment(shipment.id, campaign);
    if (!shipmentAfter(shipmentStageOf(shipment.stage), "receive"))
      return fail("wrong_stage", { params: { stage: shipment.stage } });
    const known = new Set(shipment.lines.map(({ id }) => id));
    if (lines.some(({ line }) => !known.has(line)) || new Set(lines.map(({ line }) => line)).size < lines.length)
      return fail("line_not_found");
    if (!lines.some(isCounted)) return fail("nothing_counted");
    const silent = lines.findIndex(({ refused, refusedReason }) => refused > 0 && refusedReason === "");
    if (silent >= 0) return atField(fail("reason_needed"), `lines.${silent}.refusedReason`);
    const at = momentOf(said, context.now);
    if (!at.ok) return at;
    const receipt = await insertReceipt(
      { shipmentId: shipment.id, actorId, by, note, occurredAt: at.value, recordedAt: context.now, key: receiptKey },
      lines.filter(isCounted).map(({ line, ...counts }) => ({ ...counts, shipmentLineId: line })),
    );
    const written = writtenAs(context, campaign.id, actorId, at.value, receiptKey);
    for (const [place, line] of lines.entries()) {
      if (!isCounted(line)) continue;
      const receiptLineId = receipt.lines.find(({ shipmentLineId }) => shipmentLineId === line.line)?.id ?? "";
      const field = `lines.${place}.good`;
      const counted = await count(found.value, { ...line, receiptLineId, field }, keepsSurplus, written);
      if (!counted.ok) return counted;
    }
    const left = (await shippedLines(shipment)).reduce(
      (sum, { inTransit, atIntermediary }) => sum + inTransit + atIntermediary,
      0,
    );
    if (left === 0) await doStops(shipment, ["pickup", "drop"], at.value);
    const disputed = lines.some(({ damaged, refused, missing }) => damaged + refused + missing > 0);
    if (left === 0 || disputed) {
      const moved = await moveShipment(context, found.value, disputed ? "dispute" : "receive", {
        details: { receipt: receipt.id },
      });
      if (!moved.ok) return moved;
    }
    return describedShipment(shipment.id, campaign);
  },
});
