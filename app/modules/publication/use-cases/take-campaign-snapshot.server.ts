import { randomBytes } from "node:crypto";
import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { insertSnapshot } from "../repos/snapshot.repo.server.ts";
import { sha256Of } from "../snapshot.ts";
import { snapshotText } from "../take-snapshot.server.ts";

export const takeCampaignSnapshot = defineUseCase({
  name: "take-campaign-snapshot",
  module: "publication",
  summary:
    "Keep what a campaign publishes at this instant under an address that can be cited; nobody can change it afterwards.",
  method: "POST",
  path: "/campaigns/{campaign}/snapshots",
  status: 201,
  access: "person",
  input: z.object({ campaign: z.string().trim().min(1).max(40) }),
  output: z.object({ code: z.string(), takenAt: z.string(), sha256: z.string() }),
  async run({ viewer, now }, { campaign: named }) {
    const campaign = await campaignFor(viewer, named);
    if (!campaign.ok) return campaign;
    const { id: campaignId, space } = campaign.value;
    const document = await snapshotText(campaign.value, now);
    const sha256 = sha256Of(document);
    const code = shortCode(randomBytes(7));
    await insertSnapshot({ code, campaignId, takenAt: now, takenById: viewer.userId, document, sha256 });
    return ok({ code, takenAt: isoWithOffset(now, space.zone), sha256 });
  },
});
