import { typedWindow } from "#app/modules/bookings/asked-window.ts";
import { sidesOf } from "#app/modules/bookings/booking.policy.ts";
import { type Side, statusAt } from "#app/modules/bookings/booking.ts";
import { type BookingRow, findBookingsOfGroup, languageOf } from "#app/modules/bookings/together.server.ts";
import { transition, type Verb } from "#app/modules/bookings/transitions.ts";
import { say } from "#app/platform/i18n/words.server.ts";
import { type Failure, ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person, Viewer } from "#app/platform/viewer.ts";
import { fail } from "./group.failures.ts";
import { describeGroup, type GroupOutput, type LeftOut } from "./group.outputs.ts";
import { type GroupMail, notifyGroup } from "./group-mails.server.ts";
import { type OpenGroup, openGroup } from "./open-group.server.ts";

export interface AnswerInput {
  group: string;
  version?: number | undefined;
  bookings?: string[] | undefined;
}

type Act = (
  context: Context<Person>,
  answer: { booking: string; message: string; silent: true },
) => Promise<Result<unknown>>;

export interface Answering {
  verb: Verb;
  act: Act;
  message: string;
  mail: GroupMail | null;
  /** Who is told; by default the side that waits for it. */
  to?: Side;
  /** What cannot be done is told and left as it is, instead of refusing all. */
  leaveOut?: boolean;
  /** When not one line is open to it. */
  nothing: "nothing_to_answer" | "nothing_to_cancel";
}

/** Lines on which the viewer may do the verb now: the sides for which they may speak decide. */
export function linesOpenTo(lines: readonly BookingRow[], verb: Verb, viewer: Viewer, now: Date): BookingRow[] {
  return lines.filter((row) => sidesOf(viewer, row).some((side) => transition(row, verb, side, now).ok));
}

/** The lines that are meant: those named, or all to which the verb is open. */
function chosen(
  { group, lines }: OpenGroup,
  { bookings }: AnswerInput,
  { verb, nothing }: Answering,
  { viewer, now }: Context<Person>,
): Result<BookingRow[]> {
  if (bookings) {
    const named = lines.filter(({ id, code }) => bookings.includes(id) || bookings.includes(code));
    return named.length === new Set(bookings).size ? ok(named) : fail("not_in_group");
  }
  // A request on the waiting list keeps its place; whoever runs the space takes it by name.
  const open = linesOpenTo(lines, verb, viewer, now).filter(
    (row) => verb !== "approve" || statusAt(row, now) === "requested",
  );
  if (open.length > 0) return ok(open);
  const sides = sidesOf(viewer, group);
  return fail(sides.includes("lender") || (verb === "cancel" && sides.length > 0) ? nothing : "not_yours");
}

/** A line that could not be had, in words. */
export function leftOut(
  line: number,
  row: Pick<BookingRow, "id" | "listingCode" | "title" | "startAt" | "endAt" | "granularity" | "zone">,
  failure: Failure,
  viewer: Viewer,
): LeftOut {
  const interval = { start: row.startAt.getTime(), end: row.endAt.getTime() };
  return {
    line,
    booking: row.id,
    listing: { code: row.listingCode, title: row.title },
    ...typedWindow(interval, row.granularity, row.zone),
    code: failure.code,
    message: say(languageOf(viewer), `failures.${failure.code}`, failure.params),
    refusal: failure.details ?? null,
  };
}

function told(verb: Verb, rows: readonly BookingRow[], viewer: Person): Side {
  const sides = rows[0] ? sidesOf(viewer, rows[0]) : [];
  if (verb !== "cancel") return "borrower";
  return sides.includes("lender") && rows.every(({ status }) => status === "approved") ? "borrower" : "lender";
}

/**
 * Does one verb on lines of a group, in one transaction, and tells of it in one mail: all of them or none, unless what cannot be
 * done is to be left out. The words that go with it stand with the first line.
 */
export async function answerLines(
  context: Context<Person>,
  input: AnswerInput,
  answering: Answering,
): Promise<Result<GroupOutput>> {
  const { viewer, now } = context;
  const { verb, act, message, mail } = answering;
  const opened = await openGroup(viewer, input.group, input.version);
  if (!opened.ok) return opened;
  const { group } = opened.value;
  const meant = chosen(opened.value, input, answering, context);
  if (!meant.ok) return meant;
  const left: LeftOut[] = [];
  let said = message;
  for (const [line, row] of meant.value.entries()) {
    const done = await act(context, { booking: row.id, message: said, silent: true });
    if (done.ok) said = "";
    else if (done.failure.status === 403) return done;
    else left.push(leftOut(line, row, done.failure, viewer));
  }
  if (left.length > 0 && (!answering.leaveOut || left.length === meant.value.length)) {
    const params = {
      count: left.length,
      reasons: left.map((one) => `${one.listing?.title} : ${one.message}`).join(" "),
    };
    return fail("not_all_bookable", { params, details: { lines: left } });
  }
  const lines = await findBookingsOfGroup(group.id);
  const quoted = message ? { quote: message } : {};
  const to = answering.to ?? told(verb, meant.value, viewer);
  if (mail) await notifyGroup({ mail, group, lines, to, now, actorId: viewer.userId, ...quoted });
  return ok(describeGroup(group, lines, now, left));
}
