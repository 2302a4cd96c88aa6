import { type CampaignRow, findCampaign } from "#app/modules/campaigns/campaigns.server.ts";
import { type ValidationChange, whenValidationChanges } from "#app/modules/designs/designs.server.ts";
import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { ok } from "#app/platform/result.ts";
import { type Context, inTransaction } from "#app/platform/use-case.server.ts";
import { visitor } from "#app/platform/viewer.ts";
import { tellCoordinators } from "./mails.server.ts";
import { pauseRuns } from "./pause-runs.server.ts";
import { listRunRows } from "./repos/run.repo.server.ts";
import { promisedUsages, type Served, servedFrom, tracedLots } from "./repos/trace.repo.server.ts";
import { pinningPairs } from "./repos/validation.repo.server.ts";
import { releaseLots } from "./stop-giving.server.ts";
import { validationFacts } from "./validations.server.ts";
import { libraryUsage, type ValidationFact, validationFor, validForSomebody } from "./validity.ts";
import { noteDecision } from "./write-lot.server.ts";

type Who = Pick<Context, "viewer" | "now">;

export interface Stopped {
  pausedRuns: string[];
  released: number;
  /** Everybody who has, or is about to have, pieces for such a usage. */
  served: Served[];
}

interface Why {
  reason: string;
  /** What holds now. */
  facts: readonly ValidationFact[];
  /** The usages that the decision is about. */
  concerns: (usage: string) => boolean;
}

/**
 * A revision of an item of which not every usage holds any more: its runs stop when nobody may use it, promises for those usages are
 * given back, those for others stay, and whoever was served is named.
 */
export async function stopWhatHoldsNoMore(
  who: Who,
  campaign: CampaignRow,
  { itemId, revision }: { itemId: string; revision: string },
  { reason, facts, concerns }: Why,
): Promise<Stopped> {
  const at = who.now.getTime();
  const holds = (usage: string) => validationFor(facts, { itemId, revision, usage }, at) !== undefined;
  const runs = validForSomebody(facts, itemId, revision, at) ? [] : await listRunRows(campaign.id);
  const made = runs.filter((run) => run.itemId === itemId && run.revision === revision);
  const lots = (await tracedLots(campaign.id, itemId)).filter((lot) => lot.revision === revision);
  const lotIds = lots.map(({ id }) => id);
  let released = 0;
  if (campaign.policy.validationRequired)
    for (const usage of await promisedUsages(lotIds))
      if (concerns(usage) && !holds(usage))
        released += await releaseLots(who, campaign.id, lotIds, { code: "withdrawn", reason, usage });
  return {
    pausedRuns: await pauseRuns(who, made, "withdrawn_validation"),
    released,
    served: (await servedFrom(lotIds)).filter(({ usage }) => concerns(usage)),
  };
}

/** A decision of the library takes effect at once in every campaign that pins the revision, in the transaction that records it. */
async function applyDecision({ pin, fact, actorId, now }: ValidationChange): Promise<void> {
  const who: Who = { viewer: actor(actorId), now };
  const concerns = (usage: string) => libraryUsage(usage) === libraryUsage(fact.usage);
  for (const { campaignId, itemId, revision } of await pinningPairs(undefined, pin)) {
    const campaign = await findCampaign(campaignId);
    if (!campaign) continue;
    const why = { reason: fact.words, facts: await validationFacts(campaignId) };
    const stopped = await stopWhatHoldsNoMore(who, campaign, { itemId, revision }, { ...why, concerns });
    const saysNo = fact.decision === "refused" || fact.decision === "withdrawn";
    const served = saysNo ? [...new Set(stopped.served.map(({ requestCode }) => requestCode))] : [];
    await noteDecision(who, {
      ...{
        campaignId,
        subjectKind: "validation",
        subjectId: fact.id,
        kind: "decided_by_library",
        toStage: fact.decision,
      },
      details: { item: itemId, revision, usage: fact.usage, ...stopped, served },
    });
    const item = campaign.items.find(({ id }) => id === itemId)?.name ?? "";
    const effects = { paused: stopped.pausedRuns.length, released: stopped.released, served: served.length };
    if (saysNo) await tellCoordinators(campaign, { revision, item, reason: fact.words, ...effects }, now);
  }
}

/** Whose decision it was, for the events that it causes; what they may do was judged where it was recorded. */
function actor(userId: string): Context["viewer"] {
  const unnamed = { name: "", email: "", emailVerified: true, language: "fr", theme: "system" };
  return { kind: "person", userId, ...unnamed, via: "operator", memberships: [] };
}

whenValidationChanges("making", applyDecision);

/** A period that ends, or a withdrawal that was announced, takes effect without anybody pressing anything. */
async function stopExpired(now: Date): Promise<void> {
  const who: Who = { viewer: visitor, now };
  for (const { campaignId, itemId, revision } of await pinningPairs())
    await inTransaction(async () => {
      const campaign = await findCampaign(campaignId);
      if (campaign) {
        const facts = await validationFacts(campaignId);
        await stopWhatHoldsNoMore(who, campaign, { itemId, revision }, { reason: "", facts, concerns: () => true });
      }
      return ok(undefined);
    });
}

export const validityJobs: readonly Job[] = [{ name: "stop-expired", everySeconds: 3600, run: stopExpired }];
