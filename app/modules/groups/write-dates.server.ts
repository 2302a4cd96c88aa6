import type { Side } from "#app/modules/bookings/booking.ts";
import { type BookingRow, makeRoomToHold, takeDays, writeRequests } from "#app/modules/bookings/together.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import type { GroupRow } from "./repos/group.repo.server.ts";
import { isWholeAtOnce, type NewLine } from "./write-group.server.ts";

/** More dates for a group that exists, judged before: asked by the borrower, or proposed to them by the lender; who is told, and how, is for the caller. */
export async function writeDates(
  context: Context<Person>,
  group: Pick<GroupRow, "id" | "code" | "title">,
  lines: readonly NewLine[],
  side: Side = "borrower",
): Promise<Result<BookingRow[]>> {
  const [first] = lines;
  if (!first) return ok([]);
  const status = side === "lender" ? "countered" : isWholeAtOnce(lines) ? "approved" : "requested";
  const isOwnHold = first.prepared.court.heldGroup === group.id;
  const room = status !== "requested" || isOwnHold ? ok(undefined) : await makeRoomToHold(first.prepared, context.now);
  if (!room.ok) return room;
  const { id, code, title } = group;
  const rows = await writeRequests(
    lines.map(({ prepared, interval, occurrence }) => ({
      ...{ prepared, interval, status, message: "", context },
      group: { id, code, title, ...(occurrence ? { occurrence } : {}) },
    })),
  );
  const taken = await takeDays(rows, context.viewer.userId, context.now);
  return taken.ok ? ok(rows) : taken;
}
