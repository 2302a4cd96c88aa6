/** What the modules of production write and read of the ledger. */
import { ok, type Result } from "#app/platform/result.ts";
import type { Person, Viewer } from "#app/platform/viewer.ts";
import { fail } from "./failures.ts";
import { type Leg, legKey, lowestFrom, type Move } from "./ledger.ts";
import { entriesOfLeg, heldBy, insertMoves, type Written } from "./repos/flows.repo.server.ts";

export { balancesOf, eventsOf, insertEvent, isWritten, kindOf, type Written } from "./repos/flows.repo.server.ts";
export {
  explanationsOf,
  insertReservations,
  promisesOfLines,
  promisesOfLots,
} from "./repos/reservation.repo.server.ts";

/** Pseudonymous: the id of the person, never a name. */
export function actorOf(viewer: Viewer): string {
  return viewer.kind === "person" ? viewer.userId : "visitor";
}

/** When something happened: now, or earlier as somebody says who was offline; never later. */
export function momentOf(said: string | undefined, now: Date): Result<Date> {
  if (!said) return ok(now);
  const at = new Date(said);
  return at.getTime() <= now.getTime() ? ok(at) : fail("in_the_future");
}

/** The key of a write: that of the caller, so that a repeated one counts once, or one of its own. */
export function keyOf(viewer: Pick<Person, "userId"> | string, key: string | undefined, otherwise: string): string {
  const who = typeof viewer === "string" ? viewer : viewer.userId;
  return key ? `${who}:${key}` : otherwise;
}

/**
 * The choke point of the ledger, inside the transaction that writes: no leg below zero, now or at any instant since the moves are
 * said to have happened. The triggers of the database hold the same.
 */
export async function post(moves: readonly Move[], written: Written): Promise<Result<string[]>> {
  const legs = new Map<string, { lotId: string; leg: Leg; running: number; lowest: number }>();
  const count = (lotId: string, leg: Leg, delta: number) => {
    if (leg.bucket === "outside") return;
    const key = legKey(lotId, leg);
    const before = legs.get(key) ?? { lotId, leg, running: 0, lowest: 0 };
    const running = before.running + delta;
    legs.set(key, { ...before, running, lowest: Math.min(before.lowest, running) });
  };
  for (const { lotId, from, to, quantity } of moves) {
    count(lotId, from, -quantity);
    count(lotId, to, quantity);
  }
  for (const { lotId, leg, running, lowest } of legs.values()) {
    if (lowest >= 0) continue;
    const has = await heldBy(lotId, leg.bucket, leg.holder);
    if (has + lowest < 0) return fail("not_enough", { params: { has, asked: -lowest } });
    const added = { at: written.occurredAt.getTime(), delta: running };
    const isPast = written.occurredAt < written.recordedAt;
    if (isPast && lowestFrom(await entriesOfLeg(lotId, leg.bucket, leg.holder), added) < 0)
      return fail("not_at_that_time");
  }
  return ok(await insertMoves(moves, written));
}
