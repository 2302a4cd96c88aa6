import { z } from "zod";
import { actorOf, insertEvent } from "#app/modules/flows/flows.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { campaignFor } from "../access.server.ts";
import { campaignCard, campaignOutput, changeable, named, policySchema } from "../campaign.schema.ts";
import { describeCampaign } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { findCampaign, updateCampaign } from "../repos/campaign.repo.server.ts";

const card = changeable(campaignCard.omit({ policy: true }).shape);
const cleared = z
  .array(z.enum(["opensAt", "closesAt"]))
  .max(2)
  .default([])
  .describe("Dates that are taken away: what null says, for whoever cannot send it");

/** As it is given, taken away, or as it was. */
function dateAfter(given: string | null | undefined, before: Date | null): Date | null {
  return given === undefined ? before : given === null ? null : new Date(given);
}

export const changeCampaign = defineUseCase({
  name: "change-campaign",
  module: "campaigns",
  summary: "Change the card or the rules of a campaign; what was decided under the former rules stands.",
  method: "PATCH",
  path: "/campaigns/{campaign}",
  access: "person",
  input: z.object({ campaign: named, version: z.int(), policy: policySchema.optional(), cleared, ...card }),
  output: campaignOutput,
  async run({ viewer, now }, { campaign: code, version, policy, opensAt, closesAt, cleared: emptied, ...changes }) {
    const found = await campaignFor(viewer, code);
    if (!found.ok) return found;
    const campaign = found.value;
    if (campaign.version !== version) return fail("stale");
    const dates = {
      opensAt: dateAfter(emptied.includes("opensAt") ? null : opensAt, campaign.opensAt),
      closesAt: dateAfter(emptied.includes("closesAt") ? null : closesAt, campaign.closesAt),
    };
    if (dates.opensAt && dates.closesAt && dates.closesAt <= dates.opensAt) return fail("impossible_dates");
    await updateCampaign(campaign.id, {
      ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
      ...dates,
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
