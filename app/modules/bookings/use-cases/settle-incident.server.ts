import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { settlementSchema } from "../booking.schema.ts";
import { notify } from "../mails.server.ts";
import { perform, record } from "../perform.server.ts";
import { putBackInService, settleIncidentRow } from "../repos/hand-over.repo.server.ts";
import { offerWhatIsFree } from "../waiting-list.server.ts";

export const settleIncident = defineUseCase({
  name: "settle-incident",
  module: "bookings",
  summary: "Say how an incident was settled; what was out of service can be lent again, or stays out.",
  method: "POST",
  path: "/bookings/{booking}/incidents/{incident}/settle",
  access: "person",
  input: settlementSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "settle_incident", async (act) => {
      const { row, viewer, now } = act;
      const { incident, settlement, backInService } = input;
      const where = { id: incident, bookingId: row.id };
      const settled = await settleIncidentRow(where, { settledById: viewer.userId, settledAt: now, settlement });
      if (settled === "unknown") return fail("no_such_incident");
      if (settled === "settled") return fail("incident_settled");
      if (backInService) await putBackInService(incident, row.listingId, viewer.userId, now);
      const done = await record(act, { kind: "incident_settled", details: { incident, backInService } });
      await notify({ mail: "incident_settled", row, to: "borrower", now, actorId: viewer.userId, quote: settlement });
      if (backInService) await offerWhatIsFree(row.listingId, now);
      return done;
    }),
});
