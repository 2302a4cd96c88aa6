import { z } from "zod";
import { isWritten, keyOf, momentOf, post } from "#app/modules/flows/flows.server.ts";
import type { Move } from "#app/modules/flows/ledger.ts";
import { line } from "#app/modules/listings/listing.schema.ts";
import { randomKey } from "#app/modules/making/making.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { type Context, defineUseCase } from "#app/platform/use-case.server.ts";
import { expectedCode, type OpenedShipment, shipmentFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { linkKey, named, occurredAt, proofFields, shipmentOutput } from "../giving.schema.ts";
import { isHandOver, proven } from "../hand-over.ts";
import { findRound } from "../repos/round.repo.server.ts";
import { shippedLines } from "../repos/shipment.repo.server.ts";
import { dropMoves, endMoves, pickUpMoves, type ShippedLine } from "../shipment.ts";
import { keepSignature } from "../signature.server.ts";
import { doStops, takeOut } from "../write-round.server.ts";
import { describedShipment, moveShipment as move, writtenAs } from "../write-shipment.server.ts";

const verbs = ["leave", "drop_at_intermediary", "pick_up_again", "deliver", "return", "lose", "cancel"] as const;
type Verb = (typeof verbs)[number];

function movesOf(verb: Verb, shipped: ShippedLine): Move[] {
  if (verb === "drop_at_intermediary") return dropMoves(shipped);
  if (verb === "pick_up_again") return pickUpMoves(shipped);
  if (verb === "return") return endMoves(shipped, "returned");
  return verb === "lose" ? endMoves(shipped, "lost") : [];
}

/** Drawn where it changes hands, and nowhere else. */
async function sign(
  context: Context,
  { shipment, actorId }: OpenedShipment,
  verb: Verb,
  drawn: string | undefined,
): Promise<Result<undefined>> {
  if (!drawn || !isHandOver(verb)) return ok(undefined);
  return keepSignature(drawn, { shipment, actorId, moment: verb, now: context.now });
}

function carries({ roles }: OpenedShipment, verb: Verb): boolean {
  return roles.includes("driver") || roles.includes("coordinator") || (verb === "cancel" && roles.includes("sender"));
}

/** Stops of a round are over when their delivery is dropped, or ends some other way; what is cancelled stays out of it. */
async function endStops({ shipment, actorId }: OpenedShipment, verb: Verb, at: Date): Promise<Result<undefined>> {
  if (verb === "leave") return ok(undefined);
  const round = verb === "cancel" && shipment.roundId ? await findRound(shipment.roundId) : undefined;
  if (round) return takeOut(round, shipment.id, { actorId, now: at });
  await doStops(shipment, verb === "pick_up_again" ? ["pickup"] : ["pickup", "drop"], at);
  return ok(undefined);
}

export const moveShipment = defineUseCase({
  name: "move-shipment",
  module: "giving",
  summary:
    "Say where a delivery is: on the road, with an intermediary who passes it on, picked up there again, at the door, coming back, lost, or cancelled before it left. None of them is a receipt. What goes from hand to hand (drop_at_intermediary, deliver) needs a code, a signature, or a reason why there is neither.",
  method: "POST",
  path: "/shipments/{shipment}/moves",
  access: "anyone",
  beforeConfirmation: true,
  input: z.object({
    shipment: named,
    key: linkKey,
    verb: z.enum(verbs),
    intermediary: line(120).default(""),
    ...proofFields,
    occurredAt,
  }),
  output: shipmentOutput,
  async run(context, { shipment: named, key, verb, intermediary, code, signature: drawn, reason, occurredAt: said }) {
    const found = await shipmentFor(context.viewer, named, { key, now: context.now });
    if (!found.ok) return found;
    const { shipment, campaign, actorId } = found.value;
    if (!carries(found.value, verb)) return fail("not_yours");
    const given = context.idempotencyKey && `${context.idempotencyKey}:${shipment.id}:${verb}`;
    const writeKey = keyOf(actorId, given, randomKey(verb));
    if (await isWritten(writeKey)) return describedShipment(shipment.id, campaign);
    if (isHandOver(verb)) {
      const proof = proven({ code, signature: drawn, reason }, expectedCode(found.value, verb));
      if (!proof.ok) return proof;
    }
    const at = momentOf(said, context.now);
    if (!at.ok) return at;
    const lines = await shippedLines(shipment);
    const place = verb === "drop_at_intermediary" ? intermediary || shipment.intermediary : "";
    const moved = await move(context, found.value, verb, {
      also: place ? { intermediary: place } : {},
      details: { reason, intermediary: place, byCode: Boolean(code), signed: Boolean(drawn) },
      key: writeKey,
    });
    if (!moved.ok) return moved;
    const signed = await sign(context, found.value, verb, drawn);
    if (!signed.ok) return signed;
    const written = writtenAs(context, campaign.id, actorId, at.value, writeKey);
    const posted = await post(
      lines.flatMap((one) => movesOf(verb, one)),
      written,
    );
    if (!posted.ok) return posted;
    const ended = await endStops(found.value, verb, at.value);
    if (!ended.ok) return ended;
    return describedShipment(shipment.id, campaign);
  },
});
