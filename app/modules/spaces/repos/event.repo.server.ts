import { database } from "#app/platform/db/database.server.ts";
import { newId } from "#app/platform/new-id.server.ts";

export interface NewEvent {
  spaceId?: string;
  networkId?: string;
  kind: string;
  actorId?: string;
  at: Date;
  /** Ids and facts only: names are looked up, so that they can be erased. */
  details?: Record<string, string | number | boolean | null | string[]>;
}

export async function recordEvent({ details = {}, ...event }: NewEvent): Promise<void> {
  await (await database()).spaceEvent.create({ data: { id: newId(event.at), ...event, details } });
}

export interface EventRow {
  id: string;
  kind: string;
  actorId: string | null;
  at: Date;
  details: Record<string, unknown>;
}

function detailsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored)
    ? (stored as Record<string, unknown>)
    : {};
}

/** The latest first. */
export async function listEventRows(
  of: { spaceId: string } | { networkId: string },
  page: { after?: string | undefined; limit: number },
): Promise<EventRow[]> {
  const rows = await (await database()).spaceEvent.findMany({
    where: of,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: page.limit + 1,
    ...(page.after ? { cursor: { id: page.after }, skip: 1 } : {}),
  });
  return rows.map(({ id, kind, actorId, at, details }) => ({ id, kind, actorId, at, details: detailsOf(details) }));
}

export async function findEvent(id: string): Promise<(EventRow & { spaceId: string | null }) | null> {
  const row = await (await database()).spaceEvent.findUnique({ where: { id } });
  return row ? { ...row, details: detailsOf(row.details) } : null;
}

/** Claims of unclaimed cards that nobody has granted yet, the oldest first. */
export async function waitingClaims(spaceId?: string): Promise<(EventRow & { spaceId: string })[]> {
  const rows = await (await database()).spaceEvent.findMany({
    where: { kind: "claim_requested", ...(spaceId ? { spaceId } : {}) },
    orderBy: { at: "asc" },
  });
  const unclaimed = await (await database()).space.findMany({
    where: { claimed: false, id: { in: rows.flatMap((row) => row.spaceId ?? []) } },
    select: { id: true },
  });
  const open = new Set(unclaimed.map(({ id }) => id));
  return rows.flatMap((row) =>
    row.spaceId && open.has(row.spaceId) ? [{ ...row, spaceId: row.spaceId, details: detailsOf(row.details) }] : [],
  );
}
