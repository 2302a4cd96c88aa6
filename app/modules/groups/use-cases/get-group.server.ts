import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeGroup, groupOutput } from "../group.outputs.ts";
import { groupName } from "../group.schema.ts";
import { openGroup } from "../open-group.server.ts";

export const getGroup = defineUseCase({
  name: "get-group",
  module: "groups",
  summary: "What was asked together, with every booking of it, as both of its sides see it.",
  method: "GET",
  path: "/groups/{group}",
  access: "person",
  input: z.object({ group: groupName }),
  output: groupOutput,
  async run({ viewer, now }, { group: named }) {
    const opened = await openGroup(viewer, named);
    if (!opened.ok) return opened;
    const { group, lines } = opened.value;
    return ok(describeGroup(group, lines, now));
  },
});
