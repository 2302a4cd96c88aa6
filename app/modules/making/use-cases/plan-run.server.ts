import { randomBytes } from "node:crypto";
import { z } from "zod";
import { campaignFor } from "#app/modules/campaigns/campaigns.server.ts";
import { shortCode } from "#app/modules/listings/short-code.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { describeRun } from "../describe.server.ts";
import { fail } from "../failures.ts";
import { named, pieces, runOutput } from "../making.schema.ts";
import { findRun, insertRun } from "../run.repo.server.ts";
import { noteDecision } from "../write-lot.server.ts";

export const planRun = defineUseCase({
  name: "plan-run",
  module: "making",
  summary: "Plan a run of one item of a campaign, from its pinned revision, with a target.",
  method: "POST",
  path: "/campaigns/{campaign}/runs",
  status: 201,
  access: "person",
  input: z.object({ campaign: named, item: named, target: pieces }),
  output: runOutput,
  async run(context, { campaign: code, item: itemId, target }) {
    const campaign = await campaignFor(context.viewer, code);
    if (!campaign.ok) return campaign;
    const { id: campaignId, items } = campaign.value;
    const item = items.find(({ id }) => id === itemId);
    if (!item) return fail("item_unknown");
    const id = await insertRun({
      ...{ campaignId, itemId, target, revision: item.revision },
      code: shortCode(randomBytes(6)),
      createdById: context.viewer.userId,
      createdAt: context.now,
    });
    const details = { item: itemId, target, revision: item.revision };
    await noteDecision(context, {
      ...{ campaignId, subjectKind: "run", subjectId: id, kind: "planned", toStage: "planned", details },
    });
    const run = await findRun(id);
    return run ? ok(await describeRun(run, campaign.value)) : fail("not_found");
  },
});
