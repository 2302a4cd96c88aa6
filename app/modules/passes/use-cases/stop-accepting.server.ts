import { z } from "zod";
import { networkOf } from "#app/modules/spaces/spaces.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { issuerFor } from "../access.server.ts";
import { spaceName } from "../pass.schema.ts";
import { deleteAcceptance } from "../repos/pass.repo.server.ts";

export const stopAccepting = defineUseCase({
  name: "stop-accepting",
  module: "passes",
  summary: "Honour no more the passes of a network; what is already booked stays.",
  method: "DELETE",
  path: "/spaces/{space}/accepted-passes/{network}",
  access: "person",
  input: z.object({ space: spaceName, network: spaceName }),
  output: z.object({ space: z.string(), network: z.string() }),
  async run({ viewer }, { space: named, network: among }) {
    const space = await issuerFor(viewer, named);
    if (!space.ok) return space;
    const network = await networkOf(among);
    if (!network.ok) return network;
    await deleteAcceptance(space.value.id, network.value.id);
    return ok({ space: space.value.slug, network: network.value.slug });
  },
});
