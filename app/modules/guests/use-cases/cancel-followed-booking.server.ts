import { cancelBooking } from "#app/modules/bookings/bookings.server.ts";
import { followedVerb } from "../follow.server.ts";

export const cancelFollowedBooking = followedVerb({
  name: "cancel-followed-booking",
  summary: "Withdraw a request, or cancel what was agreed, with the key of the booking.",
  verb: cancelBooking,
  path: "cancel",
});
