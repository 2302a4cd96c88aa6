import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { networkOf } from "../access.server.ts";
import { networkOutput } from "../network.schema.ts";
import { reference } from "../reference.schema.ts";
import { networkView } from "../views/network.view.server.ts";

export const getNetwork = defineUseCase({
  name: "get-network",
  module: "spaces",
  summary: "Read the card of a network, by short address or id.",
  method: "GET",
  path: "/networks/{network}",
  access: "anyone",
  input: z.object({ network: reference }),
  output: networkOutput,
  async run({ viewer }, input) {
    const network = await networkOf(input.network);
    return network.ok ? ok(await networkView(network.value, viewer)) : network;
  },
});
