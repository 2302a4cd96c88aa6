import { expect, test } from "vitest";
import { bookingsAffectedBy, defaultRules, type Rules } from "#app/modules/availability/availability.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { aBooking, aLoanScene, anotherBorrower, must, reasonCodes, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { alwaysOpen, aSpace } from "#tests/factories/spaces.ts";
import { loadSituation } from "../repos/situation.repo.server.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { askExtension } from "../use-cases/ask-extension.server.ts";
import { cancelBooking } from "../use-cases/cancel-booking.server.ts";
import { changeBooking } from "../use-cases/change-booking.server.ts";
import { handOverBooking } from "../use-cases/hand-over-booking.server.ts";
import { returnBooking } from "../use-cases/return-booking.server.ts";

const away = (given: Partial<Rules> = {}) => ({ away: { ...defaultRules("away"), ...given } });
const spot = (given: Partial<Rules> = {}) => ({ on_the_spot: { ...defaultRules("on_the_spot"), ...given } });
const everyone = { atOnce: { everyone: true, networkIds: [], trusted: false, ownMembers: false } };
const at = (day: string) => new Date(`${day}T00:00:00+01:00`);
const noon = (day: string) => new Date(`${day}T11:00:00Z`);

function ask(person: Person, listing: { code: string }, from: string, to: string, more: object = {}, now = wednesday) {
  return execute(askBooking, as(person, now), { listing: listing.code, from, to, ...more });
}

test("A7 what is submitted is judged, not the slot that was opened: an edited hour that is taken is refused", async () => {
  const { listing, borrower } = await aLoanScene({ rules: spot(), asking: everyone });
  const other = await anotherBorrower();
  must(await ask(other, listing, "2027-03-02T10:00", "2027-03-02T13:00"));
  const mine = must(await ask(borrower, listing, "2027-03-02T09:30", "2027-03-02T10:00"));
  const edited = { booking: mine.code, from: "2027-03-02T10:30", to: "2027-03-02T12:00" };
  expect(reasonCodes(await execute(changeBooking, as(borrower), edited))).toEqual(["booked"]);
  expect(reasonCodes(await ask(borrower, listing, "2027-03-02T10:30", "2027-03-02T12:00"))).toEqual(["booked"]);
});

test("A8 a booking that runs past midnight blocks both days", async () => {
  const { listing, borrower } = await aLoanScene({ rules: spot(), asking: everyone });
  must(await ask(await anotherBorrower(), listing, "2027-03-02T22:00", "2027-03-03T02:00"));
  expect(reasonCodes(await ask(borrower, listing, "2027-03-02T23:00", "2027-03-02T23:30"))).toEqual(["booked"]);
  expect(reasonCodes(await ask(borrower, listing, "2027-03-03T01:00", "2027-03-03T03:00"))).toEqual(["booked"]);
  must(await ask(borrower, listing, "2027-03-03T02:00", "2027-03-03T03:00"));
});

test("B6 of ten with seven taken elsewhere, a booking of three may be three and never four", async () => {
  const { listing, borrower } = await aLoanScene({ units: 10, asking: everyone });
  must(await ask(await anotherBorrower(), listing, "2027-03-02", "2027-03-05", { quantity: 7 }));
  const mine = must(await ask(borrower, listing, "2027-03-02", "2027-03-05", { quantity: 3 }));
  const change = (quantity: number) =>
    execute(changeBooking, as(borrower), { booking: mine.code, from: mine.from, to: mine.to, quantity });
  expect(reasonCodes(await change(6))).toEqual(["booked"]);
  expect(reasonCodes(await change(4))).toEqual(["booked"]);
  expect(must(await change(3)).quantity).toBe(3);
});

test("B7 in a pool already over-committed, keeping eight or reducing to one is allowed", async () => {
  const { listing, borrower } = await aLoanScene({ units: 10, asking: everyone });
  const mine = must(await ask(borrower, listing, "2027-03-02", "2027-03-05", { quantity: 8 }));
  await transaction(async () => {
    const db = await database();
    const gone = listing.units.slice(0, 6).map(({ id }) => id);
    await db.unit.updateMany({ where: { id: { in: gone } }, data: { status: "withdrawn" } });
  });
  const change = (quantity: number) =>
    execute(changeBooking, as(borrower), { booking: mine.code, from: mine.from, to: mine.to, quantity });
  must(await change(8));
  expect(reasonCodes(await change(9))).toEqual(["limit_reached"]);
  expect(must(await change(1)).quantity).toBe(1);
});

