import { acceptAgreement } from "#app/modules/bookings/bookings.server.ts";
import { followedVerb } from "../follow.server.ts";

export const acceptFollowedAgreement = followedVerb({
  name: "accept-followed-agreement",
  summary: "Accept the agreement that one has read, named by its hash, with the key of the booking.",
  verb: acceptAgreement,
  path: "accept-agreement",
});
