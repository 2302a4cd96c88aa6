import { ok, type Result } from "#app/platform/result.ts";
import { deadlineOf } from "./deadline.ts";
import { fail } from "./failures.ts";

/** A deadline still to come, typed in the zone of the coordinating space. */
export function judgedDeadline(typed: string, zone: string, now: Date): Result<Date> {
  const at = deadlineOf(typed, zone);
  const problem = !at ? "deadline_unreadable" : at <= now ? "deadline_past" : undefined;
  if (problem) return fail(problem, { fields: { deadline: [{ key: `failures.orders.${problem}` }] } });
  return at ? ok(at) : fail("deadline_unreadable");
}
