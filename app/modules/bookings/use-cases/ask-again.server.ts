import { defineUseCase } from "#app/platform/use-case.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { noteSchema } from "../booking.schema.ts";
import { claimHold } from "../hold.server.ts";
import { acceptsAtOnce, judgeAgain } from "../judge-booking.server.ts";
import { notify } from "../mails.server.ts";
import { perform, record } from "../perform.server.ts";
import { say, settle } from "../settle.server.ts";

export const askAgain = defineUseCase({
  name: "ask-again",
  module: "bookings",
  summary: "Ask for the dates that one was waiting for, once they are free.",
  method: "POST",
  path: "/bookings/{booking}/ask-again",
  access: "person",
  input: noteSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "ask_again", async (act) => {
      const { row, viewer, now } = act;
      const judged = await judgeAgain(row, { excluding: [row.id] }, viewer, now);
      if (!judged.ok) return judged;
      const { court, verdict } = judged.value;
      await say(act, input.message);
      const quoted = input.message ? { quote: input.message } : {};
      const notice = { row, now, actorId: viewer.userId };
      if (acceptsAtOnce(court, row.use, verdict.interval)) {
        const agreed = { kind: "approved", interval: verdict.interval, quantity: row.quantity } as const;
        const done = await settle({ ...act, to: "approved" }, { ...agreed, answers: ["initial", "change"] });
        if (done.ok) await notify({ ...notice, mail: "accepted_at_once", to: "lender", ...quoted });
        return done;
      }
      const held = await claimHold(row, judged.value, now);
      if (!held.ok) return held;
      const done = await record(act, { kind: "asked_again", changes: { heldUntil: held.value } });
      if (done.ok) await notify({ ...notice, mail: "requested", to: "lender", ...quoted });
      return done;
    }),
});
