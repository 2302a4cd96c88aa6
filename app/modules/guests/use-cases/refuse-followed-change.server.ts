import { refuseChange } from "#app/modules/bookings/bookings.server.ts";
import { followedVerb } from "../follow.server.ts";

export const refuseFollowedChange = followedVerb({
  name: "refuse-followed-change",
  summary: "Refuse what the lender wants to change in what was agreed, with the key of the booking.",
  verb: refuseChange,
  path: "refuse-change",
});
