import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { aBooking } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { type Broken, checkEverything, invariants } from "./check.server.ts";
import { moduleCorruptions } from "./module-corruptions.fixture.ts";

const later = new Date(wednesday.getTime() + 60_000);
const ids = { space: "", listing: "", inner: "", lent: "", waiting: "", user: "" };

/** A loan with its whole history, and a request beside it: what a clean database looks like. */
async function tellTheStory() {
  const space = await aSpace();
  const steward = await aPerson({ roles: { [space.id]: "steward" } });
  const listing = await aListing({ spaceId: space.id, units: 2 });
  const inner = await aListing({ spaceId: space.id });
  const borrower = await aPerson();
  const dates = { startAt: new Date("2027-03-02T00:00:00+01:00"), endAt: new Date("2027-03-06T00:00:00+01:00") };
  const handed = { status: "handed_over", handedOverQuantity: 1, handedOverAt: later } as const;
  const lent = await aBooking({ listing, borrowerUserId: borrower.userId, ...dates, ...handed });
  const waiting = await aBooking({
    listing,
    borrowerUserId: borrower.userId,
    ...dates,
    status: "requested",
    decidedAt: null,
  });
  Object.assign(ids, { space: space.id, listing: listing.id, inner: inner.id, lent: lent.id, waiting: waiting.id });
  ids.user = steward.userId;
  await transaction(async () => {
    const db = await database();
    const asked = { quantity: 1, startAt: dates.startAt.getTime(), endAt: dates.endAt.getTime() };
    const event = (bookingId: string, sequence: number, kind: string, from: string | null, to: string, more = {}) => ({
      bookingId,
      sequence,
      kind,
      fromStatus: from,
      toStatus: to,
      actorId: borrower.userId,
      side: "borrower",
      occurredAt: wednesday,
      recordedAt: wednesday,
      details: more,
    });
    await db.bookingEvent.createMany({
      data: [
        event(lent.id, 1, "asked", null, "requested", asked),
        event(lent.id, 2, "approved", "requested", "approved"),
        event(lent.id, 3, "handed_over", "approved", "handed_over", { handedOver: 1 }),
        event(waiting.id, 1, "asked", null, "requested", asked),
      ],
    });
    for (const { id } of [lent, waiting])
      await db.bookingProposal.create({
        data: {
          bookingId: id,
          number: 1,
          kind: "initial",
          side: "borrower",
          quantity: 1,
          ...dates,
          status: id === lent.id ? "accepted" : "open",
          actorId: borrower.userId,
          createdAt: wednesday,
        },
      });
    await db.handOver.create({
      data: {
        bookingId: lent.id,
        direction: "out",
        quantity: 1,
        unitIds: [],
        accessories: [],
        checklist: [],
        condition: "good",
        recordedById: steward.userId,
        recordedBySide: "lender",
        at: later,
        confirmationCode: "0427",
      },
    });
    const body = '{"things":["Prusa MK3S"]}';
    await db.agreement.create({
      data: {
        bookingId: lent.id,
        version: 1,
        body,
        hash: createHash("sha256").update(body).digest("hex"),
        createdAt: wednesday,
        acceptances: {
          create: { side: "lender", userId: steward.userId, name: "Camille", acceptedAt: later },
        },
      },
    });
    await db.interlock.create({ data: { outerId: listing.id, innerId: inner.id } });
    await db.interlockPair.createMany({
      data: [
        { listingId: listing.id, otherListingId: inner.id },
        { listingId: inner.id, otherListingId: listing.id },
      ],
    });
  });
}

class Undo extends Error {}

/** What `check` finds once the database has been corrupted; the corruption is undone. */
async function afterwards(...statements: string[]): Promise<Record<"violations" | "conflicts", Broken[]>> {
  let found: Awaited<ReturnType<typeof checkEverything>> | undefined;
  const work = transaction(async () => {
    const db = await database();
    await db.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
    for (const statement of statements)
      await db.$executeRawUnsafe(statement.replace(/\{(\w+)\}/g, (_all, name: keyof typeof ids) => ids[name]));
    found = await checkEverything(later);
    throw new Undo();
  });
  await work.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
  if (!found) throw new Error("nothing was checked");
  return found;
}

const noGuard = ["booking_guard_insert", "booking_guard_update", "booking_shape_insert", "booking_shape_update"].map(
  (name) => `DROP TRIGGER ${name}`,
);
const approveWaiting = "UPDATE Booking SET status = 'approved', decidedAt = 1 + createdAt WHERE id = '{waiting}'";

