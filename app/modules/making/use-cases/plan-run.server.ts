import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { isPinned } from "#app/modules/designs/designs.server.ts";
import { readPin } from "#app/modules/designs/revision.ts";
import { freeCode } from "#app/modules/listings/repos/code.repo.server.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeRun } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { named, planFields, runOutput } from "../making.schema.ts";
import { findRun, insertRun } from "../repos/run.repo.server.ts";
import { noteDecision } from "../write-lot.server.ts";

export const planRun = defineUseCase({
  name: "plan-run",
  module: "making",
  summary:
    "Plan a run of one item of a campaign: from its pinned revision or another one, how many, of how many pieces its pilot is, and when.",
  method: "POST",
  path: "/campaigns/{campaign}/runs",
  status: 201,
  access: "person",
  input: planFields.extend({ campaign: named }),
  output: runOutput,
  async run(context, { campaign: code, item: itemId, target, revision: pinned, pilotPieces, startsAt, neededAt }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const { id: campaignId, items } = campaign.value;
    const item = items.find(({ id }) => id === itemId);
    if (!item) return fail("item_unknown");
    const revision = pinned ?? item.revision;
    if (readPin(revision) && !(await isPinned(revision))) return fail("revision_unknown");
    if (startsAt && neededAt && Date.parse(neededAt) <= Date.parse(startsAt)) return fail("impossible_dates");
    const id = await insertRun({
      ...{ campaignId, itemId, target, revision, pilotPieces },
      startsAt: startsAt === null ? null : new Date(startsAt),
      neededAt: neededAt === null ? null : new Date(neededAt),
      code: await freeCode("ProductionRun", 6),
      createdById: context.viewer.userId,
      createdAt: context.now,
    });
    const details = { item: itemId, target, revision, pilotPieces, startsAt, neededAt };
    await noteDecision(context, {
      ...{ campaignId, subjectKind: "run", subjectId: id, kind: "planned", toStage: "planned", details },
    });
    const run = await findRun(id);
    return run ? ok(await describeRun(run, campaign.value)) : fail("not_found");
  },
});
