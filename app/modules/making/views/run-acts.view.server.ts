import { mayCoordinate } from "#app/modules/campaigns/campaign.policy.ts";
import type { CampaignRow } from "#app/modules/campaigns/campaigns.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { recallPath } from "../making.urls.ts";
import { makingWords, stageWords } from "../making-words.server.ts";
import type { RunRow } from "../repos/run.repo.server.ts";
import { runAfter, runStageOf, runVerbs } from "../run.ts";
import { runFacts } from "../run-facts.server.ts";

const names = ["acts", "acts_reason", "retarget", "retarget_act", "acts_served"] as const;

/** What a run needs before it opens, and what may be done with it; where it may not, why. Null for who does not coordinate. */
export async function runActs(visit: Visit, run: RunRow, campaign: CampaignRow) {
  if (!mayCoordinate(visit.viewer, campaign)) return null;
  const facts = await runFacts(run, campaign, visit.now);
  const { validationRequired, pilotRequired, pilotAccepted, pilotPieces, valid } = facts;
  const stage = runStageOf(run.stage);
  const { t, language } = visit;
  return {
    words: makingWords(visit, names),
    target: run.target,
    pausedBy: stage === "paused" ? stageWords(visit, "paused", run.pausedBy || "decided") : "",
    served:
      stage === "paused" && run.pausedBy !== "decided"
        ? recallPath(campaign.code, { by: "revision", value: run.revision, item: run.itemId })
        : null,
    needs: [
      ...(validationRequired
        ? [{ is: valid, words: t(valid ? "making_pages.need_valid" : "making_pages.need_validation") }]
        : []),
      ...(pilotRequired
        ? [{ is: pilotAccepted >= pilotPieces, words: t("making_pages.need_pilot", { pilotAccepted, pilotPieces }) }]
        : []),
    ],
    verbs: runVerbs.flatMap((verb) => {
      const after = runAfter(stage, verb, facts);
      const refused = "refused" in after ? after.refused : null;
      if (refused === "wrong_stage") return [];
      return [
        {
          verb,
          label: stageWords(visit, "move", verb),
          hint: refused ? say(language, `failures.making.${refused}`) : stageWords(visit, "move_hint", verb),
          may: refused === null,
        },
      ];
    }),
  };
}

export type RunActs = NonNullable<Awaited<ReturnType<typeof runActs>>>;