test("B15 with three handed over, a booking of three cannot become one of two", async () => {
  const { listing, borrower, keeper } = await aLoanScene({ units: 5, asking: everyone });
  const mine = must(await ask(borrower, listing, "2027-03-02", "2027-03-05", { quantity: 3 }));
  must(await execute(handOverBooking, as(keeper, noon("2027-03-02")), { booking: mine.code }));
  const change = { booking: mine.code, from: mine.from, to: mine.to, quantity: 2 };
  const refused = await execute(changeBooking, as(borrower, noon("2027-03-03")), change);
  expect(reasonCodes(refused)).toEqual(["not_allowed"]);
  expect(JSON.stringify(refusal(refused).details)).toContain('"handedOver":3');
});

test("B18 of ten out: nine back, one of them damaged, one lost; the pool loses the damaged and the lost only", async () => {
  const { listing, borrower, keeper } = await aLoanScene({ units: 10, asking: everyone });
  const mine = must(await ask(borrower, listing, "2027-03-02", "2027-03-05", { quantity: 10 }));
  must(await execute(handOverBooking, as(keeper, noon("2027-03-02")), { booking: mine.code }));
  const back = (given: object) =>
    execute(returnBooking, as(keeper, noon("2027-03-04")), { booking: mine.code, ...given });
  expect(refusal(await back({ quantity: 11 })).code).toBe("bookings.too_many_back");
  expect(refusal(await back({ quantity: 9, lost: 2 })).code).toBe("bookings.too_many_back");
  expect(must(await back({ quantity: 4 }))).toMatchObject({ status: "partly_returned", returned: 4, out: 6 });
  expect(must(await back({ lost: 1, damaged: 1 }))).toMatchObject({ status: "returned", returned: 9, lost: 1, out: 0 });
  const other = await anotherBorrower();
  expect(reasonCodes(await ask(other, listing, "2027-04-10", "2027-04-11", { quantity: 9 }))).toEqual(["maintenance"]);
  must(await ask(other, listing, "2027-04-10", "2027-04-11", { quantity: 8 }));
});

test("C1 a late unit blocks however far ahead; one that was never collected does not", async () => {
  const { listing, borrower, keeper } = await aLoanScene({ asking: everyone });
  const other = await anotherBorrower();
  const late = must(await ask(borrower, listing, "2027-03-02", "2027-03-05"));
  const later = noon("2027-03-06");
  must(await ask(other, listing, "2027-03-08", "2027-03-08", {}, later));
  const second = await aListing({ spaceId: listing.spaceId, asking: everyone });
  const taken = must(await ask(borrower, second, "2027-03-02", "2027-03-05"));
  must(await execute(handOverBooking, as(keeper, noon("2027-03-02")), { booking: taken.code }));
  expect(reasonCodes(await ask(other, second, "2027-03-08", "2027-03-08", {}, later))).toEqual(["overdue"]);
  expect(late.status).toBe("approved");
});

test("C3 with four of ten late, six are bookable in any window, and never seven", async () => {
  const { listing, borrower } = await aLoanScene({ units: 10, asking: everyone });
  const own = { listing, borrowerUserId: borrower.userId, quantity: 4, handedOverQuantity: 4 };
  await aBooking({ ...own, status: "handed_over", startAt: at("2027-02-01"), endAt: at("2027-02-05") });
  const other = await anotherBorrower();
  expect(reasonCodes(await ask(other, listing, "2028-01-10", "2028-01-11", { quantity: 7 }))).toEqual(["overdue"]);
  must(await ask(other, listing, "2028-01-10", "2028-01-11", { quantity: 6 }));
});

test("C5 a late loan is extended when nobody else has the dates, refused when somebody has, or when all is back", async () => {
  const { listing, borrower, keeper } = await aLoanScene({ asking: everyone });
  const mine = must(await ask(borrower, listing, "2027-03-02", "2027-03-05"));
  must(await execute(handOverBooking, as(keeper, noon("2027-03-02")), { booking: mine.code }));
  const own = { listing, borrowerUserId: keeper.userId };
  await aBooking({ ...own, startAt: at("2027-03-12"), endAt: at("2027-03-14") });
  const late = noon("2027-03-08");
  const extend = (to: string, person = borrower) => execute(askExtension, as(person, late), { booking: mine.code, to });
  expect(reasonCodes(await extend("2027-03-12"))).toEqual(["booked"]);
  expect(reasonCodes(await extend("2027-03-12", keeper))).toEqual(["booked"]);
  expect(refusal(await extend("2027-03-04")).fields.to?.[0]?.key).toBe("failures.bookings.issue_not_later");
  expect(must(await extend("2027-03-11"))).toMatchObject({ status: "handed_over", overdue: false, to: "2027-03-11" });
  must(await execute(returnBooking, as(keeper, late), { booking: mine.code }));
  expect(reasonCodes(await extend("2027-03-13"))).toContain("not_allowed");
});

