import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { networkRole, networkStatus } from "../network.schema.ts";
import { reference } from "../reference.schema.ts";
import { networksOfSpace } from "../repos/network.repo.server.ts";

export const listSpaceNetworks = defineUseCase({
  name: "list-space-networks",
  module: "spaces",
  summary: "The networks of a space, those that wait for an answer included, for its members.",
  method: "GET",
  path: "/spaces/{space}/networks",
  access: "person",
  input: z.object({ space: reference }),
  output: z.object({
    items: z.array(z.object({ slug: z.string(), name: z.string(), role: networkRole, status: networkStatus })),
    next: z.null(),
  }),
  async run({ viewer }, input) {
    const space = await spaceFor(viewer, input.space, "see_people");
    if (!space.ok) return space;
    const rows = await networksOfSpace(space.value.id, true);
    const items = rows.map(({ slug, name, role, status }) => ({
      slug,
      name,
      role: networkRole.parse(role),
      status: networkStatus.parse(status),
    }));
    return ok({ items, next: null });
  },
});
