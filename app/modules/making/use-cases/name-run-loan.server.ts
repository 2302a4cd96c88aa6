import { z } from "zod";
import { findBooking } from "#app/modules/bookings/bookings.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { hasRole } from "#app/platform/viewer.ts";
import { runNamed } from "../access.server.ts";
import { fail } from "../failures.ts";
import { named } from "../making.schema.ts";
import { nameLoan } from "../repos/run.repo.server.ts";

export const nameRunLoan = defineUseCase({
  name: "name-run-loan",
  module: "making",
  summary: "Say that a loan that one asked for serves a run: the run then names the machine and its dates.",
  method: "POST",
  path: "/runs/{run}/loans",
  status: 201,
  access: "person",
  input: z.object({ run: named, booking: named }),
  output: z.object({ run: z.string(), booking: z.string() }),
  async run({ viewer, now }, { run: code, booking: bookingCode }) {
    const found = await runNamed(code);
    if (!found.ok) return found;
    const booking = await findBooking(bookingCode.trim());
    const isOurs =
      booking?.borrowerUserId === viewer.userId ||
      (booking?.borrowerSpaceId ? hasRole(viewer, booking.borrowerSpaceId, "member") : false);
    if (!booking || !isOurs) return fail("loan_not_found");
    const { run } = found.value;
    await nameLoan({ runId: run.id, bookingId: booking.id, namedById: viewer.userId, createdAt: now });
    return ok({ run: run.code, booking: booking.code });
  },
});
