import { z } from "zod";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { networkFor, networkOf } from "../access.server.ts";
import { fail } from "../failures.ts";
import { networkCard, networkOutput } from "../network.schema.ts";
import { reference } from "../reference.schema.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { updateNetworkRow } from "../repos/network.repo.server.ts";
import { networkView } from "../views/network.view.server.ts";

export const updateNetwork = defineUseCase({
  name: "update-network",
  module: "spaces",
  summary: "Replace the card of a network. Refused when it changed since the version that was read.",
  method: "PUT",
  path: "/networks/{network}",
  access: "person",
  input: networkCard.extend({ network: reference, version: z.number().int().min(1) }),
  output: networkOutput,
  async run({ viewer, now }, { network: networkReference, version, ...card }) {
    const found = await networkFor(viewer, networkReference);
    if (!found.ok) return found;
    const { id, name, summary, description, website } = found.value;
    if (!(await updateNetworkRow(id, version, { ...card, updatedAt: now })))
      return fail("stale", {
        details: { version: found.value.version, current: { name, summary, description, website } },
      });
    await recordEvent({ networkId: id, kind: "network_changed", actorId: viewer.userId, at: now });
    const after = await networkOf(id);
    return after.ok ? ok(await networkView(after.value, viewer)) : after;
  },
});
