import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { addGroupMessage } from "./use-cases/add-group-message.server.ts";
import { answerSeriesChange } from "./use-cases/answer-series-change.server.ts";
import { approveGroup } from "./use-cases/approve-group.server.ts";
import { askSeries } from "./use-cases/ask-series.server.ts";
import { askTogether } from "./use-cases/ask-together.server.ts";
import { cancelFollowing } from "./use-cases/cancel-following.server.ts";
import { cancelGroup } from "./use-cases/cancel-group.server.ts";
import { changeSeries } from "./use-cases/change-series.server.ts";
import { declineGroup } from "./use-cases/decline-group.server.ts";
import { extendSeries } from "./use-cases/extend-series.server.ts";
import { getGroup } from "./use-cases/get-group.server.ts";
import { getSeries } from "./use-cases/get-series.server.ts";
import { listGroups } from "./use-cases/list-groups.server.ts";
import { markGroupNoShow } from "./use-cases/mark-group-no-show.server.ts";
import { previewSeries } from "./use-cases/preview-series.server.ts";

/** Published under /api/v1. */
export const groupVerbs: AnyUseCase[] = [
  addGroupMessage,
  answerSeriesChange,
  approveGroup,
  askSeries,
  askTogether,
  cancelFollowing,
  cancelGroup,
  changeSeries,
  declineGroup,
  extendSeries,
  getGroup,
  getSeries,
  listGroups,
  markGroupNoShow,
  previewSeries,
];
