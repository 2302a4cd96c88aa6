import type { RequestStatus } from "#app/modules/materials/material.ts";

/** Something that a space needs, answered in parts. Nothing is counted twice: what is left is derived from the answers. */

export const needStates = ["open", "served", "withdrawn", "expired"] as const;
export type NeedState = (typeof needStates)[number];

/** One answer, as far as it has come. */
export interface Answer {
  status: RequestStatus;
  asked: number;
  accepted: number | null;
  sent: number | null;
  arrived: number | null;
}

/** What an answer still stands for: what arrived once it has, what left while it travels, what is kept before. */
export function promisedBy({ status, accepted, sent, arrived }: Answer): number {
  if (status === "received") return arrived ?? 0;
  if (status === "sent") return sent ?? 0;
  return status === "accepted" ? (accepted ?? 0) : 0;
}

export function promised(answers: readonly Answer[]): number {
  return answers.reduce((sum, answer) => sum + promisedBy(answer), 0);
}

export function arrived(answers: readonly Answer[]): number {
  return answers.reduce((sum, answer) => (answer.status === "received" ? sum + (answer.arrived ?? 0) : sum), 0);
}

/** What is still wanted: never below zero, and more again when an answer is withdrawn or less arrives. */
export function stillWanted(quantity: number, answers: readonly Answer[]): number {
  return Math.max(0, quantity - promised(answers));
}

interface Facts {
  quantity: number;
  /** Plain date of the space, included. */
  wantedBy: string;
  withdrawn: boolean;
}

/** A need closes itself when what it wants has arrived; past its date it is still there to be asked for again. */
export function stateOf(
  { quantity, wantedBy, withdrawn }: Facts,
  answers: readonly Answer[],
  today: string,
): NeedState {
  if (withdrawn) return "withdrawn";
  if (arrived(answers) >= quantity) return "served";
  return wantedBy < today ? "expired" : "open";
}
