import { formatInterval } from "#app/platform/i18n/format.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { typedAs } from "../asked-window.ts";
import { windowOf } from "../asking.server.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { datesSchema } from "../booking.schema.ts";
import { judgeAgain } from "../judge-booking.server.ts";
import { notify } from "../mails.server.ts";
import { perform, record } from "../perform.server.ts";
import { addProposal, answerProposals } from "../repos/event.repo.server.ts";
import { say } from "../settle.server.ts";

export const proposeDates = defineUseCase({
  name: "propose-dates",
  module: "bookings",
  summary: "Answer a request with other dates or another quantity, which the borrower accepts or not.",
  method: "POST",
  path: "/bookings/{booking}/propose",
  access: "person",
  input: datesSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "propose", async (act) => {
      const { row, viewer, now } = act;
      const window = windowOf(input, typedAs(row), row.zone);
      if (!window.ok) return window;
      const quantity = input.quantity ?? row.quantity;
      const asked = { interval: window.value, quantity, excluding: [row.id], asOwner: true };
      const judged = await judgeAgain(row, asked, viewer, now);
      if (!judged.ok) return judged;
      const { start, end } = judged.value.verdict.interval;
      await answerProposals(row, ["counter"], "superseded", now);
      const dates = { startAt: new Date(start), endAt: new Date(end), quantity };
      const proposal = { bookingId: row.id, kind: "counter", side: "lender", status: "open" } as const;
      await addProposal({ ...proposal, ...dates, actorId: viewer.userId, now });
      const changes = { heldUntil: null, lenderUserId: viewer.userId };
      const details = { quantity, startAt: start, endAt: end };
      const done = await record(act, { kind: "proposed", changes, details });
      if (!done.ok) return done;
      await say(act, input.message);
      await notify({
        mail: "proposed",
        row,
        to: "borrower",
        now,
        actorId: viewer.userId,
        ...(input.message ? { quote: input.message } : {}),
        params: (language) => ({
          quantity,
          proposed: formatInterval(
            { start: dates.startAt, end: dates.endAt },
            row.granularity,
            language,
            row.zone,
            now,
          ),
        }),
      });
      return done;
    }),
});
