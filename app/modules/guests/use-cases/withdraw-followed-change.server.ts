import { withdrawChange } from "#app/modules/bookings/bookings.server.ts";
import { followedVerb } from "../follow.server.ts";

export const withdrawFollowedChange = followedVerb({
  name: "withdraw-followed-change",
  summary: "Take back a change that was asked of what was agreed, with the key of the booking.",
  verb: withdrawChange,
  path: "withdraw-change",
});
