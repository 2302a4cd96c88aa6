import { z } from "zod";
import { keyOf, momentOf, post } from "#app/modules/flows/flows.server.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { randomKey } from "#app/modules/making/making.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { shipmentFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { linkKey, named, occurredAt, shipmentOutput } from "../giving.schema.ts";
import { markStopDone, shippedLines } from "../shipment.repo.server.ts";
import { dropMoves, endMoves, pickUpMoves } from "../shipment.ts";
import { describedShipment, moveShipment as move, writtenAs } from "../write-shipment.server.ts";

const verbs = ["leave", "drop_at_intermediary", "pick_up_again", "deliver", "return", "lose", "cancel"] as const;

export const moveShipment = defineUseCase({
  name: "move-shipment",
  module: "giving",
  summary:
    "Say where a delivery is: on the road, with an intermediary who passes it on, picked up there again, at the door, coming back, lost, or cancelled before it left. None of them is a receipt.",
  method: "POST",
  path: "/shipments/{shipment}/moves",
  access: "anyone",
  beforeConfirmation: true,
  input: z.object({
    shipment: named,
    key: linkKey,
    verb: z.enum(verbs),
    intermediary: line(120).default(""),
    /** Read out at the door by whoever receives it. */
    code: line(12).optional(),
    reason: line(500).default(""),
    occurredAt,
  }),
  output: shipmentOutput,
  async run(context, { shipment: named, key, verb, intermediary, code, reason, occurredAt: said }) {
    const found = await shipmentFor(context.viewer, named, key);
    if (!found.ok) return found;
    const { shipment, campaign, roles, actorId } = found.value;
    const carries =
      roles.includes("driver") || roles.includes("coordinator") || (verb === "cancel" && roles.includes("sender"));
    if (!carries) return fail("not_yours");
    if (verb === "deliver" && code !== undefined && code.toUpperCase() !== shipment.handOverCode)
      return fail("wrong_code");
    const at = momentOf(said, context.now);
    if (!at.ok) return at;
    const lines = await shippedLines(shipment);
    const place = intermediary || shipment.intermediary;
    const also = verb === "drop_at_intermediary" ? { intermediary: place } : {};
    const moved = await move(context, found.value, verb, {
      also,
      details: { reason, intermediary: verb === "drop_at_intermediary" ? place : "", byCode: code !== undefined },
    });
    if (!moved.ok) return moved;
    const moves = lines.flatMap((one) => {
      if (verb === "drop_at_intermediary") return dropMoves(one);
      if (verb === "pick_up_again") return pickUpMoves(one);
      if (verb === "return") return endMoves(one, "returned");
      return verb === "lose" ? endMoves(one, "lost") : [];
    });
    const written = writtenAs(
      context,
      campaign.id,
      actorId,
      at.value,
      keyOf(actorId, context.idempotencyKey, randomKey(verb)),
    );
    const posted = await post(moves, written);
    if (!posted.ok) return posted;
    if (verb === "deliver" || verb === "drop_at_intermediary") await markStopDone(shipment.id, "drop", at.value);
    return describedShipment(shipment.id, campaign);
  },
});
