import { changeBooking } from "#app/modules/bookings/bookings.server.ts";
import { followedVerb } from "../follow.server.ts";

export const changeFollowedBooking = followedVerb({
  name: "change-followed-booking",
  summary: "Change dates, quantity or how many people come, with the key of the booking.",
  verb: changeBooking,
  path: "change",
});
