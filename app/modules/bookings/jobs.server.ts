import { transaction } from "#app/platform/db/database.server.ts";
import { type Notice, notify } from "./mails.server.ts";
import { lapsing, type Passing, passInTransaction } from "./passing.server.ts";
import { reminderDue } from "./reminders.ts";
import type { BookingRow } from "./repos/booking.repo.server.ts";
import {
  findAwaitedListings,
  findClosable,
  findExpired,
  findGivenInPart,
  findToRemind,
  findUncollected,
} from "./repos/due.repo.server.ts";
import { offerWhatIsFree } from "./waiting-list.server.ts";

export interface BookingJob {
  name: string;
  everySeconds: number;
  run(now: Date): Promise<void>;
}

const daysUntilClosed = 14;

/** In a transaction of its own: a second run finds nothing left to do. */
async function pass(found: BookingRow, passing: Passing, now: Date): Promise<void> {
  await transaction(() => passInTransaction(found, passing, now));
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
  const lapsed = lapsing(now);
  for (const row of await findUncollected(now)) await pass(row, row.use === "away" ? lapsed : took, now);
  const closed: Passing = { verb: "close", kind: "closed", changes: { closedAt: now } };
  for (const row of await findGivenInPart(now)) await pass(row, closed, now);
}

async function closeReturned(now: Date): Promise<void> {
  const before = new Date(now.getTime() - daysUntilClosed * 86_400_000);
  for (const row of await findClosable(before))
    await pass(row, { verb: "close", kind: "closed", changes: { closedAt: now } }, now);
}

async function remindOf(row: BookingRow, now: Date): Promise<void> {
  const due = reminderDue(row, row.zone, now);
  if (!due) return;
  const notice = { mail: due.mail, row, now, key: due.key };
  const notices: Notice[] = [{ ...notice, to: "borrower" }];
  if (due.mail === "late") notices.push({ ...notice, to: "lender" });
  await transaction(() => notify(...notices));
}

async function remind(now: Date): Promise<void> {
  let found = await findToRemind(now, "");
  while (found.length > 0) {
    for (const row of found) await remindOf(row, now);
    found = await findToRemind(now, found.at(-1)?.id ?? "");
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
