import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { isAtOnce, judgePrepared, prepare } from "../asking.server.ts";
import { bookingOutput, describeBooking } from "../booking.outputs.ts";
import { askSchema } from "../booking.schema.ts";
import { makeRoomToHold } from "../hold.server.ts";
import { refuse } from "../judge-booking.server.ts";
import { paidByPass, takeDays } from "../pass-days.server.ts";
import { findBooking } from "../repos/booking.repo.server.ts";
import { bookingOfKey } from "../repos/event.repo.server.ts";
import { writeRequest } from "../write-request.server.ts";

export const askBooking = defineUseCase({
  name: "ask-booking",
  module: "bookings",
  summary: "Ask to borrow a listing, or to use it on the spot; accepted at once where the listing says so.",
  method: "POST",
  path: "/bookings",
  status: 201,
  access: "person",
  input: askSchema,
  output: bookingOutput,
  async run(context, input) {
    const { viewer, now, idempotencyKey } = context;
    const already = idempotencyKey && (await bookingOfKey(idempotencyKey, viewer.userId));
    const before = already && (await findBooking(already));
    if (before) return ok(describeBooking(before, now));
    const asking = await prepare(context, input);
    if (!asking.ok) return asking;
    const prepared = await paidByPass(asking.value, viewer, input.pass);
    if (!prepared.ok) return prepared;
    const { court, asked } = prepared.value;
    const verdict = judgePrepared(prepared.value);
    if (!verdict.bookable) return refuse(court, asked.use, verdict, viewer, now);
    const atOnce = isAtOnce(prepared.value);
    const status = atOnce ? "approved" : "requested";
    if (!atOnce) {
      const room = await makeRoomToHold(prepared.value, now);
      if (!room.ok) return room;
    }
    const { interval } = verdict;
    const row = await writeRequest({ prepared: prepared.value, interval, status, message: input.message, context });
    const taken = await takeDays([row], viewer.userId, now);
    return taken.ok ? ok(describeBooking(row, now)) : taken;
  },
});
