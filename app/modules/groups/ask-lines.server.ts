import type { z } from "zod";
import type { Verdict } from "#app/modules/availability/availability.ts";
import {
  type AskInput,
  admitByPass,
  describeRefusal,
  haveEnoughDays,
  isTaken,
  type LoadedSituation,
  languageOf,
  type Prepared,
  prepare,
  type Refusal,
  speechOf,
} from "#app/modules/bookings/together.server.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { type Failure, ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./group.failures.ts";
import type { LeftOut } from "./group.outputs.ts";
import type { togetherSchema } from "./group.schema.ts";
import { judgeLines } from "./judge-lines.server.ts";
import type { NewLine } from "./write-group.server.ts";

export type TogetherInput = z.output<typeof togetherSchema>;
type Line = TogetherInput["lines"][number];

/** What one line asks of its listing; whoever shares a room counts per place, whoever has it whole counts all. */
function askOf({ title, insurance, persons, ...input }: TogetherInput, line: Line): AskInput {
  const { borrower, space, organisation, override, pass, public: quality } = input;
  return {
    ...line,
    ...(line.persons === undefined && persons !== undefined ? { persons } : {}),
    purpose: title,
    insurance,
    message: "",
    ...(borrower ? { borrower } : {}),
    ...(space ? { space } : {}),
    ...(organisation ? { organisation } : {}),
    ...(quality ? { public: quality } : {}),
    ...(override === undefined ? {} : { override }),
    ...(pass ? { pass } : {}),
  };
}

/** The failure of one line becomes one of the whole, said at its place. */
function lineFailure(index: number, failure: Failure): Result<never> {
  const fields = Object.entries(failure.fields).map(([name, said]) => [`lines.${index}.${name}`, said]);
  return { ok: false, failure: { ...failure, fields: Object.fromEntries(fields) } };
}

async function prepareLines(context: Context<Person>, input: TogetherInput): Promise<Result<Prepared[]>> {
  const courts = new Map<string, LoadedSituation>();
  const all: Prepared[] = [];
  for (const [index, line] of input.lines.entries()) {
    const prepared = await prepare(context, askOf(input, line), { known: courts.get(line.listing) });
    if (!prepared.ok) return lineFailure(index, prepared.failure);
    const paid = await admitByPass(prepared.value, context.viewer, input.pass);
    if (!paid.ok) return paid;
    courts.set(line.listing, paid.value.court);
    all.push(shared(paid.value, line));
  }
  const lenders = new Set(all.map(({ court }) => court.listing.spaceId));
  return lenders.size > 1 ? fail("several_lenders") : ok(all);
}

/** Of places that are shared (beds, desks), as many people come as there are places, unless it is said. */
function shared(prepared: Prepared, { persons, quantity }: Line): Prepared {
  if (persons !== undefined || prepared.court.listing.occupancy !== "shared") return prepared;
  return { ...prepared, occasion: { ...prepared.occasion, persons: quantity } };
}

export interface JudgedLine {
  prepared: Prepared;
  verdict: Verdict;
  refusal: Refusal | null;
}

/** The lines of a request, each judged in its turn: what the choke point answers to all of them together. */
export async function judgeTogether(context: Context<Person>, input: TogetherInput): Promise<Result<JudgedLine[]>> {
  const prepared = await prepareLines(context, input);
  if (!prepared.ok) return prepared;
  const verdicts = await judgeLines(
    prepared.value.map(({ court, asked, borrower }, index) => ({
      id: `line ${index}`,
      court,
      use: asked.use,
      interval: asked.interval,
      quantity: asked.quantity,
      borrower,
      admitted: asked.admitted === true,
    })),
  );
  const judged = prepared.value.flatMap((one, index): JudgedLine[] => {
    const verdict = verdicts[index];
    if (!verdict) return [];
    const speech = speechOf(one.court, one.asked.use, context.viewer, context.now);
    return [{ prepared: one, verdict, refusal: verdict.bookable ? null : describeRefusal(verdict, speech) }];
  });
  return ok(judged);
}

export function reasonsOf({ reasons: { start, between, end } }: Refusal): string {
  return [...new Set([...start, ...between, ...end].map(({ sentence }) => sentence))].join(" ");
}

function leftOutOf(
  judged: JudgedLine,
  index: number,
  { from, to }: Pick<Line, "from" | "to">,
  viewer: Person,
): LeftOut | null {
  const { prepared, verdict, refusal } = judged;
  if (!refusal) return null;
  const { code, title } = prepared.court.listing;
  const failure = isTaken(verdict.reasons) ? "bookings.not_bookable" : "bookings.against_rules";
  const message = say(languageOf(viewer), `failures.${failure}`, { reasons: reasonsOf(refusal) });
  return { line: index, booking: null, listing: { code, title }, from, to, code: failure, message, refusal };
}

/** The lines to write, and those that are left out; refused with the reasons of each line where they may not be. */
export function settleLines(
  judged: readonly JudgedLine[],
  input: Pick<TogetherInput, "leaveOut"> & { lines: readonly Pick<Line, "from" | "to">[] },
  viewer: Person,
): Result<{ lines: NewLine[]; leftOut: LeftOut[] }> {
  const leftOut = judged.flatMap((one, index) => {
    const line = input.lines[index];
    return (line && leftOutOf(one, index, line, viewer)) ?? [];
  });
  const lines = judged
    .filter(({ verdict }) => verdict.bookable)
    .map(({ prepared, verdict }) => ({ prepared, interval: verdict.interval }));
  if (leftOut.length > 0 && (!input.leaveOut || lines.length === 0)) {
    const reasons = leftOut.map(({ listing, message }) => `${listing?.title} : ${message}`).join(" ");
    const isRule = leftOut.every(({ code }) => code === "bookings.against_rules");
    const params = { count: leftOut.length, reasons };
    return fail(isRule ? "lines_against_rules" : "not_all_bookable", { params, details: { lines: leftOut } });
  }
  return ok({ lines, leftOut });
}

export async function linesToWrite(
  context: Context<Person>,
  input: TogetherInput,
): Promise<Result<{ lines: NewLine[]; leftOut: LeftOut[] }>> {
  const judged = await judgeTogether(context, input);
  if (!judged.ok) return judged;
  const settled = settleLines(judged.value, input, context.viewer);
  if (!settled.ok) return settled;
  const payable = await haveEnoughDays(settled.value.lines, context.viewer, input.pass);
  return payable.ok ? settled : payable;
}