test("D3 D6 inside a buffer a borrower is refused, whatever the address typed, and the owner is not", async () => {
  const rules = away({ bufferAfter: { days: 2 } });
  const { listing, borrower, keeper } = await aLoanScene({ rules, asking: everyone });
  must(await ask(await anotherBorrower(), listing, "2027-03-02", "2027-03-05"));
  expect(reasonCodes(await ask(borrower, listing, "2027-03-07", "2027-03-08"))).toEqual(["buffer"]);
  expect(must(await ask(keeper, listing, "2027-03-07", "2027-03-08")).status).toBe("approved");
});

test("E15 a last day that is closed is refused with the next open day, judged but not chosen", async () => {
  const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 540, closes: 1080 }));
  const space = await aSpace({ opening: { ...alwaysOpen, weekly } });
  const listing = await aListing({ spaceId: space.id, asking: everyone });
  const borrower = await anotherBorrower();
  const refused = await ask(borrower, listing, "2027-03-04", "2027-03-06");
  expect(reasonCodes(refused)).toEqual(["closed"]);
  expect(refusal(refused).details).toMatchObject({ nextOpenEnd: { to: "2027-03-08", bookable: true } });
  expect(refusal(refused).status).toBe(422);
});

test("F2 lead time binds a member and not the owner; an end before the start binds both; an extension counts from the first start", async () => {
  const rules = spot({ lead: { minutes: 1440 } });
  const { listing, borrower, keeper } = await aLoanScene({ rules, asking: everyone });
  const soon = ["2027-02-24T11:00", "2027-02-24T12:00"] as const;
  const refused = await ask(borrower, listing, ...soon);
  expect(reasonCodes(refused)).toEqual(["too_soon"]);
  expect(refusal(refused).status).toBe(422);
  expect(reasonCodes(await ask(keeper, listing, soon[1], soon[0]))).toEqual(["too_short"]);
  expect(reasonCodes(await ask(keeper, listing, ...soon, { override: false }))).toEqual(["too_soon"]);
  must(await ask(keeper, listing, "2027-02-24T10:30", "2027-02-24T11:00"));
  const lent = await aListing({ spaceId: listing.spaceId, rules: away({ maxLength: { days: 5 } }), asking: everyone });
  const loan = must(await ask(borrower, lent, "2027-03-02", "2027-03-05"));
  must(await execute(handOverBooking, as(keeper, noon("2027-03-02")), { booking: loan.code }));
  const extend = (to: string) => execute(askExtension, as(borrower, noon("2027-03-05")), { booking: loan.code, to });
  expect(reasonCodes(await extend("2027-03-07"))).toEqual(["too_long"]);
  must(await extend("2027-03-06"));
});

test("F5 a deadline of two hours is 422 for a member, and does not bind the owner", async () => {
  const { listing, borrower, keeper } = await aLoanScene({ rules: spot({ lead: { minutes: 120 } }), asking: everyone });
  const refused = await ask(borrower, listing, "2027-02-24T11:00", "2027-02-24T11:30");
  expect(refusal(refused)).toMatchObject({ code: "bookings.against_rules", status: 422 });
  must(await ask(keeper, listing, "2027-02-24T11:00", "2027-02-24T11:30"));
});

test("F8 no consecutive bookings: the next day is refused, and the gap between two of one's own names both", async () => {
  const rules = away({ noConsecutiveBookings: true });
  const { listing, borrower } = await aLoanScene({ rules, asking: everyone });
  must(await ask(borrower, listing, "2027-03-01", "2027-03-04"));
  expect(reasonCodes(await ask(borrower, listing, "2027-03-05", "2027-03-06"))).toEqual(["limit_reached"]);
  must(await ask(borrower, listing, "2027-03-07", "2027-03-08"));
  const { details } = refusal(await ask(borrower, listing, "2027-03-05", "2027-03-06"));
  expect(details).toMatchObject({
    reasons: { start: [{ code: "limit_reached" }], end: [{ code: "limit_reached" }] },
  });
  must(await ask(await anotherBorrower(), listing, "2027-03-05", "2027-03-06"));
});

