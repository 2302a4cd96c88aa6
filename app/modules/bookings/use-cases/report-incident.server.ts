import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { incidentSchema } from "../booking.schema.ts";
import { notify } from "../mails.server.ts";
import { perform, record } from "../perform.server.ts";
import { attachPictures, findLuggage, insertIncident, takeOutOfService } from "../repos/hand-over.repo.server.ts";
import { otherSide } from "../settle.server.ts";

export const reportIncident = defineUseCase({
  name: "report-incident",
  module: "bookings",
  summary: "Report something missing, damaged or lost; a keeper can take it out of service at once.",
  method: "POST",
  path: "/bookings/{booking}/incidents",
  status: 201,
  access: "person",
  input: incidentSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "report_incident", async (act) => {
      const { row, side, viewer, now } = act;
      const { kind, description, quantity, unit, pictures } = input;
      if (unit && !(await findLuggage(row.listingId)).units.some(({ id }) => id === unit)) return fail("no_such_unit");
      const common = { listingId: row.listingId, unitId: unit, quantity, now };
      const opened = { ...common, bookingId: row.id, kind, description, openedById: viewer.userId };
      const incidentId = await insertIncident(opened);
      if (!(await attachPictures(pictures, { incidentId }, viewer.userId))) return fail("no_such_picture");
      if (input.outOfService && side === "lender")
        await takeOutOfService({ ...common, quantity: unit ? 1 : quantity, incidentId, createdById: viewer.userId });
      await notify({ mail: "incident", row, to: otherSide(side), now, actorId: viewer.userId, quote: description });
      return record(act, { kind: "incident_reported", details: { incident: incidentId, kind, quantity } });
    }),
});
