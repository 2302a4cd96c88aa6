import { cancelGroup } from "#app/modules/groups/groups.server.ts";
import { followedGroupVerb } from "../follow-group.server.ts";

export const cancelFollowedGroup = followedGroupVerb({
  name: "cancel-followed-group",
  summary: "Withdraw or cancel what is left of what was asked together, or some of it, with the key of the group.",
  verb: cancelGroup,
  path: "cancel",
});
