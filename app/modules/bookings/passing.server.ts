import type { Prisma } from "#app/platform/db/generated/client.ts";
import { type Notice, notify } from "./mails.server.ts";
import type { EventKind } from "./replay.ts";
import { type BookingRow, findBooking, updateBooking } from "./repos/booking.repo.server.ts";
import { findPastGrace } from "./repos/due.repo.server.ts";
import { answerProposals, appendEvent } from "./repos/event.repo.server.ts";
import { transition, type Verb } from "./transitions.ts";
import { offerWhatIsFree } from "./waiting-list.server.ts";

/** What time alone does to a booking. */
export interface Passing {
  verb: Verb;
  kind: EventKind;
  changes?: Prisma.BookingUncheckedUpdateManyInput;
  notices?: (row: BookingRow) => Notice[];
}

async function write(found: BookingRow, { verb, kind, changes = {}, notices }: Passing, now: Date): Promise<boolean> {
  const row = await findBooking(found.id);
  const outcome = row && transition(row, verb, "system", now);
  if (!row || !outcome?.ok || outcome.to === "quantities") return false;
  if (!(await updateBooking(row, { ...changes, status: outcome.to }))) return false;
  await appendEvent({
    bookingId: row.id,
    kind,
    fromStatus: row.status,
    toStatus: outcome.to,
    actorId: null,
    side: "system",
    now,
  });
  await answerProposals(row, ["initial", "counter", "change", "extension"], "superseded", now);
  await notify(...(notices?.(row) ?? []));
  return true;
}

/** Writes down what time has done, inside the transaction that is open, and offers what it frees; nothing the second time. */
export async function passInTransaction(found: BookingRow, passing: Passing, now: Date): Promise<void> {
  if (await write(found, passing, now)) await offerWhatIsFree(found.listingId, now);
}

export function lapsing(now: Date): Passing {
  return {
    verb: "lapse",
    kind: "lapsed",
    notices: (row) => [
      { mail: "lapsed", row, to: "borrower", now, key: `lapsed:${row.id}` },
      { mail: "lapsed", row, to: "lender", now, key: `lapsed:${row.id}` },
    ],
  };
}

/**
 * Loans of a listing that nobody collected within its grace lapse now, ahead of the job: the guard of the database counts what
 * is written, and would refuse whoever takes their place.
 */
export async function lapsePastGrace(listingId: string, now: Date): Promise<void> {
  for (const row of await findPastGrace(listingId, now)) await write(row, lapsing(now), now);
}
