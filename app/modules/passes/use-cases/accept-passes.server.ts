import { z } from "zod";
import { networkOf } from "#app/modules/spaces/spaces.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { issuerFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { spaceName } from "../pass.schema.ts";
import { insertAcceptance, isNetworkMember } from "../repos/pass.repo.server.ts";

export const acceptPasses = defineUseCase({
  name: "accept-passes",
  module: "passes",
  summary: "Honour the passes issued by the spaces of a network that this one belongs to; its own it honours always.",
  method: "PUT",
  path: "/spaces/{space}/accepted-passes/{network}",
  access: "person",
  input: z.object({ space: spaceName, network: spaceName }),
  output: z.object({ space: z.string(), network: z.string() }),
  async run({ viewer, now }, { space: named, network: among }) {
    const space = await issuerFor(viewer, named);
    if (!space.ok) return space;
    const network = await networkOf(among);
    if (!network.ok) return network;
    if (!(await isNetworkMember(network.value.id, space.value.id))) return fail("not_in_network");
    await insertAcceptance(space.value.id, network.value.id, now);
    return ok({ space: space.value.slug, network: network.value.slug });
  },
});
