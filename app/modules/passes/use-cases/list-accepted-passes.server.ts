import { z } from "zod";
import { networksOfSpace } from "#app/modules/spaces/spaces.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { issuerFor } from "../access.server.ts";
import { spaceName } from "../pass.schema.ts";
import { acceptedNetworkIds } from "../repos/pass.repo.server.ts";

export const listAcceptedPasses = defineUseCase({
  name: "list-accepted-passes",
  module: "passes",
  summary: "The networks of a space, and whether it honours the passes of their spaces.",
  method: "GET",
  path: "/spaces/{space}/accepted-passes",
  access: "person",
  input: z.object({ space: spaceName }),
  output: z.object({
    items: z.array(z.object({ slug: z.string(), name: z.string(), accepted: z.boolean() })),
    next: z.null(),
  }),
  async run({ viewer }, { space: named }) {
    const space = await issuerFor(viewer, named);
    if (!space.ok) return space;
    const accepted = await acceptedNetworkIds(space.value.id);
    const networks = await networksOfSpace(space.value.id);
    const items = networks.map(({ id, slug, name }) => ({ slug, name, accepted: accepted.includes(id) }));
    return ok({ items, next: null });
  },
});
