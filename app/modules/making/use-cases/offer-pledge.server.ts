import { stageOf, takesPledges } from "#app/modules/campaigns/campaign.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { spaceFor } from "#app/modules/spaces/spaces.server.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { runNamed } from "../access.server.ts";
import { commitments } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { named, offerFields, pledgeOutput } from "../making.schema.ts";
import { answerOffer } from "../pledge.ts";
import { findPledge, insertPledge } from "../repos/run.repo.server.ts";
import { runStageOf } from "../run.ts";
import { noteDecision } from "../write-lot.server.ts";
import { describedPledge, movePledge } from "../write-pledge.server.ts";

export const offerPledge = defineUseCase({
  name: "offer-pledge",
  module: "making",
  summary:
    "Promise pieces for a day, alone or for a space; accepted at once while they are wanted, else on the waiting list.",
  method: "POST",
  path: "/runs/{run}/pledges",
  status: 201,
  access: "person",
  input: offerFields.extend({ run: named, space: named.nullable().default(null) }),
  output: pledgeOutput,
  async run(context, { run: code, space: spaceName, quantity, promisedFor, condition }) {
    const found = await runNamed(code);
    if (!found.ok) return found;
    const { run, campaign } = found.value;
    const isOpen = runStageOf(run.stage) === "open" || runStageOf(run.stage) === "pilot";
    if (!isOpen || !takesPledges(stageOf(campaign.stage))) return fail("closed_to_pledges");
    const space = spaceName === null ? undefined : await spaceFor(context.viewer, spaceName, "lend");
    if (space && !space.ok) return space;
    const { left } = await commitments(run.id, run.target, campaign.policy.overCommitmentPercent);
    const id = await insertPledge({
      ...{ runId: run.id, campaignId: campaign.id, userId: context.viewer.userId, quantity, condition },
      spaceId: space?.value.id ?? null,
      code: await freeCode("Pledge", 6),
      promisedFor: new Date(promisedFor),
      stage: "offered",
      createdAt: context.now,
    });
    await noteDecision(context, {
      ...{ campaignId: campaign.id, subjectKind: "pledge", subjectId: id, kind: "offered", toStage: "offered" },
      details: { quantity, promisedFor },
    });
    const pledge = await findPledge(id);
    if (!pledge) return fail("pledge_not_found");
    const answered = await movePledge(context, pledge, answerOffer(quantity, left), { by: "time" });
    return answered.ok ? describedPledge(id, campaign) : answered;
  },
});
