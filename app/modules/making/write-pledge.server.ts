import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import { actorOf, insertEvent } from "#app/modules/flows/flows.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import { commitments, describePledges } from "./describe.server.ts";
import { fail } from "./failures.ts";
import { tellMaker } from "./mails.server.ts";
import { lapsesAt, type PledgeVerb, pledgeAfter, pledgeStageOf, takenFromWaiting } from "./pledge.ts";
import { findPledge, type PledgeRow, updatePledge } from "./repos/run.repo.server.ts";

type Who = Pick<Context, "viewer" | "now">;

/** The choke point of a pledge. */
export async function movePledge(
  { viewer, now }: Who,
  pledge: PledgeRow,
  verb: PledgeVerb,
  { by, ...changes }: { by: "maker" | "coordinator" | "time"; quantity?: number; promisedFor?: Date },
): Promise<Result<undefined>> {
  const stage = pledgeStageOf(pledge.stage);
  const to = pledgeAfter(stage, verb);
  if (!to) return fail("wrong_stage", { params: { stage } });
  await updatePledge(pledge.id, { stage: to, ...changes });
  await insertEvent({
    campaignId: pledge.campaignId,
    subjectKind: "pledge",
    subjectId: pledge.id,
    kind: verb,
    fromStage: stage,
    toStage: to,
    details: {
      ...{ by, quantity: changes.quantity ?? pledge.quantity },
      ...(changes.promisedFor ? { promisedFor: changes.promisedFor.toISOString() } : {}),
    },
    actorId: by === "time" ? "time" : actorOf(viewer),
    occurredAt: now,
    recordedAt: now,
  });
  return ok(undefined);
}

/** What became free is given to the waiting list, first come first; each is told. */
export async function admitWaiting(
  who: Who,
  run: { id: string; target: number },
  campaign: CampaignRow,
): Promise<void> {
  const { waiting, left } = await commitments(run.id, run.target, campaign.policy.overCommitmentPercent);
  const inTime = waiting.filter(
    ({ promisedFor }) => who.now.getTime() < lapsesAt(promisedFor.getTime(), campaign.policy.graceDays),
  );
  for (const pledge of takenFromWaiting(inTime, left)) {
    await movePledge(who, pledge, "accept", { by: "time" });
    // Whoever does it reads it on the page.
    if (pledge.userId !== actorOf(who.viewer)) await tellMaker(pledge, campaign, "admitted", who.now);
  }
}

export async function describedPledge(id: string, campaign: CampaignRow) {
  const pledge = await findPledge(id);
  const [described] = pledge ? await describePledges([pledge], campaign) : [];
  return described ? ok(described) : fail("pledge_not_found");
}
