import { z } from "zod";
import { stageOf, takesPledges } from "#app/modules/campaigns/campaign.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { pledgeFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { named, offerFields, pieces, pledgeOutput } from "../making.schema.ts";
import { lapsesAt, reduced } from "../pledge.ts";
import { pledgeFacts } from "../repos/run.repo.server.ts";
import { admitWaiting, describedPledge, movePledge } from "../write-pledge.server.ts";

export const changePledge = defineUseCase({
  name: "change-pledge",
  module: "making",
  summary:
    "Promise fewer or for a later day, withdraw, end with what is made, or offer again, without blame: what is no longer promised goes to the waiting list.",
  method: "POST",
  path: "/pledges/{pledge}/change",
  access: "person",
  input: z
    .object({
      pledge: named,
      verb: z.enum(["reduce", "postpone", "withdraw", "finish_short", "take_up"]),
      quantity: pieces.optional(),
      promisedFor: offerFields.shape.promisedFor.optional().describe("The day that is promised now"),
    })
    .refine(({ verb, promisedFor }) => verb !== "postpone" || promisedFor !== undefined, {
      message: "failures.making.day_passed",
      path: ["promisedFor"],
    }),
  output: pledgeOutput,
  async run(context, { pledge: code, verb, quantity, promisedFor }) {
    const found = await pledgeFor(context.viewer, code);
    if (!found.ok) return found;
    const { pledge, campaign, by } = found.value;
    if (by === "coordinator" && verb !== "reduce" && verb !== "finish_short") return fail("not_yours");
    const isOpen = ["open", "pilot"].includes(pledge.run.stage) && takesPledges(stageOf(campaign.stage));
    if (verb === "take_up" && !isOpen) return fail("closed_to_pledges");
    const facts = (await pledgeFacts([pledge])).get(pledge.id);
    if (!facts) return fail("pledge_not_found");
    let left: number | undefined;
    if (verb === "reduce") {
      const fewer = reduced(facts, quantity ?? facts.quantity);
      if (!fewer.ok) return fewer;
      left = fewer.value;
    }
    const day = promisedFor === undefined ? pledge.promisedFor : new Date(promisedFor);
    const begins = verb === "postpone" || verb === "take_up";
    if (begins && lapsesAt(day.getTime(), campaign.policy.graceDays) <= context.now.getTime())
      return fail("day_passed");
    const changes = { ...(left === undefined ? {} : { quantity: left }), ...(begins ? { promisedFor: day } : {}) };
    const moved = await movePledge(context, pledge, verb, { by, ...changes });
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
