import { z } from "zod";
import {
  insertReservations,
  isWritten,
  keyOf,
  momentOf,
  post,
  promisesOfLines,
} from "#app/modules/flows/flows.server.ts";
import type { Reservation } from "#app/modules/flows/reservation.ts";
import { randomKey } from "#app/modules/making/making.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { expectedCode, shipmentFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { linkKey, named, occurredAt, proofFields, shipmentOutput } from "../giving.schema.ts";
import { proven } from "../hand-over.ts";
import { leavingFacts } from "../leaving.server.ts";
import { shippedLines } from "../repos/shipment.repo.server.ts";
import { leavingMoves, mayLeave, shipmentAfter, shipmentStageOf } from "../shipment.ts";
import { keepSignature } from "../signature.server.ts";
import { tellRecipient } from "../tell-recipient.server.ts";
import { doStops } from "../write-round.server.ts";
import { describedShipment, moveShipment, writtenAs } from "../write-shipment.server.ts";

export const handOverShipment = defineUseCase({
  name: "hand-over-shipment",
  module: "giving",
  summary:
    "Give a prepared delivery to whoever carries it: with the code that they or whoever receives read out, a signature, or a reason why there is neither. Nothing leaves without a validation for the usage of whoever receives it, an accepted inspection and the quarantine elapsed.",
  method: "POST",
  path: "/shipments/{shipment}/hand-over",
  access: "anyone",
  beforeConfirmation: true,
  input: z.object({ shipment: named, key: linkKey, ...proofFields, occurredAt }),
  output: shipmentOutput,
  async run(context, { shipment: code, key, code: read, signature: drawn, reason, occurredAt: said }) {
    const found = await shipmentFor(context.viewer, code, { key, now: context.now });
    if (!found.ok) return found;
    const { shipment, campaign, roles, actorId } = found.value;
    if (!roles.some((role) => role !== "recipient")) return fail("not_yours");
    const given = context.idempotencyKey && `${context.idempotencyKey}:${shipment.id}`;
    const writeKey = keyOf(actorId, given, randomKey("hand-over"));
    if (await isWritten(writeKey)) return describedShipment(shipment.id, campaign);
    if (!shipmentAfter(shipmentStageOf(shipment.stage), "hand_over"))
      return fail("wrong_stage", { params: { stage: shipment.stage } });
    const proof = proven({ code: read, signature: drawn, reason }, expectedCode(found.value, "hand_over"));
    if (!proof.ok) return proof;
    const at = momentOf(said, context.now);
    if (!at.ok) return at;
    const lines = await shippedLines(shipment);
    const { facts, derogations } = await leavingFacts(shipment, campaign, at.value);
    for (const line of lines) {
      const of = facts.get(line.id);
      const may = of ? mayLeave(line, of, at.value.getTime()) : fail("line_not_found");
      if (!may.ok) return may;
    }
    const written = writtenAs(context, campaign.id, actorId, at.value, writeKey);
    const promises = await promisesOfLines(
      lines.flatMap(({ requestLineId }) => (requestLineId ? [requestLineId] : [])),
    );
    const shipped = lines.flatMap(({ id, requestLineId, lotId, quantity, fromSpaceId }): Reservation[] => {
      const promised = promises.some(
        (one) => one.requestLineId === requestLineId && one.lotId === lotId && one.spaceId === fromSpaceId,
      );
      if (!requestLineId || !promised) return [];
      const explanation = { code: "shipped" as const, params: { quantity, code: shipment.code } };
      return [
        {
          requestLineId,
          lotId,
          spaceId: fromSpaceId,
          kind: "shipped",
          delta: -quantity,
          explanation,
          shipmentLineId: id,
        },
      ];
    });
    await insertReservations(shipped, written);
    const posted = await post(lines.flatMap(leavingMoves), written);
    if (!posted.ok) return posted;
    const moved = await moveShipment(context, found.value, "hand_over", {
      also: { handedOverAt: at.value, note: derogations },
      details: { reason, byCode: Boolean(read), signed: Boolean(drawn) },
      key: writeKey,
    });
    if (!moved.ok) return moved;
    const signed = drawn && (await keepSignature(drawn, { shipment, actorId, moment: "hand_over", now: context.now }));
    if (signed && !signed.ok) return signed;
    await doStops(shipment, ["pickup"], at.value);
    await tellRecipient(shipment, campaign, context.now);
    const after = await describedShipment(shipment.id, campaign);
    return after.ok ? ok(after.value) : after;
  },
});
