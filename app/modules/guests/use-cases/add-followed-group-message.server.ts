import { addGroupMessage } from "#app/modules/groups/groups.server.ts";
import { followedGroupVerb } from "../follow-group.server.ts";

export const addFollowedGroupMessage = followedGroupVerb({
  name: "add-followed-group-message",
  summary: "Write to the lender about all that was asked together, with the key of the group.",
  verb: addGroupMessage,
  path: "messages",
});
