import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./booking.failures.ts";
import type { BookingOutput } from "./booking.outputs.ts";
import { sidesOf } from "./booking.policy.ts";
import { type BookingInput, perform, record } from "./perform.server.ts";
import { confirmPassage, countWrongCode, findUnconfirmed } from "./repos/hand-over.repo.server.ts";

/** How many wrong codes are listened to for one passage: four digits are soon guessed. */
const codesAtMost = 5;

/**
 * The other side confirms with one tap; the side that recorded the passage can confirm for it with the code that the other
 * side reads out, unless too many wrong ones were tried.
 */
export function confirm(
  context: Context<Person>,
  input: BookingInput & { code?: string | undefined },
  direction: "out" | "back",
): Promise<Result<BookingOutput>> {
  const verb = direction === "out" ? "confirm_hand_over" : "confirm_return";
  return perform(context, input, verb, async (act) => {
    const { row, viewer, now } = act;
    const passage = await findUnconfirmed(row.id, direction);
    if (!passage) return fail("no_such_hand_over");
    const recordedBy = passage.recordedBySide === "lender" ? "lender" : "borrower";
    const other = sidesOf(viewer, row).find((side) => side !== recordedBy);
    if (!other && passage.wrongCodes >= codesAtMost) return fail("too_many_codes");
    if (!other && input.code !== passage.confirmationCode) {
      await countWrongCode(passage.id);
      return fail("wrong_code", { keepsWrites: true });
    }
    await confirmPassage(passage.id, viewer.userId, now);
    const kind = direction === "out" ? "hand_over_confirmed" : "return_confirmed";
    await record({ ...act, side: other ?? act.side }, { kind, details: { passage: passage.id, byCode: !other } });
    return ok(undefined);
  });
}
