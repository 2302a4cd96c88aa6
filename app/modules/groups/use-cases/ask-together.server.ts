import { bookingOfKey, findBooking, findBookingsOfGroup } from "#app/modules/bookings/together.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { linesToWrite } from "../ask-lines.server.ts";
import { describeGroup, groupOutput } from "../group.outputs.ts";
import { togetherSchema } from "../group.schema.ts";
import { findGroup } from "../repos/group.repo.server.ts";
import { writeGroup } from "../write-group.server.ts";

export const askTogether = defineUseCase({
  name: "ask-together",
  module: "groups",
  summary: "Ask for several rooms, beds and things of one space as one request, all of it or what can be had.",
  method: "POST",
  path: "/groups",
  status: 201,
  access: "person",
  input: togetherSchema,
  output: groupOutput,
  async run(context, input) {
    const { viewer, now, idempotencyKey } = context;
    const already = idempotencyKey ? await bookingOfKey(idempotencyKey, viewer.userId) : undefined;
    const before = already ? await findBooking(already) : undefined;
    const known = before?.groupId && (await findGroup(before.groupId));
    if (known) return ok(describeGroup(known, await findBookingsOfGroup(known.id), now));
    const asked = await linesToWrite(context, input);
    if (!asked.ok) return asked;
    const { lines, leftOut } = asked.value;
    const { title, persons = null, message } = input;
    const written = await writeGroup({ kind: "together", title, persons, message, lines, context });
    if (!written.ok) return written;
    return ok(describeGroup(written.value.group, written.value.lines, now, leftOut));
  },
});
