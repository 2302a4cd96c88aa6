import { type Transition, target } from "#app/modules/flows/event.ts";
import { ok, type Result } from "#app/platform/result.ts";
import { fail } from "./failures.ts";

export const requesterKinds = [
  "care_home",
  "hospital",
  "school",
  "town_hall",
  "shop",
  "space",
  "association",
  "person",
  "other",
] as const;
export type RequesterKind = (typeof requesterKinds)[number];

/** What the form proposes; a validation may name any other. */
export const usages = ["care", "public", "work", "technical", "other"] as const;

/** What people decided. Whether it is open, partly served or satisfied comes from the ledger: `statusOf`. */
export const requestStages = ["draft", "submitted", "verified", "closed_short", "cancelled", "expired"] as const;
export type RequestStage = (typeof requestStages)[number];

export const requestStatuses = [
  "draft",
  "submitted",
  "verified",
  "open",
  "partially_served",
  "satisfied",
  "closed_short",
  "cancelled",
  "expired",
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export const requestVerbs = [
  "confirm",
  "verify",
  "change",
  "close_short",
  "cancel",
  "still_needed",
  "expire",
  "reopen",
] as const;
export type RequestVerb = (typeof requestVerbs)[number];

type By = "requester" | "coordinator" | "time";

export const requestTransitions: readonly Transition<RequestStage, RequestVerb, By>[] = [
  { verb: "confirm", from: ["draft"], to: "submitted", by: ["requester", "coordinator"] },
  { verb: "verify", from: ["submitted"], to: "verified", by: ["coordinator"] },
  { verb: "change", from: ["draft", "submitted", "verified"], to: "same", by: ["requester", "coordinator"] },
  { verb: "close_short", from: ["verified"], to: "closed_short", by: ["requester", "coordinator"] },
  { verb: "cancel", from: ["draft", "submitted", "verified"], to: "cancelled", by: ["requester", "coordinator"] },
  { verb: "still_needed", from: ["submitted", "verified"], to: "same", by: ["requester", "coordinator"] },
  { verb: "still_needed", from: ["expired"], to: "submitted", by: ["requester", "coordinator"] },
  { verb: "expire", from: ["draft", "submitted", "verified"], to: "expired", by: ["time"] },
  { verb: "reopen", from: ["closed_short", "cancelled"], to: "submitted", by: ["coordinator"] },
];

export function requestStageOf(text: string): RequestStage {
  return requestStages.find((one) => one === text) ?? "draft";
}

export function afterRequestVerb(stage: RequestStage, verb: RequestVerb, by: By): RequestStage | undefined {
  const row = requestTransitions.find((one) => one.verb === verb && one.from.includes(stage) && one.by.includes(by));
  return row && target(requestTransitions, verb, stage);
}

/** What the ledger says of one line, in pieces. */
export interface LineFacts {
  target: number;
  surplusConsented: number;
  good: number;
  reserved: number;
  inTransit: number;
  atIntermediary: number;
}

export interface LineWants {
  minimum: number;
  acceptsPart: boolean;
}

/** Promised, on the road or kept: what counts against the target. */
export function held({ good, reserved, inTransit, atIntermediary }: LineFacts): number {
  return good + reserved + inTransit + atIntermediary;
}

/** How many more pieces may be promised to the line, surplus that whoever asks agreed to included. */
export function room(line: LineFacts): number {
  return Math.max(0, line.target + line.surplusConsented - held(line));
}

/** How many pieces the line still wants, without any surplus. */
export function wanted(line: LineFacts): number {
  return Math.max(0, line.target - held(line));
}

export function statusOf(
  stage: RequestStage,
  lines: readonly Pick<LineFacts, "target" | "good">[],
  opened: boolean,
): RequestStatus {
  if (stage !== "verified") return stage;
  if (lines.length > 0 && lines.every(({ good, target: asked }) => good >= asked)) return "satisfied";
  if (lines.some(({ good }) => good > 0)) return "partially_served";
  return opened ? "open" : "verified";
}

/**
 * What changes when a line asks for another quantity: promises beyond the new target are given back; what already left is not undone,
 * and the target cannot go below it.
 */
export function retarget(line: LineFacts, asked: number): Result<{ target: number; release: number }> {
  const gone = line.good + line.inTransit + line.atIntermediary;
  const least = Math.max(0, gone - line.surplusConsented);
  if (asked < least) return fail("already_on_the_way", { params: { least } });
  const release = Math.max(0, Math.min(line.reserved, held(line) - asked - line.surplusConsented));
  return ok({ target: asked, release });
}

/** Cancelled: the promises are given back; what already left keeps its place in the target. */
export function cancelled(line: LineFacts): { target: number; release: number } {
  const gone = line.good + line.inTransit + line.atIntermediary;
  return { target: Math.max(0, gone - line.surplusConsented), release: line.reserved };
}

/** Declared urgency, raised by one tier for each time that the request has waited so long; 1 is the most urgent. */
export function agedTier(tier: number, waitedDays: number, ageingDays: number): number {
  return ageingDays > 0 ? Math.max(1, tier - Math.floor(waitedDays / ageingDays)) : tier;
}

/** « Résidence Médinaceli » and « residence medinaceli » are the same: letters and digits, without accents. */
export function matchKey(name: string, town: string): string {
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return `${plain(name)}|${plain(town)}`;
}

/** The words of such a key. */
export function wordsOfKey(key: string): Set<string> {
  return new Set(key.split(/[ |]+/).filter(Boolean));
}
