import { acceptChange } from "#app/modules/bookings/bookings.server.ts";
import { followedVerb } from "../follow.server.ts";

export const acceptFollowedChange = followedVerb({
  name: "accept-followed-change",
  summary: "Accept what the lender wants to change in what was agreed, with the key of the booking.",
  verb: acceptChange,
  path: "accept-change",
});
