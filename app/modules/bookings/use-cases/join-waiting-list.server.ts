import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { judgePrepared, prepare } from "../asking.server.ts";
import { fail } from "../booking.failures.ts";
import { bookingOutput, describeBooking } from "../booking.outputs.ts";
import { askSchema } from "../booking.schema.ts";
import { refuse, speechOf } from "../judge-booking.server.ts";
import { describeRefusal } from "../reasons.ts";
import { findBooking } from "../repos/booking.repo.server.ts";
import { bookingOfKey } from "../repos/event.repo.server.ts";
import { writeRequest } from "../write-request.server.ts";

export const joinWaitingList = defineUseCase({
  name: "join-waiting-list",
  module: "bookings",
  summary: "Wait for dates that somebody else has: one is told when they are free, and nothing is booked silently.",
  method: "POST",
  path: "/waiting-list",
  status: 201,
  access: "person",
  input: askSchema,
  output: bookingOutput,
  async run(context, input) {
    const { viewer, now, idempotencyKey } = context;
    const already = idempotencyKey && (await bookingOfKey(idempotencyKey, viewer.userId));
    const before = already && (await findBooking(already));
    if (before) return ok(describeBooking(before, now));
    const prepared = await prepare(context, { ...input, override: false });
    if (!prepared.ok) return prepared;
    const { court, asked } = prepared.value;
    const verdict = judgePrepared(prepared.value);
    if (verdict.bookable) return fail("still_bookable");
    const { waitingList } = describeRefusal(verdict, speechOf(court, asked.use, viewer, now));
    if (!waitingList) return refuse(court, asked.use, verdict, viewer, now);
    const { interval } = verdict;
    const { message } = input;
    const row = await writeRequest({ prepared: prepared.value, interval, status: "waitlisted", message, context });
    return ok(describeBooking(row, now));
  },
});
