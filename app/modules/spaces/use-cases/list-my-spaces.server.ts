import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spacesOfPerson } from "../repos/membership.repo.server.ts";
import { role } from "../space.schema.ts";

export const listMySpaces = defineUseCase({
  name: "list-my-spaces",
  module: "spaces",
  summary: "The spaces of which the caller is a member, with the role held there.",
  method: "GET",
  path: "/my/spaces",
  access: "person",
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        town: z.string(),
        kind: z.string(),
        status: z.string(),
        role,
        /** Published listings. */
        listings: z.number(),
        archived: z.boolean(),
      }),
    ),
    next: z.null(),
  }),
  async run({ viewer }) {
    return ok({ items: await spacesOfPerson(viewer.userId), next: null });
  },
});
