import { type LineFacts, requestStageOf, wanted } from "#app/modules/campaigns/request.ts";

export const helpOutStates = ["unconfirmed", "asked", "making", "ready", "away", "done", "over"] as const;
/** Whose turn it is in a small request: who asks, the space, whoever carries, whoever counts. */
export type HelpOutState = (typeof helpOutStates)[number];

/** Where a small request stands; nothing of it is stored. */
export function helpOutState(stage: string, lines: readonly LineFacts[]): HelpOutState {
  const at = requestStageOf(stage);
  if (at === "draft") return "unconfirmed";
  if (at === "submitted") return "asked";
  if (at !== "verified") return "over";
  if (lines.some(({ reserved }) => reserved > 0)) return "ready";
  if (lines.some(({ inTransit, atIntermediary }) => inTransit + atIntermediary > 0)) return "away";
  return lines.every((line) => wanted(line) === 0) ? "done" : "making";
}
