import { actorOf, insertEvent } from "#app/modules/flows/flows.server.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { networkOf, networksOfSpace, spaceFor } from "#app/modules/spaces/spaces.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignCard, campaignOutput, named } from "../campaign.schema.ts";
import { describeCampaign } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { findCampaign, insertCampaign } from "../repos/campaign.repo.server.ts";

export const createCampaign = defineUseCase({
  name: "create-campaign",
  module: "campaigns",
  summary:
    "Prepare a campaign of solidarity production: what is made, under which rules; it opens with a verb of its own.",
  method: "POST",
  path: "/spaces/{space}/campaigns",
  status: 201,
  access: "person",
  input: campaignCard.extend({ space: named, network: named.nullable().default(null) }),
  output: campaignOutput,
  async run({ viewer, now }, { space: spaceName, network: networkName, opensAt, closesAt, ...card }) {
    const space = await spaceFor(viewer, spaceName, "lend");
    if (!space.ok) return space;
    const network = networkName === null ? undefined : await networkOf(networkName);
    if (network && !network.ok) return network;
    const joined = network ? await networksOfSpace(space.value.id) : [];
    if (network && !joined.some(({ id }) => id === network.value.id)) return fail("not_in_network");
    if (opensAt && closesAt && new Date(closesAt) <= new Date(opensAt)) return fail("impossible_dates");
    const id = await insertCampaign({
      ...card,
      code: await freeCode("Campaign", 6),
      spaceId: space.value.id,
      networkId: network?.value.id ?? null,
      opensAt: opensAt === null ? null : new Date(opensAt),
      closesAt: closesAt === null ? null : new Date(closesAt),
      createdById: viewer.userId,
      createdAt: now,
    });
    await insertEvent({
      campaignId: id,
      subjectKind: "campaign",
      subjectId: id,
      kind: "created",
      toStage: "prepared",
      details: { policy: card.policy },
      actorId: actorOf(viewer),
      occurredAt: now,
      recordedAt: now,
    });
    const campaign = await findCampaign(id);
    return campaign ? ok(describeCampaign(campaign, viewer)) : fail("not_found");
  },
});