test("F16 a required training: none, revoked or expired is refused, held is accepted", async () => {
  const { lenderSpace, borrower } = await aLoanScene();
  const training = await transaction(async () => {
    const db = await database();
    return db.training.create({ data: { spaceId: lenderSpace.id, name: "Découpe laser", createdAt: wednesday } });
  });
  const listing = await aListing({ spaceId: lenderSpace.id, asking: everyone, trainingId: training.id });
  const tried = () => ask(borrower, listing, "2027-03-02", "2027-03-05");
  const record = (given: object) =>
    transaction(async () => {
      const db = await database();
      const { userId } = borrower;
      const held = { trainingId: training.id, userId, recordedById: userId, recordedAt: wednesday };
      await db.trainingRecord.create({ data: { ...held, heldFrom: new Date("2026-01-01"), ...given } });
    });
  expect(reasonCodes(await tried())).toEqual(["training_required"]);
  await record({ revokedAt: wednesday });
  expect(reasonCodes(await tried())).toEqual(["training_required"]);
  await record({ expiresAt: at("2027-03-04") });
  expect(reasonCodes(await tried())).toEqual(["training_required"]);
  await record({ expiresAt: at("2027-04-01") });
  must(await tried());
});

test("H1 dates held by a request, or agreed, are refused to another; the first is unchanged", async () => {
  const { listing, borrower, keeper } = await aLoanScene({ rules: away({ holdMinutes: 60 }) });
  const other = await anotherBorrower();
  const mine = must(await ask(borrower, listing, "2027-03-02", "2027-03-05"));
  expect(mine).toMatchObject({ status: "requested", heldUntil: "2027-02-24T11:00:00+01:00" });
  expect(reasonCodes(await ask(other, listing, "2027-03-05", "2027-03-08"))).toEqual(["held"]);
  must(await execute(approveBooking, as(keeper), { booking: mine.code }));
  expect(reasonCodes(await ask(other, listing, "2027-03-05", "2027-03-08"))).toEqual(["booked"]);
  must(await ask(other, listing, "2027-03-06", "2027-03-08"));
});

test("H3 one held request per borrower and listing; another listing, another borrower, or a hold that ran out do not count", async () => {
  const rules = away({ holdMinutes: 60 });
  const { listing, borrower } = await aLoanScene({ rules, units: 5 });
  const second = await aListing({ spaceId: listing.spaceId, rules });
  must(await ask(borrower, listing, "2027-03-02", "2027-03-05"));
  expect(refusal(await ask(borrower, listing, "2027-03-10", "2027-03-11")).code).toBe("bookings.one_held_request");
  must(await ask(borrower, second, "2027-03-02", "2027-03-05"));
  must(await ask(await anotherBorrower(), listing, "2027-03-02", "2027-03-05"));
  must(await ask(borrower, listing, "2027-03-10", "2027-03-11", {}, new Date("2027-02-24T10:00:00Z")));
});

test("H12 who may approve the resource skips approval; others wait", async () => {
  const { listing, keeper, borrower, lenderSpace } = await aLoanScene({ units: 3 });
  const member = await aPerson({ roles: { [lenderSpace.id]: "member" } });
  expect(must(await ask(keeper, listing, "2027-03-02", "2027-03-05")).status).toBe("approved");
  expect(must(await ask(member, listing, "2027-03-02", "2027-03-05")).status).toBe("requested");
  expect(must(await ask(borrower, listing, "2027-03-02", "2027-03-05")).status).toBe("requested");
});

test("H16 a breakdown marks the bookings that it leaves without their unit; once it is solved nothing is marked, nothing comes back to life", async () => {
  const { listing, borrower } = await aLoanScene({ asking: everyone });
  const kept = must(await ask(borrower, listing, "2027-03-02", "2027-03-05"));
  const dropped = must(await ask(borrower, listing, "2027-03-09", "2027-03-12"));
  must(await execute(cancelBooking, as(borrower), { booking: dropped.code }));
  const block = await transaction(async () => {
    const db = await database();
    const data = { listingId: listing.id, cause: "maintenance", quantity: 1, startAt: wednesday, createdAt: wednesday };
    return db.block.create({ data });
  });
  const march = { start: wednesday.getTime(), end: at("2027-04-01").getTime() };
  const affected = async () => {
    const situation = await loadSituation(listing.id, march, wednesday);
    return situation ? bookingsAffectedBy(block.id, situation) : [];
  };
  expect(await affected()).toEqual([kept.id]);
  await transaction(async () => {
    const db = await database();
    await db.block.update({ where: { id: block.id }, data: { endedAt: wednesday } });
  });
  expect(await affected()).toEqual([]);
  const db = await database();
  const statuses = await db.booking.findMany({ where: { listingId: listing.id }, orderBy: { startAt: "asc" } });
  expect(statuses.map(({ status }) => status)).toEqual(["approved", "cancelled"]);
});
