import { actorOf, insertEvent } from "#app/modules/flows/flows.server.ts";
import { tellMakers } from "#app/modules/making/making.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import { afterVerb, type CampaignStage, type CampaignVerb, stageOf } from "./campaign.ts";
import { fail } from "./failures.ts";
import { type CampaignRow, updateCampaign } from "./repos/campaign.repo.server.ts";

interface Move {
  verb: CampaignVerb;
  by: "coordinator" | "time";
  reason: string;
}

/** The choke point of a campaign: a verb that the table allows, the row and its event; makers are told. */
export async function moveStage(
  { viewer, now }: Pick<Context, "viewer" | "now">,
  campaign: CampaignRow,
  { verb, by, reason }: Move,
): Promise<Result<CampaignStage>> {
  const stage = stageOf(campaign.stage);
  const to = afterVerb(stage, verb);
  if (!to) return fail("wrong_stage", { params: { stage } });
  // Opened again after its last day, it has no last day any more: it would close at once.
  const isOver = to === "open" && campaign.closesAt !== null && campaign.closesAt <= now;
  await updateCampaign(campaign.id, { stage: to, ...(isOver ? { closesAt: null } : {}) });
  const actorId = by === "time" ? "time" : actorOf(viewer);
  await insertEvent({
    campaignId: campaign.id,
    subjectKind: "campaign",
    subjectId: campaign.id,
    kind: verb,
    fromStage: stage,
    toStage: to,
    details: { reason },
    actorId,
    occurredAt: now,
    recordedAt: now,
  });
  await tellMakers(campaign, { verb, reason, actorId }, now);
  return ok(to);
}
