import { z } from "zod";
import { groupName } from "#app/modules/groups/group.schema.ts";
import { describeGroup, groupOutput } from "#app/modules/groups/groups.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { openFollowedGroup } from "../follow-group.server.ts";
import { followKeyField } from "../public-request.schema.ts";

export const getFollowedGroup = defineUseCase({
  name: "get-followed-group",
  module: "guests",
  summary: "What was asked together without an account, with every booking of it and the key of the group.",
  method: "GET",
  path: "/followed-groups/{group}",
  access: "anyone",
  input: z.object({ group: groupName, key: followKeyField }),
  output: groupOutput,
  async run({ now }, { group: named, key }) {
    const followed = await openFollowedGroup(named, key);
    if (!followed.ok) return followed;
    const { group, lines } = followed.value.opened;
    return ok(describeGroup(group, lines, now));
  },
});
