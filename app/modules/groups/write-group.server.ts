import {
  type BookingRow,
  columnsOf,
  isAtOnce,
  makeRoomToHold,
  newBookingCode,
  type Prepared,
  takeDays,
  writeRequests,
} from "#app/modules/bookings/together.server.ts";
import { newId } from "#app/platform/new-id.server.ts";
import { ok, type Result } from "#app/platform/result.ts";
import type { Context } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { fail } from "./group.failures.ts";
import type { GroupKind } from "./group.ts";
import { notifyGroup } from "./group-mails.server.ts";
import { findGroup, type GroupRow, insertGroup } from "./repos/group.repo.server.ts";

export interface NewLine {
  prepared: Prepared;
  /** What was judged: whole days where the use is by the day. */
  interval: { start: number; end: number };
  /** Of a series: the local start that its rule gave. */
  occurrence?: string;
}

export interface WholeRequest {
  kind: GroupKind;
  title: string;
  persons: number | null;
  message: string;
  /** Each judged bookable, all of one lender, of one borrower. */
  lines: readonly NewLine[];
  series?: { listingId: string; facts: object; continuesId?: string };
  context: Context<Person>;
}

export interface WrittenGroup {
  group: GroupRow;
  lines: BookingRow[];
}

/** Asked together, answered together: nothing is accepted at once unless all of it is. */
export function isWholeAtOnce(lines: readonly NewLine[]): boolean {
  return lines.every(({ prepared }) => isAtOnce(prepared));
}

async function holdAll(lines: readonly NewLine[], now: Date): Promise<Result<undefined>> {
  const first = new Map(lines.map(({ prepared }) => [prepared.court.listing.id, prepared]));
  for (const prepared of first.values()) {
    const room = await makeRoomToHold(prepared, now);
    if (!room.ok) return room;
  }
  return ok(undefined);
}

async function insert(request: WholeRequest, prepared: Prepared): Promise<GroupRow | undefined> {
  const { kind, title, persons, series, context } = request;
  const { viewer, now } = context;
  const id = newId(now);
  await insertGroup({
    id,
    code: newBookingCode(),
    kind,
    lenderSpaceId: prepared.court.listing.spaceId,
    listingId: series?.listingId ?? null,
    ...columnsOf(prepared.borrower),
    title,
    persons,
    series: series?.facts ?? null,
    continuesId: series?.continuesId ?? null,
    createdById: viewer.userId,
    createdAt: now,
  });
  return findGroup(id);
}

/** Writes all that was asked together with its group, in the transaction that judged it, and tells the lender once. */
export async function writeGroup(request: WholeRequest): Promise<Result<WrittenGroup>> {
  const { lines, message, context } = request;
  const { now, viewer } = context;
  const [first] = lines;
  if (!first) return fail("nothing_left");
  const status = isWholeAtOnce(lines) ? "approved" : "requested";
  const held = status === "approved" ? ok(undefined) : await holdAll(lines, now);
  if (!held.ok) return held;
  const group = await insert(request, first.prepared);
  if (!group) throw new Error("a group was not written");
  const { id, code, title } = group;
  const rows = await writeRequests(
    lines.map(({ prepared, interval, occurrence }, index) => ({
      prepared,
      interval,
      status,
      message: index === 0 ? message : "",
      group: { id, code, title, ...(occurrence ? { occurrence } : {}) },
      context,
    })),
  );
  const taken = await takeDays(rows, viewer.userId, now);
  if (!taken.ok) return taken;
  const quoted = message ? { quote: message } : {};
  const notice = { group, lines: rows, now, actorId: viewer.userId };
  if (status === "requested") await notifyGroup({ ...notice, mail: "group_asked", to: "lender", ...quoted });
  else {
    await notifyGroup({ ...notice, mail: "group_accepted_at_once", to: "lender", ...quoted });
    await notifyGroup({ ...notice, mail: "group_answered", to: "borrower", actorId: null });
  }
  return ok({ group, lines: rows });
}
