import { transaction } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { type BookingRow, findBooking, updateBooking } from "./booking.repo.server.ts";
import { findAwaitedListings, findClosable, findExpired, findToRemind, findUncollected } from "./due.repo.server.ts";
import { answerProposals, appendEvent } from "./event.repo.server.ts";
import { type Notice, notify } from "./mails.server.ts";
import { reminderDue } from "./reminders.ts";
import type { EventKind } from "./replay.ts";
import { transition, type Verb } from "./transitions.ts";
import { offerWhatIsFree } from "./waiting-list.server.ts";

export interface BookingJob {
  name: string;
  everySeconds: number;
  run(now: Date): Promise<void>;
}

const daysUntilClosed = 14;

interface Passing {
  verb: Verb;
  kind: EventKind;
  changes?: Prisma.BookingUncheckedUpdateManyInput;
  notices?: (row: BookingRow) => Notice[];
}

/** What time alone does to a booking, in a transaction of its own: a second run finds nothing left to do. */
async function pass(found: BookingRow, { verb, kind, changes = {}, notices }: Passing, now: Date): Promise<void> {
  await transaction(async () => {
    const row = await findBooking(found.id);
    const outcome = row && transition(row, verb, "system", now);
    if (!row || !outcome?.ok || outcome.to === "quantities") return;
    if (!(await updateBooking(row, { ...changes, status: outcome.to }))) return;
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
    await offerWhatIsFree(row.listingId, now);
  });
}

async function expireRequests(now: Date): Promise<void> {
  const expired: Passing = {
    verb: "expire",
    kind: "expired",
    changes: { heldUntil: null },
    notices: (row) => [{ mail: "expired", row, to: "borrower", now, key: `expired:${row.id}` }],
  };
  for (const row of await findExpired(now)) await pass(row, expired, now);
}

async function endUncollected(now: Date): Promise<void> {
  const took: Passing = { verb: "take_place", kind: "took_place" };
  const lapsed: Passing = {
    verb: "lapse",
    kind: "lapsed",
    notices: (row) => [
      { mail: "lapsed", row, to: "borrower", now, key: `lapsed:${row.id}` },
      { mail: "lapsed", row, to: "lender", now, key: `lapsed:${row.id}` },
    ],
  };
  for (const row of await findUncollected(now)) await pass(row, row.use === "away" ? lapsed : took, now);
}

async function closeReturned(now: Date): Promise<void> {
  const before = new Date(now.getTime() - daysUntilClosed * 86_400_000);
  for (const row of await findClosable(before))
    await pass(row, { verb: "close", kind: "closed", changes: { closedAt: now } }, now);
}

async function remind(now: Date): Promise<void> {
  for (const row of await findToRemind(now)) {
    const due = reminderDue(row, row.zone, now);
    if (!due) continue;
    const notice = { mail: due.mail, row, now, key: due.key };
    const notices: Notice[] = [{ ...notice, to: "borrower" }];
    if (due.mail === "late") notices.push({ ...notice, to: "lender" });
    await transaction(() => notify(...notices));
  }
}

async function offerAgain(now: Date): Promise<void> {
  for (const listing of await findAwaitedListings()) await transaction(() => offerWhatIsFree(listing, now));
}

/** Each can run twice, or late, and does each thing once. */
export const bookingJobs: readonly BookingJob[] = [
  { name: "expire-requests", everySeconds: 60, run: expireRequests },
  { name: "end-uncollected", everySeconds: 60, run: endUncollected },
  { name: "close-returned", everySeconds: 3600, run: closeReturned },
  { name: "remind", everySeconds: 300, run: remind },
  { name: "offer-again", everySeconds: 600, run: offerAgain },
];