beforeAll(tellTheStory);

test("a database in order has no violation and no conflict", async () => {
  expect(await checkEverything(later)).toEqual({ violations: [], conflicts: [] });
});

test("names of invariants are said once", () => {
  const names = invariants.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

const corruptions: [invariant: string, row: string, ...statements: string[]][] = [
  ["never_more_planned_than_units", "Booking {lent}", ...noGuard, approveWaiting, "UPDATE Booking SET quantity = 2"],
  [
    "nothing_planned_across_an_interlock",
    "Booking {lent}",
    ...noGuard,
    "UPDATE Booking SET use = 'on_the_spot', listingId = CASE id WHEN '{waiting}' THEN '{inner}' ELSE listingId END",
    approveWaiting,
  ],
  ["quantities_possible", "Booking {lent}", ...noGuard, "UPDATE Booking SET returnedQuantity = 2 WHERE id = '{lent}'"],
  ["ends_after_it_starts", "Booking {lent}", ...noGuard, "UPDATE Booking SET endAt = startAt - 1 WHERE id = '{lent}'"],
  ["status_known", "Booking {lent}", "UPDATE Booking SET status = 'lent' WHERE id = '{lent}'"],
  ["status_agrees_with_quantities", "Booking {lent}", "UPDATE Booking SET status = 'approved' WHERE id = '{lent}'"],
  ["events_lead_to_what_the_booking_says", "Booking {waiting}", approveWaiting],
  ["moments_in_order", "Booking {lent}", "UPDATE Booking SET decidedAt = createdAt - 1 WHERE id = '{lent}'"],
  [
    "held_no_longer_than_its_start",
    "Booking {waiting}",
    "UPDATE Booking SET heldUntil = startAt + 1 WHERE id = '{waiting}'",
  ],
  [
    "borrower_named_as_its_kind_says",
    "Booking {lent}",
    "UPDATE Booking SET borrowerKind = 'space' WHERE id = '{lent}'",
  ],
  [
    "chosen_units_belong_to_the_listing",
    "Booking {lent}",
    `UPDATE Booking SET unitIds = '["nothing"]' WHERE id = '{lent}'`,
  ],
  [
    "every_booking_has_its_events",
    "Booking {waiting}",
    "DROP TRIGGER booking_event_no_delete",
    "DELETE FROM BookingEvent WHERE bookingId = '{waiting}'",
  ],
  [
    "events_numbered_without_gap",
    "Booking {lent}",
    "DROP TRIGGER booking_event_no_delete",
    "DELETE FROM BookingEvent WHERE bookingId = '{lent}' AND sequence = 2",
  ],
  [
    "each_event_starts_where_the_one_before_ended",
    "BookingEvent",
    "DROP TRIGGER booking_event_no_update",
    "UPDATE BookingEvent SET fromStatus = 'declined' WHERE bookingId = '{lent}' AND sequence = 2",
  ],
  ["quantities_are_the_sums_of_hand_overs", "Booking {lent}", "DELETE FROM HandOver"],
  ["hand_over_possible", "HandOver", "UPDATE HandOver SET lostQuantity = 1"],
  ["proposals_numbered_without_gap", "Booking {lent}", "UPDATE BookingProposal SET number = number + 1"],
  ["every_booking_keeps_its_first_proposal", "Booking {waiting}", "DELETE FROM BookingProposal"],
  [
    "agreement_says_what_its_hash_says",
    "Agreement",
    "DROP TRIGGER agreement_no_update",
    "UPDATE Agreement SET body = replace(body, 'Prusa', 'Voron')",
  ],
  [
    "accepted_by_one_of_the_two_sides_once_written",
    "AgreementAcceptance",
    "UPDATE AgreementAcceptance SET acceptedAt = 1",
  ],
  ["claimed_space_has_a_steward", "Space {space}", "UPDATE Membership SET role = 'keeper'"],
  ["roles_known", "Membership", "UPDATE Membership SET role = 'king'"],
  ["coordinates_whole_and_on_earth", "Space {space}", "UPDATE Space SET latitude = NULL"],
  [
    "nothing_handed_over_from_an_archived_listing",
    "Listing {listing}",
    "UPDATE Listing SET status = 'archived' WHERE id = '{listing}'",
  ],
  [
    "blocks_of_calendars_are_of_one_that_is_attached",
    "Block",
    "INSERT INTO Block (id, listingId, cause, quantity, startAt, endAt, createdAt) VALUES ('k', '{listing}', 'external', 1, 1, 2, 1)",
  ],
  [
    "removed_calendars_keep_no_secret",
    "ExternalCalendar",
    "INSERT INTO ExternalCalendar (id, listingId, name, url, createdById, createdAt, warnings, removedAt) VALUES ('c', '{listing}', 'x', 'https://x.example/', '{user}', 1, '{}', 1)",
  ],
  [
    "calendar_failures_are_told",
    "ExternalCalendar",
    "INSERT INTO ExternalCalendar (id, listingId, name, createdById, createdAt, warnings, failures, dueAt) VALUES ('c', '{listing}', 'x', '{user}', 1, '{}', 1, 1)",
  ],
  ...moduleCorruptions,
  ["interlock_pairs_are_complete", "Listing {inner}", "DELETE FROM InterlockPair WHERE listingId = '{inner}'"],
  ["interlock_pairs_come_from_a_link", "Listing {inner}", "DELETE FROM Interlock"],
  [
    "interlocks_do_not_turn_in_a_circle",
    "Listing {inner}",
    "INSERT INTO Interlock (id, outerId, innerId) VALUES ('x', '{inner}', '{listing}')",
  ],
  ["catalogue_says_what_listings_say", "Listing {listing}", "DELETE FROM ListingSearch"],
  [
    "catalogue_holds_only_what_is_listed",
    "ListingSearch",
    "INSERT INTO ListingSearch (rowid, title, words, place, cells) VALUES (999, 'a', 'b', 'c', 'd')",
  ],
  ["guards_stand", "trigger booking_guard_insert", "DROP TRIGGER booking_guard_insert"],
  [
    "every_reference_leads_somewhere",
    "Membership",
    "DELETE FROM User WHERE id = '{user}'",
    "INSERT INTO Membership (id, spaceId, userId, role, createdAt) VALUES ('m', '{space}', 'nobody', 'steward', 1)",
  ],
  [
    "every_picture_has_its_file",
    "Picture lost",
    "INSERT INTO Picture (id, storageKey, width, height, createdAt, listingId) VALUES ('lost', 'lost-key', 1, 1, 1, '{listing}')",
  ],
  [
    "picture_belongs_to_one_thing",
    "Picture twice",
    "INSERT INTO Picture (id, storageKey, width, height, createdAt, listingId, spaceId) VALUES ('twice', 'twice', 1, 1, 1, '{listing}', '{space}')",
  ],
];

test.for(corruptions)("check names %s", async ([invariant, row, ...statements]) => {
  const { violations } = await afterwards(...statements);
  const named = violations.filter((each) => each.invariant === invariant).map((each) => each.row);
  const wanted = row.replace(/\{(\w+)\}/g, (_all, name: keyof typeof ids) => ids[name]);
  expect(named.some((each) => each.startsWith(wanted))).toBe(true);
});

test("a unit withdrawn under a booking is a conflict, not a violation", async () => {
  const { violations, conflicts } = await afterwards(
    approveWaiting,
    `UPDATE Unit SET status = 'withdrawn', withdrawnAt = ${later.getTime()} WHERE listingId = '{listing}' AND position = 0`,
  );
  expect(conflicts.map(({ invariant }) => invariant)).toContain("units_withdrawn_under_a_booking");
  expect(violations.map(({ invariant }) => invariant)).toEqual(["events_lead_to_what_the_booking_says"]);
});

test("something overdue under a later booking is a conflict", async () => {
  const { conflicts } = await afterwards(
    "UPDATE Booking SET startAt = startAt - 864000000, endAt = startAt - 777600000 WHERE id = '{lent}'",
    `UPDATE Booking SET quantity = 2 WHERE id = '{waiting}'`,
    approveWaiting,
  );
  expect(conflicts.map(({ invariant }) => invariant)).toContain("overdue_in_the_way_of_a_booking");
});

test("a block under a booking is a conflict", async () => {
  const { conflicts } = await afterwards(
    "INSERT INTO Block (id, listingId, cause, quantity, startAt, createdAt) VALUES ('k', '{listing}', 'maintenance', 2, 1, 1)",
  );
  expect(conflicts.map(({ invariant }) => invariant)).toContain("blocked_under_a_booking");
});
