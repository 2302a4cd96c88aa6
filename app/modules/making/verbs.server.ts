import type { AnyUseCase } from "#app/platform/use-case.server.ts";
// Listens to the decisions of the library wherever verbs are run.
import "./stop-withdrawn.server.ts";
import { assembleKits } from "./use-cases/assemble-kits.server.ts";
import { changePledge } from "./use-cases/change-pledge.server.ts";
import { declareLot } from "./use-cases/declare-lot.server.ts";
import { finishRework } from "./use-cases/finish-rework.server.ts";
import { getLot } from "./use-cases/get-lot.server.ts";
import { inspectLot } from "./use-cases/inspect-lot.server.ts";
import { judgeReturned } from "./use-cases/judge-returned.server.ts";
import { liftRecall } from "./use-cases/lift-recall.server.ts";
import { listLots } from "./use-cases/list-lots.server.ts";
import { listPledges } from "./use-cases/list-pledges.server.ts";
import { listRecalls } from "./use-cases/list-recalls.server.ts";
import { listRuns } from "./use-cases/list-runs.server.ts";
import { moveRun } from "./use-cases/move-run.server.ts";
import { nameRunLoan } from "./use-cases/name-run-loan.server.ts";
import { offerPledge } from "./use-cases/offer-pledge.server.ts";
import { planRun } from "./use-cases/plan-run.server.ts";
import { previewRecall } from "./use-cases/preview-recall.server.ts";
import { recallLots } from "./use-cases/recall-lots.server.ts";
import { recordAdvance } from "./use-cases/record-advance.server.ts";
import { recordValidation } from "./use-cases/record-validation.server.ts";
import { recountLot } from "./use-cases/recount-lot.server.ts";
import { withdrawValidation } from "./use-cases/withdraw-validation.server.ts";
import { writeOffLot } from "./use-cases/write-off-lot.server.ts";

/** Published under /api/v1. */
export const makingVerbs: AnyUseCase[] = [
  assembleKits,
  changePledge,
  declareLot,
  finishRework,
  getLot,
  inspectLot,
  judgeReturned,
  liftRecall,
  listLots,
  listPledges,
  listRecalls,
  listRuns,
  moveRun,
  nameRunLoan,
  offerPledge,
  planRun,
  previewRecall,
  recallLots,
  recordAdvance,
  recordValidation,
  recountLot,
  withdrawValidation,
  writeOffLot,
];
