import { z } from "zod";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { pledgeFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { named, pieces, pledgeOutput } from "../making.schema.ts";
import { reduced } from "../pledge.ts";
import { pledgeFacts } from "../run.repo.server.ts";
import { admitWaiting, describedPledge, movePledge } from "../write-pledge.server.ts";

export const changePledge = defineUseCase({
  name: "change-pledge",
  module: "making",
  summary:
    "Promise fewer, withdraw, end with what is made, or offer again, without blame: what is no longer promised goes to the waiting list.",
  method: "POST",
  path: "/pledges/{pledge}/change",
  access: "person",
  input: z.object({
    pledge: named,
    verb: z.enum(["reduce", "withdraw", "finish_short", "take_up"]),
    quantity: pieces.optional(),
  }),
  output: pledgeOutput,
  async run(context, { pledge: code, verb, quantity }) {
    const found = await pledgeFor(context.viewer, code);
    if (!found.ok) return found;
    const { pledge, campaign, by } = found.value;
    if (by === "coordinator" && (verb === "withdraw" || verb === "take_up")) return fail("not_yours");
    const facts = (await pledgeFacts([pledge])).get(pledge.id);
    if (!facts) return fail("pledge_not_found");
    let left: number | undefined;
    if (verb === "reduce") {
      const fewer = reduced(facts, quantity ?? facts.quantity);
      if (!fewer.ok) return fewer;
      left = fewer.value;
    }
    const moved = await movePledge(context, pledge, verb, { by, ...(left === undefined ? {} : { quantity: left }) });
    if (!moved.ok) return moved;
    if (verb === "take_up") {
      const again = { ...pledge, stage: "offered" };
      const waits = await movePledge(context, again, "wait", { by: "time" });
      if (!waits.ok) return waits;
    }
    await admitWaiting(context, pledge.run, campaign);
    return describedPledge(pledge.id, campaign);
  },
});
