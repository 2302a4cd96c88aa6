import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/availability.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { aLoanScene, anotherBorrower } from "#tests/factories/bookings.ts";
import { as } from "#tests/factories/people.ts";
import { bookingJobs } from "../jobs.server.ts";
import { replay } from "../replay.ts";
import { listEvents } from "../repos/event.repo.server.ts";
import { acceptChange } from "../use-cases/accept-change.server.ts";
import { acceptProposal } from "../use-cases/accept-proposal.server.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { approveExtension } from "../use-cases/approve-extension.server.ts";
import { askAgain } from "../use-cases/ask-again.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { askExtension } from "../use-cases/ask-extension.server.ts";
import { cancelBooking } from "../use-cases/cancel-booking.server.ts";
import { changeBooking } from "../use-cases/change-booking.server.ts";
import { closeBooking } from "../use-cases/close-booking.server.ts";
import { declineBooking } from "../use-cases/decline-booking.server.ts";
import { handOverBooking } from "../use-cases/hand-over-booking.server.ts";
import { proposeDates } from "../use-cases/propose-dates.server.ts";
import { refuseProposal } from "../use-cases/refuse-proposal.server.ts";
import { returnBooking } from "../use-cases/return-booking.server.ts";
import { waitForBooking } from "../use-cases/wait-for-booking.server.ts";

const start = Date.parse("2027-03-01T09:00:00Z");
const day = 86_400_000;
const date = (offset: number) => new Date(start + offset * day).toISOString().slice(0, 10);

interface Step {
  verb: number;
  which: number;
  from: number;
  length: number;
  quantity: number;
  wait: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.nat(16),
  which: fc.nat(20),
  from: fc.nat(8),
  length: fc.nat(4),
  quantity: fc.integer({ min: 1, max: 4 }),
  wait: fc.constantFrom(0, 0, 0, 0.2, 1),
});

type Scene = Awaited<ReturnType<typeof aLoanScene>> & { others: Person[] };

async function act({ verb, which, from, length, quantity }: Step, scene: Scene, codes: string[], now: Date) {
  const { keeper, listing, others } = scene;
  const today = Math.floor((now.getTime() - start) / day);
  const window = { from: date(today + from), to: date(today + from + length), quantity };
  const person = others[which % others.length] ?? keeper;
  if (verb <= 3 || codes.length === 0) {
    const asked = await execute(askBooking, as(person, now), { listing: listing.code, ...window });
    if (asked.ok) codes.push(asked.value.code);
    return;
  }
  const booking = codes[which % codes.length] ?? "";
  const row = await (await database()).booking.findUniqueOrThrow({ where: { code: booking } });
  const borrower = others.find(({ userId }) => userId === row.borrowerUserId) ?? keeper;
  const lend = as(keeper, now);
  const borrow = as(borrower, now);
  const verbs = [
    () => execute(approveBooking, lend, { booking }),
    () => execute(approveBooking, lend, { booking }),
    () => execute(handOverBooking, lend, { booking, quantity }),
    () => execute(handOverBooking, lend, { booking }),
    () => execute(returnBooking, lend, { booking, quantity: Math.min(quantity, 2), lost: which % 7 === 0 ? 1 : 0 }),
    () => execute(returnBooking, lend, { booking }),
    () => execute(cancelBooking, which % 2 ? lend : borrow, { booking }),
    () => execute(changeBooking, borrow, { booking, ...window }),
    () => execute(askExtension, which % 2 ? lend : borrow, { booking, to: date(today + from + length) }),
    () => execute(which % 2 ? acceptChange : approveExtension, lend, { booking }),
    () => execute(proposeDates, lend, { booking, ...window }),
    () => execute(which % 2 ? acceptProposal : refuseProposal, borrow, { booking }),
    () => execute(which % 2 ? waitForBooking : askAgain, borrow, { booking }),
    () =>
      which % 2 ? execute(closeBooking, lend, { booking }) : execute(declineBooking, lend, { booking, reason: "Non" }),
  ];
  await verbs[verb % verbs.length]?.();
}

async function invariants(listingId: string) {
  const db = await database();
  const excess = await db.$queryRaw<
    { bookingId: string }[]
  >`SELECT bookingId FROM BookingExcess WHERE listingId = ${listingId}`;
  expect(excess).toEqual([]);
  for (const row of await db.booking.findMany({ where: { listingId } })) {
    const replayed = replay(await listEvents(row.id));
    expect(replayed).toEqual({
      status: row.status,
      quantity: row.quantity,
      startAt: row.startAt.getTime(),
      endAt: row.endAt.getTime(),
      handedOver: row.handedOverQuantity,
      returned: row.returnedQuantity,
      lost: row.lostQuantity,
    });
    const out = row.handedOverQuantity - row.returnedQuantity - row.lostQuantity;
    expect(out).toBeGreaterThanOrEqual(0);
    const passages = await db.handOver.findMany({ where: { bookingId: row.id } });
    const sum = (direction: string) =>
      passages.filter((one) => one.direction === direction).reduce((total, { quantity }) => total + quantity, 0);
    expect([sum("out"), sum("back")]).toEqual([row.handedOverQuantity, row.returnedQuantity]);
    expect(await db.bookingProposal.count({ where: { bookingId: row.id, status: "open" } })).toBeLessThanOrEqual(2);
  }
}

test("whatever the two sides do, in any order, nothing is promised twice and the events tell the rows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), fc.boolean(), async (steps, atOnce) => {
      const asking = { atOnce: { everyone: atOnce, networkIds: [], trusted: false, ownMembers: false } };
      const rules = { away: { ...defaultRules("away"), holdMinutes: 600 } };
      const scene = { ...(await aLoanScene({ units: 4, asking, rules })), others: [] as Person[] };
      scene.others.push(scene.borrower, await anotherBorrower(), await anotherBorrower());
      const codes: string[] = [];
      let now = start;
      for (const one of steps) {
        now += 60_000 + one.wait * day;
        if (one.wait >= 1) for (const job of bookingJobs) await job.run(new Date(now));
        await act(one, scene, codes, new Date(now));
      }
      await invariants(scene.listing.id);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);
