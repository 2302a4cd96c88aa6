import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { networkOf } from "../access.server.ts";
import { networkMember } from "../network.schema.ts";
import { reference } from "../reference.schema.ts";
import { coordinatingSpaceIds, listNetworkMembers as memberRows } from "../repos/network.repo.server.ts";
import { mayCoordinate, mayInSpace } from "../space.policy.ts";
import { networkMemberView } from "../views/network.view.server.ts";

export const listNetworkMembers = defineUseCase({
  name: "list-network-members",
  module: "spaces",
  summary: "The spaces of a network. Those that wait for an answer are shown to its coordinators and to themselves.",
  method: "GET",
  path: "/networks/{network}/members",
  access: "anyone",
  input: z.object({ network: reference }),
  output: z.object({ items: z.array(networkMember), next: z.null() }),
  async run({ viewer }, input) {
    const network = await networkOf(input.network);
    if (!network.ok) return network;
    const coordinates = mayCoordinate(viewer, await coordinatingSpaceIds(network.value.id));
    const rows = (await memberRows(network.value.id)).filter(
      ({ status, spaceId }) => status === "member" || coordinates || mayInSpace(viewer, "answer_for_networks", spaceId),
    );
    return ok({ items: rows.map(networkMemberView), next: null });
  },
});
