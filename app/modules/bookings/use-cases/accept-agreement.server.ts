import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput } from "../booking.outputs.ts";
import { sidesOf } from "../booking.policy.ts";
import { agreementAcceptanceSchema } from "../booking.schema.ts";
import { perform, record } from "../perform.server.ts";
import { findAgreement, insertAcceptance } from "../repos/agreement.repo.server.ts";

export const acceptAgreement = defineUseCase({
  name: "accept-agreement",
  module: "bookings",
  summary: "Accept the loan agreement that one has read, named by its hash, for one's side.",
  method: "POST",
  path: "/bookings/{booking}/agreement/accept",
  access: "person",
  input: agreementAcceptanceSchema,
  output: bookingOutput,
  run: (context, input) =>
    perform(context, input, "accept_agreement", async (act) => {
      const { row, viewer, now } = act;
      const agreement = await findAgreement(row.id);
      if (!agreement) return fail("no_agreement");
      if (agreement.hash !== input.hash) return fail("agreement_changed");
      const missing = sidesOf(viewer, row).filter((side) => !agreement.acceptances.some((one) => one.side === side));
      for (const side of missing) {
        const { userId, name } = viewer;
        await insertAcceptance({ agreementId: agreement.id, side, userId, name, acceptedAt: now });
        const keyless = {
          ...act,
          side,
          context: side === missing[0] ? act.context : { ...act.context, idempotencyKey: "" },
        };
        const { version, hash } = agreement;
        await record(keyless, { kind: "agreement_accepted", details: { version, hash } });
      }
      return ok(undefined);
    }),
});
