import { sidesOf } from "#app/modules/bookings/booking.policy.ts";
import { insertMessage } from "#app/modules/bookings/together.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../group.failures.ts";
import { describeGroup, groupOutput } from "../group.outputs.ts";
import { groupMessageSchema } from "../group.schema.ts";
import { notifyGroup } from "../group-mails.server.ts";
import { openGroup } from "../open-group.server.ts";

export const addGroupMessage = defineUseCase({
  name: "add-group-message",
  module: "groups",
  summary: "Write to the other side about all that was asked together.",
  method: "POST",
  path: "/groups/{group}/messages",
  status: 201,
  access: "person",
  input: groupMessageSchema,
  output: groupOutput,
  async run({ viewer, now }, { group: named, message }) {
    const opened = await openGroup(viewer, named);
    if (!opened.ok) return opened;
    const { group, lines } = opened.value;
    const [side] = sidesOf(viewer, group);
    const [first] = [...lines].sort((a, b) => a.id.localeCompare(b.id));
    if (!side || !first) return fail("not_yours");
    const actorId = viewer.userId;
    await insertMessage({ bookingId: first.id, authorId: actorId, side, body: message, now });
    const to = side === "lender" ? "borrower" : "lender";
    await notifyGroup({ mail: "group_message", group, lines, to, now, actorId, quote: message });
    return ok(describeGroup(group, lines, now));
  },
});
