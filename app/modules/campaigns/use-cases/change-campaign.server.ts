import { z } from "zod";
import { actorOf, insertEvent } from "#app/modules/flows/flows.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignFor } from "../access.server.ts";
import { findCampaign, updateCampaign } from "../campaign.repo.server.ts";
import { campaignCard, campaignOutput, changeable, named, policySchema } from "../campaign.schema.ts";
import { describeCampaign } from "../describe.server.ts";
import { fail } from "../failures.ts";

const card = changeable(campaignCard.omit({ policy: true }).shape);

export const changeCampaign = defineUseCase({
  name: "change-campaign",
  module: "campaigns",
  summary: "Change the card or the rules of a campaign; what was decided under the former rules stands.",
  method: "PATCH",
  path: "/campaigns/{campaign}",
  access: "person",
  input: z.object({ campaign: named, version: z.int(), policy: policySchema.optional(), ...card }),
  output: campaignOutput,
  async run({ viewer, now }, { campaign: code, version, policy, opensAt, closesAt, ...changes }) {
    const found = await campaignFor(viewer, code);
    if (!found.ok) return found;
    const campaign = found.value;
    if (campaign.version !== version) return fail("stale");
    const date = (text: string | null | undefined) => (text ? new Date(text) : null);
    await updateCampaign(campaign.id, {
      ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
      ...(opensAt === undefined ? {} : { opensAt: date(opensAt) }),
      ...(closesAt === undefined ? {} : { closesAt: date(closesAt) }),
      ...(policy ? { policy } : {}),
    });
    await insertEvent({
      campaignId: campaign.id,
      subjectKind: "campaign",
      subjectId: campaign.id,
      kind: "changed",
      fromStage: campaign.stage,
      toStage: campaign.stage,
      details: { changed: Object.keys({ ...changes, ...(policy ? { policy } : {}) }), ...(policy ? { policy } : {}) },
      actorId: actorOf(viewer),
      occurredAt: now,
      recordedAt: now,
    });
    const after = await findCampaign(campaign.id);
    return after ? ok(describeCampaign(after, viewer)) : fail("not_found");
  },
});
