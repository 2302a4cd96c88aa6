import { acceptProposal } from "#app/modules/bookings/bookings.server.ts";
import { followedVerb } from "../follow.server.ts";

export const acceptFollowedProposal = followedVerb({
  name: "accept-followed-proposal",
  summary: "Accept the other dates that the lender proposed, with the key of the booking.",
  verb: acceptProposal,
  path: "accept-proposal",
});
