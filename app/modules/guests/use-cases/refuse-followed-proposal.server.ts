import { refuseProposal } from "#app/modules/bookings/bookings.server.ts";
import { followedVerb } from "../follow.server.ts";

export const refuseFollowedProposal = followedVerb({
  name: "refuse-followed-proposal",
  summary: "Refuse the other dates that the lender proposed, with the key of the booking.",
  verb: refuseProposal,
  path: "refuse-proposal",
});
