import { addMessage } from "#app/modules/bookings/bookings.server.ts";
import { followedVerb } from "../follow.server.ts";

export const addFollowedMessage = followedVerb({
  name: "add-followed-message",
  summary: "Write to the lender, with the key of the booking.",
  verb: addMessage,
  path: "messages",
});
