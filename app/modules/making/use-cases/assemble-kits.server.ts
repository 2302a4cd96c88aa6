import { z } from "zod";
import { campaignNamed } from "#app/modules/campaigns/campaigns.server.ts";
import { keyOf, post } from "#app/modules/flows/flows.server.ts";
import { spaceFor } from "#app/modules/spaces/spaces.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { fail } from "../failures.ts";
import { assemble } from "../kit.ts";
import { lotOutput, named, pieces } from "../making.schema.ts";
import { lotFacts, lotsWithFree, lotWithKey } from "../repos/lot.repo.server.ts";
import { describedLot, newLot, randomKey, writtenBy } from "../write-lot.server.ts";

export const assembleKits = defineUseCase({
  name: "assemble-kits",
  module: "making",
  summary:
    "Put kits together in a space from accepted components that lie there; which bags are in which kits is kept.",
  method: "POST",
  path: "/campaigns/{campaign}/kits",
  status: 201,
  access: "person",
  input: z.object({
    campaign: named,
    kit: named,
    space: named,
    quantity: pieces,
    lots: z.array(named).max(500).optional().describe("Only from these bags, by their codes; absent: the oldest first"),
  }),
  output: lotOutput,
  async run(context, { campaign: code, kit: kitId, space: spaceName, quantity, lots: chosen }) {
    const found = await campaignNamed(context.viewer, code);
    if (!found.ok) return found;
    const campaign = found.value;
    const space = await spaceFor(context.viewer, spaceName, "lend");
    if (!space.ok) return space;
    const kit = campaign.items.find(({ id }) => id === kitId);
    if (kit?.kind !== "kit") return fail("not_a_kit");
    const key = keyOf(context.viewer, context.idempotencyKey, randomKey("kit"));
    const before = await lotWithKey(key);
    if (before) return describedLot(context, before.id, campaign);
    const rows = await lotsWithFree(
      campaign.id,
      kit.parts.map(({ componentId }) => componentId),
    );
    const taken = chosen ? rows.filter((row) => chosen.includes(row.code)) : rows;
    const lots = [...(await lotFacts(taken)).values()].flat();
    const spaceId = space.value.id;
    const lotId = await newLot(context, {
      ...{ campaign, itemId: kit.id, makerId: context.viewer.userId, spaceId, quantity, key },
      ...{ revision: kit.revision, isKit: true, occurredAt: context.now },
    });
    const moves = assemble({ lotId, itemId: kit.id, spaceId, quantity }, kit.parts, lots);
    if (!moves.ok) return moves;
    const posted = await post(moves.value, writtenBy(context, campaign.id, context.now, key));
    return posted.ok ? describedLot(context, lotId, campaign) : posted;
  },
});
