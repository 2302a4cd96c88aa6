import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { reference } from "../reference.schema.ts";
import { listMemberRows } from "../repos/membership.repo.server.ts";
import { role } from "../space.schema.ts";

export const listMembers = defineUseCase({
  name: "list-members",
  module: "spaces",
  summary: "The members of a space with their roles, for its members.",
  method: "GET",
  path: "/spaces/{space}/members",
  access: "person",
  input: z.object({ space: reference }),
  output: z.object({
    items: z.array(z.object({ person: z.string(), name: z.string(), role, since: z.string() })),
    next: z.null(),
  }),
  async run({ viewer }, input) {
    const space = await spaceFor(viewer, input.space, "see_people");
    if (!space.ok) return space;
    const rows = await listMemberRows(space.value.id);
    const items = rows.map(({ userId, name, role, since }) => ({
      person: userId,
      name,
      role,
      since: isoWithOffset(since, space.value.zone),
    }));
    return ok({ items, next: null });
  },
});
