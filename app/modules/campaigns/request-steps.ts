import { type LineFacts, type RequestStage, type RequestStatus, wanted } from "./request.ts";

/** Where the pieces are that a verified request has not received. */
type Rest = "waiting" | "promised" | "on_the_way";

const sum = (lines: readonly LineFacts[], count: (line: LineFacts) => number) =>
  lines.reduce((total, line) => total + count(line), 0);
const away = ({ inTransit, atIntermediary }: LineFacts) => inTransit + atIntermediary;

/** What is furthest on its way. */
function restOf(lines: readonly LineFacts[]): Rest {
  if (sum(lines, away) > 0) return "on_the_way";
  return sum(lines, ({ reserved }) => reserved) > 0 ? "promised" : "waiting";
}

/** The status as it is said to people: « open » does not tell whether anything is promised or on the road, this does. */
export type Said = Exclude<RequestStatus, "partially_served"> | "promised" | "on_the_way" | `partially_served_${Rest}`;

export function saidOf(status: RequestStatus, lines: readonly LineFacts[]): Said {
  const rest = restOf(lines);
  if (status === "partially_served") return `partially_served_${rest}`;
  if (status !== "verified" && status !== "open") return status;
  return rest === "waiting" ? status : rest;
}

export type StepWord =
  | "asked"
  | "to_confirm"
  | "confirmed"
  | "to_check"
  | "checked"
  | "to_promise"
  | "rest_to_promise"
  | "promised_in_part"
  | "promised"
  | "to_leave"
  | "on_the_way"
  | "received_in_part"
  | "received"
  | "closed_short"
  | "cancelled"
  | "expired";

export interface RequestStep {
  word: StepWord;
  state: "done" | "partly" | "now" | "later" | "stopped";
  /** How many pieces, where it is not all of them. */
  pieces?: { count: number; of: number | null };
}

export interface Stepped {
  stage: RequestStage;
  wasConfirmed: boolean;
  wasChecked: boolean;
}

/** Promised, on the road, received: each as far as the ledger says, one of them the present one. */
function servedSteps(lines: readonly LineFacts[]): RequestStep[] {
  const of = sum(lines, ({ target }) => target);
  const lacking = sum(lines, wanted);
  const onRoad = sum(lines, away);
  const good = sum(lines, (line) => Math.min(line.good, line.target));
  const isServed = lines.length > 0 && lines.every((line) => line.good >= line.target);
  const travels = onRoad > 0 || (lacking === 0 && !isServed);
  const some = (count: number) => (count > 0 && count < of ? { pieces: { count, of } } : {});
  const promised = (): RequestStep => {
    if (lacking === 0) return { word: "promised", state: "done" };
    if (lacking === of) return { word: "to_promise", state: "now" };
    if (travels) return { word: "promised_in_part", state: "partly", ...some(of - lacking) };
    return { word: "rest_to_promise", state: "now", ...some(of - lacking) };
  };
  const isToLeave = travels && onRoad === 0;
  return [
    promised(),
    {
      word: isToLeave ? "to_leave" : "on_the_way",
      state: isServed ? "done" : travels ? "now" : "later",
      ...some(onRoad),
    },
    isServed || good === 0
      ? { word: "received", state: isServed ? "done" : "later" }
      : { word: "received_in_part", state: "partly", ...some(good) },
  ];
}

/** What has been reached, and the end; what left before still arrives. */
function endedSteps(end: "closed_short" | "cancelled" | "expired", was: Stepped, lines: readonly LineFacts[]) {
  const [onRoad, good] = [sum(lines, away), sum(lines, (line) => line.good)];
  const reached: (RequestStep | false)[] = [
    { word: "asked", state: "done" },
    was.wasConfirmed && { word: "confirmed", state: "done" },
    was.wasChecked && { word: "checked", state: "done" },
    onRoad > 0 && { word: "on_the_way", state: "now", pieces: { count: onRoad, of: null } },
    good > 0 && { word: "received_in_part", state: "partly", pieces: { count: good, of: null } },
    { word: end, state: end === "closed_short" ? "done" : "stopped" },
  ];
  return reached.filter((step) => step !== false);
}

const later: readonly StepWord[] = ["promised", "on_the_way", "received"];

/** The way of a request, from the form to the last piece that is counted. */
export function stepsOf(was: Stepped, lines: readonly LineFacts[]): RequestStep[] {
  const { stage } = was;
  if (stage === "cancelled" || stage === "expired" || stage === "closed_short") return endedSteps(stage, was, lines);
  const [isDraft, isVerified] = [stage === "draft", stage === "verified"];
  return [
    { word: "asked", state: "done" },
    isDraft ? { word: "to_confirm", state: "now" } : { word: "confirmed", state: "done" },
    isVerified
      ? { word: "checked", state: "done" }
      : isDraft
        ? { word: "checked", state: "later" }
        : { word: "to_check", state: "now" },
    ...(isVerified ? servedSteps(lines) : later.map((word): RequestStep => ({ word, state: "later" }))),
  ];
}
