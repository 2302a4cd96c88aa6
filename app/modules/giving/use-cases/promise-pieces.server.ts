import { z } from "zod";
import { moves, stageOf } from "#app/modules/campaigns/campaign.ts";
import { campaignFor, lineFacts, noFacts } from "#app/modules/campaigns/campaigns.server.ts";
import { insertReservations, keyOf, promisesOfLines } from "#app/modules/flows/flows.server.ts";
import { type Reservation, release } from "#app/modules/flows/reservation.ts";
import { findLot, lotFacts, randomKey, validationFacts, writtenBy } from "#app/modules/making/making.server.ts";
import { validationFor } from "#app/modules/making/validity.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { proposeFor } from "../allocate.server.ts";
import { fail } from "../failures.ts";
import { named, pieces, reason } from "../giving.schema.ts";
import { findLine, preparedQuantities } from "../repos/shipment.repo.server.ts";
import { promise } from "../reservation.ts";

export const promisePieces = defineUseCase({
  name: "promise-pieces",
  module: "giving",
  summary:
    "Promise pieces of a lot to a line by hand, or give some back: with a reason, and what the policy would have given beside it.",
  method: "POST",
  path: "/campaigns/{campaign}/promises",
  status: 201,
  access: "person",
  input: z.object({
    campaign: named,
    line: named,
    lot: named,
    place: named.optional(),
    quantity: pieces,
    as: z.enum(["promise", "release"]).default("promise"),
    reason: reason.min(1),
  }),
  output: z.object({ reserved: z.int(), proposed: z.int().describe("What the policy would give this line now") }),
  async run(context, { campaign: code, line: lineId, lot: lotCode, place, quantity, as, reason: why }) {
    const found = await campaignFor(context.viewer, code);
    if (!found.ok) return found;
    const campaign = found.value;
    const [line, lot] = [await findLine(lineId), await findLot(lotCode)];
    if (line?.campaignId !== campaign.id || lot?.campaignId !== campaign.id || lot.itemId !== line.itemId)
      return fail("line_not_found");
    if (!moves(stageOf(campaign.stage)) || line.request.stage !== "verified") return fail("not_open");
    const facts = (await lineFacts([line.id])).get(line.id) ?? noFacts;
    const proposed =
      (await proposeFor(campaign, line.itemId, context.now)).shares.find((share) => share.lineId === line.id)
        ?.quantity ?? 0;
    const explanation = { code: "chosen" as const, params: { quantity, proposed } };
    const spaceId = place ?? lot.spaceId;
    const promises = (await promisesOfLines([line.id])).filter(
      (one) => one.lotId === lot.id && one.spaceId === spaceId,
    );
    let written: Reservation[];
    if (as === "promise") {
      const here = (await lotFacts([lot])).get(lot.id)?.find((one) => one.spaceId === spaceId);
      if (!here) return fail("nothing_free", { params: { free: 0, asked: quantity } });
      const asked = { itemId: line.itemId, revision: lot.revision, usage: line.request.usage };
      const valid =
        !campaign.policy.validationRequired ||
        validationFor(await validationFacts(campaign.id), asked, context.now.getTime()) !== undefined;
      const promised = promise({ lot: here, line: { id: line.id, ...facts }, valid }, quantity, explanation, why);
      if (!promised.ok) return promised;
      written = [promised.value];
    } else {
      const prepared = (await preparedQuantities([line.id]))
        .filter((one) => one.lotId === lot.id && one.spaceId === spaceId)
        .reduce((sum, one) => sum + one.quantity, 0);
      const has = promises.reduce((sum, one) => sum + one.quantity, 0) - prepared;
      if (quantity > has) return fail("not_promised", { params: { promised: has } });
      written = release(promises, quantity, explanation).map((one) => ({ ...one, reason: why }));
    }
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("promise"));
    await insertReservations(written, writtenBy(context, campaign.id, context.now, key));
    const after = (await lineFacts([line.id])).get(line.id) ?? noFacts;
    return ok({ reserved: after.reserved, proposed });
  },
});
