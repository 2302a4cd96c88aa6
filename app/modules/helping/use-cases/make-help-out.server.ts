import { z } from "zod";
import { lineFacts } from "#app/modules/campaigns/campaigns.server.ts";
import { wanted } from "#app/modules/campaigns/request.ts";
import { prepareShipment, promisePieces } from "#app/modules/giving/giving.server.ts";
import { declareLot, inspectLot, listRunRows, moveRun } from "#app/modules/making/making.server.ts";
import { ok } from "#app/platform/result.ts";
import { type Context, defineUseCase } from "#app/platform/use-case.server.ts";
import { helpOutFor } from "../access.server.ts";
import { fail } from "../failures.ts";

/** Each step writes under a key of its own, so that the whole counts once. */
function step<Of extends Pick<Context, "idempotencyKey">>(context: Of, name: string): Of {
  return context.idempotencyKey ? { ...context, idempotencyKey: `${context.idempotencyKey}:${name}` } : context;
}

export const makeHelpOut = defineUseCase({
  name: "make-help-out",
  module: "helping",
  summary:
    "Say that good pieces for a small request are made: a lot, looked at one by one, promised to whoever asked and ready to be handed over.",
  method: "POST",
  path: "/production-requests/{request}/pieces",
  status: 201,
  access: "person",
  input: z.object({ request: z.string().trim().min(1).max(40), quantity: z.int().min(1).max(1000) }),
  output: z.object({ request: z.string(), lot: z.string(), shipment: z.string() }),
  async run(context, { request: code, quantity }) {
    const found = await helpOutFor(context.viewer, code);
    if (!found.ok) return found;
    const { request, campaign } = found.value;
    const facts = await lineFacts(request.lines.map(({ id }) => id));
    const lacking = (id: string) => {
      const own = facts.get(id);
      return own ? wanted(own) : 0;
    };
    const line = request.lines.find(({ id }) => lacking(id) > 0);
    if (!line) return fail("already_made");
    const runs = (await listRunRows(campaign.id)).filter(
      ({ itemId, stage }) => itemId === line.itemId && stage === "open",
    );
    const run = runs[0];
    if (!run) return fail("not_found");
    const made = await declareLot.run(step(context, "lot"), {
      ...{ run: run.id, space: campaign.spaceId, quantity, materialBatch: "", pilot: false },
    });
    if (!made.ok) return made;
    const lot = made.value.id;
    const nothing = { rework: 0, scrapped: 0, defects: [], checklist: [] };
    const looked = await inspectLot.run(step(context, "inspection"), { ...{ lot, accepted: quantity }, ...nothing });
    if (!looked.ok) return looked;
    const promised = await promisePieces.run(step(context, "promise"), {
      ...{ campaign: campaign.id, line: line.id, lot, as: "promise", reason: request.code },
      quantity: Math.min(quantity, lacking(line.id)),
    });
    if (!promised.ok) return promised;
    const prepared = await prepareShipment.run(step(context, "shipment"), { request: request.id, intermediary: "" });
    if (!prepared.ok) return prepared;
    for (const verb of quantity >= lacking(line.id) ? (["close", "finish"] as const) : []) {
      const moved = await moveRun.run(context, { run: run.id, verb, reason: "" });
      if (!moved.ok) return moved;
    }
    return ok({ request: request.code, lot: made.value.code, shipment: prepared.value.code });
  },
});
