import { expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { aLoanScene, anotherBorrower, must, reasonCodes, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { countWaiting } from "../bookings.server.ts";
import { bookingJobs } from "../jobs.server.ts";
import { acceptChange } from "../use-cases/accept-change.server.ts";
import { acceptProposal } from "../use-cases/accept-proposal.server.ts";
import { approveBooking } from "../use-cases/approve-booking.server.ts";
import { approveExtension } from "../use-cases/approve-extension.server.ts";
import { askAgain } from "../use-cases/ask-again.server.ts";
import { askBooking } from "../use-cases/ask-booking.server.ts";
import { askExtension } from "../use-cases/ask-extension.server.ts";
import { cancelBooking } from "../use-cases/cancel-booking.server.ts";
import { changeBooking } from "../use-cases/change-booking.server.ts";
import { declineBooking } from "../use-cases/decline-booking.server.ts";
import { getBooking } from "../use-cases/get-booking.server.ts";
import { handOverBooking } from "../use-cases/hand-over-booking.server.ts";
import { joinWaitingList } from "../use-cases/join-waiting-list.server.ts";
import { listBookings } from "../use-cases/list-bookings.server.ts";
import { proposeDates } from "../use-cases/propose-dates.server.ts";

const week = { from: "2027-03-02", to: "2027-03-05" };
const next = { from: "2027-03-09", to: "2027-03-12" };

function ask(person: Person, listing: { code: string }, more: object = {}, now = wednesday) {
  return execute(askBooking, as(person, now), { listing: listing.code, ...week, ...more });
}

async function subjectsTo(person: Person): Promise<string[]> {
  const db = await database();
  const mails = await db.outboxMail.findMany({ where: { userId: person.userId }, orderBy: { id: "asc" } });
  return mails.map(({ subject }) => subject.split("\u202f")[0] ?? "");
}

async function run(name: string, now: Date) {
  await bookingJobs.find((job) => job.name === name)?.run(now);
}

test("approving one of two competing requests tells the other, with the nearest dates and the waiting list", async () => {
  const { listing, borrower, keeper } = await aLoanScene();
  const other = await anotherBorrower();
  const mine = must(await ask(borrower, listing));
  const theirs = must(await ask(other, listing));
  must(await execute(approveBooking, as(keeper), { booking: mine.code }));
  expect(await subjectsTo(other)).toEqual(["Dates prises"]);
  expect(reasonCodes(await execute(approveBooking, as(keeper), { booking: theirs.code }))).toEqual(["booked"]);
  expect(must(await execute(getBooking, as(other), { booking: theirs.code })).status).toBe("requested");
});

test("the waiting list is told when dates are free, first come first told, and nothing is booked silently", async () => {
  const { listing, borrower, keeper } = await aLoanScene();
  const [first, second] = [await anotherBorrower(), await anotherBorrower()];
  const mine = must(await ask(borrower, listing));
  expect(refusal(await execute(joinWaitingList, as(first), { listing: listing.code, ...next })).code).toBe(
    "bookings.still_bookable",
  );
  must(await execute(approveBooking, as(keeper), { booking: mine.code }));
  const waiting = must(await execute(joinWaitingList, as(first), { listing: listing.code, ...week }));
  must(await execute(joinWaitingList, as(second), { listing: listing.code, ...week }));
  expect(reasonCodes(await execute(askAgain, as(first), { booking: waiting.code }))).toEqual(["booked"]);
  must(await execute(cancelBooking, as(borrower), { booking: mine.code }));
  expect(await subjectsTo(first)).toEqual(["De nouveau libre"]);
  expect(await subjectsTo(second)).toEqual([]);
  expect(must(await execute(getBooking, as(first), { booking: waiting.code })).status).toBe("waitlisted");
  await run("offer-again", new Date(wednesday.getTime() + 23 * 3_600_000));
  expect(await subjectsTo(second)).toEqual([]);
  await run("offer-again", new Date(wednesday.getTime() + 25 * 3_600_000));
  expect(await subjectsTo(second)).toEqual(["De nouveau libre"]);
  expect(must(await execute(askAgain, as(first), { booking: waiting.code })).status).toBe("requested");
});

test("the owner proposes other dates, the first request is kept, and the borrower accepts", async () => {
  const { listing, borrower, keeper } = await aLoanScene({ units: 3 });
  const mine = must(await ask(borrower, listing, { quantity: 2 }));
  const proposed = { booking: mine.code, ...next, quantity: 1, message: "Elle part en réparation" };
  expect(must(await execute(proposeDates, as(keeper), proposed))).toMatchObject({ status: "countered", ...week });
  expect(refusal(await execute(acceptProposal, as(keeper), { booking: mine.code })).code).toBe("bookings.not_yours");
  const agreed = must(await execute(acceptProposal, as(borrower), { booking: mine.code }));
  expect(agreed).toMatchObject({ status: "approved", ...next, quantity: 1 });
  const db = await database();
  const versions = await db.bookingProposal.findMany({ where: { bookingId: mine.id }, orderBy: { number: "asc" } });
  expect(versions.map(({ kind, quantity, status }) => `${kind} ${quantity} ${status}`)).toEqual([
    "initial 2 open",
    "counter 1 accepted",
  ]);
});

test("asking for more of what is agreed is a request; giving back is done at once; the agreement follows", async () => {
  const { listing, borrower, keeper } = await aLoanScene({ units: 3 });
  const mine = must(await ask(borrower, listing, { quantity: 2 }));
  const booking = mine.code;
  must(await execute(approveBooking, as(keeper), { booking }));
  expect(must(await execute(changeBooking, as(borrower), { booking, ...next })).from).toBe(week.from);
  expect(refusal(await execute(acceptChange, as(borrower), { booking })).code).toBe("bookings.no_such_proposal");
  expect(must(await execute(acceptChange, as(keeper), { booking })).from).toBe(next.from);
  expect(must(await execute(changeBooking, as(borrower), { booking, ...next, quantity: 1 })).quantity).toBe(1);
  must(await execute(handOverBooking, as(keeper, new Date("2027-03-09T09:00:00Z")), { booking }));
  const late = as(borrower, new Date("2027-03-11T09:00:00Z"));
  expect(must(await execute(askExtension, late, { booking, to: "2027-03-15" })).to).toBe(next.to);
  const granted = await execute(approveExtension, as(keeper, late.now), { booking });
  expect(must(granted).to).toBe("2027-03-15");
  const db = await database();
  const versions = await db.agreement.findMany({ where: { bookingId: mine.id }, orderBy: { version: "asc" } });
  expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
});

test("the same key gives the same outcome, a stale page is refused with what stands, a stranger finds nothing", async () => {
  const { listing, borrower, keeper } = await aLoanScene();
  const key = { ...as(borrower), idempotencyKey: "k1" };
  const first = must(await execute(askBooking, key, { listing: listing.code, ...week }));
  const again = must(await execute(askBooking, key, { listing: listing.code, ...week }));
  expect(again.code).toBe(first.code);
  const booking = first.code;
  const approve = { ...as(keeper), idempotencyKey: "k2" };
  must(await execute(approveBooking, approve, { booking, version: 1 }));
  expect(must(await execute(approveBooking, approve, { booking, version: 1 })).status).toBe("approved");
  const stale = refusal(await execute(declineBooking, as(keeper), { booking, version: 1, reason: "Non" }));
  expect(stale).toMatchObject({ code: "bookings.stale", status: 409, details: { status: "approved", version: 2 } });
  const stranger = await anotherBorrower();
  for (const verb of [getBooking, approveBooking, cancelBooking])
    expect(refusal(await execute(verb, as(stranger), { booking })).status).toBe(404);
  const db = await database();
  expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(1);
});

test("who may ask, and in whose name: the rules of the listing and of the borrowing space", async () => {
  const { lenderSpace, borrower, borrowerSpace } = await aLoanScene();
  const closed = await aListing({ spaceId: lenderSpace.id, asking: { audience: "trusted" } });
  const open = await aListing({ spaceId: lenderSpace.id, units: 5, asking: { organisations: true } });
  expect(reasonCodes(await ask(borrower, closed))).toEqual(["not_allowed"]);
  await transaction(async () => {
    const db = await database();
    const trust = { spaceId: lenderSpace.id, trustedSpaceId: borrowerSpace.id, createdAt: wednesday };
    await db.trustedSpace.create({ data: trust });
  });
  must(await ask(borrower, closed));
  expect(reasonCodes(await ask(borrower, open, { borrower: "person" }))).toEqual(["not_allowed"]);
  const school = must(await ask(borrower, open, { borrower: "organisation", organisation: "Collège Jean-Moulin" }));
  expect(school.borrower).toMatchObject({ kind: "organisation", name: "Collège Jean-Moulin", spaceId: null });
  const foreign = await aSpace();
  expect(refusal(await ask(borrower, open, { space: foreign.id })).code).toBe("bookings.may_not_commit");
  const strict = await aSpace({ askingRole: "keeper" });
  const member = await aPerson({ roles: { [strict.id]: "member" } });
  expect(refusal(await ask(member, open)).code).toBe("bookings.may_not_commit");
  const keeper = await aPerson({ roles: { [strict.id]: "keeper" } });
  must(await ask(keeper, open));
});

test("C9 what nobody answered expires, what nobody collected lapses; both are told once and block nothing", async () => {
  const { listing, borrower, keeper } = await aLoanScene();
  const asked = must(await ask(borrower, listing));
  expect(await countWaiting(keeper, wednesday)).toBe(1);
  const tuesday = new Date("2027-03-02T09:00:00Z");
  expect(await countWaiting(keeper, tuesday)).toBe(0);
  expect(refusal(await execute(approveBooking, as(keeper, tuesday), { booking: asked.code })).code).toBe(
    "bookings.expired",
  );
  for (const _again of [1, 2]) await run("expire-requests", tuesday);
  expect(must(await execute(getBooking, as(borrower), { booking: asked.code })).status).toBe("expired");
  expect((await subjectsTo(borrower)).filter((subject) => subject === "Demande sans réponse")).toHaveLength(1);
  const agreed = must(await ask(borrower, listing, next));
  must(await execute(approveBooking, as(keeper), { booking: agreed.code }));
  const after = new Date("2027-03-13T09:00:00Z");
  for (const _again of [1, 2]) await run("end-uncollected", after);
  expect(must(await execute(getBooking, as(borrower, after), { booking: agreed.code })).status).toBe("lapsed");
  expect((await subjectsTo(borrower)).filter((subject) => subject === "Jamais passé prendre")).toHaveLength(1);
});

test("a use on the spot takes place by itself at its end", async () => {
  const { defaultRules } = await import("#app/modules/availability/availability.ts");
  const { listing, keeper } = await aLoanScene({ rules: { on_the_spot: defaultRules("on_the_spot") } });
  const used = must(await ask(keeper, listing, { from: "2027-03-02T10:00", to: "2027-03-02T12:00" }));
  await run("end-uncollected", new Date("2027-03-02T11:00:00Z"));
  expect(must(await execute(getBooking, as(keeper), { booking: used.code })).status).toBe("took_place");
});

test("the return is recalled, lateness is said to both sides, each once", async () => {
  const { listing, borrower, keeper } = await aLoanScene();
  const mine = must(await ask(borrower, listing));
  must(await execute(approveBooking, as(keeper), { booking: mine.code }));
  must(await execute(handOverBooking, as(keeper, new Date("2027-03-02T09:00:00Z")), { booking: mine.code }));
  for (const moment of ["2027-03-04T08:00:00Z", "2027-03-04T09:00:00Z", "2027-03-06T08:00:00Z", "2027-03-07T08:00:00Z"])
    await run("remind", new Date(moment));
  const subjects = await subjectsTo(borrower);
  expect(subjects.filter((subject) => subject === "À rendre bientôt")).toHaveLength(1);
  expect(subjects.filter((subject) => subject === "En retard")).toHaveLength(1);
  expect((await subjectsTo(keeper)).filter((subject) => subject === "En retard")).toHaveLength(1);
});

test("lists show a space its own loans, by side and by what is to be done, page by page", async () => {
  const { listing, borrower, keeper, lenderSpace, borrowerSpace } = await aLoanScene({ units: 9 });
  for (const day of ["02", "03", "04"])
    must(await ask(borrower, listing, { from: `2027-03-${day}`, to: "2027-03-05" }));
  const list = (person: Person, given: object) => execute(listBookings, as(person), given);
  const page = must(await list(keeper, { space: lenderSpace.id, limit: 2 }));
  expect(page.items.map(({ from }) => from)).toEqual(["2027-03-04", "2027-03-03"]);
  const rest = must(await list(keeper, { space: lenderSpace.id, limit: 2, cursor: page.next ?? "" }));
  expect(rest.items.map(({ from }) => from)).toEqual(["2027-03-02"]);
  expect(rest.next).toBeNull();
  expect(must(await list(borrower, { space: borrowerSpace.id, side: "borrower" })).items).toHaveLength(3);
  expect(must(await list(borrower, {})).items).toHaveLength(3);
  expect(refusal(await list(borrower, { space: lenderSpace.id })).status).toBe(403);
});

test("bad input is refused with its field, and nothing is written", async () => {
  const { listing, borrower } = await aLoanScene();
  const tried: [object, number][] = [
    [{ from: "2027-02-30" }, 422],
    [{ from: "2027-03-06", to: "2027-03-02" }, 422],
    [{ quantity: 0 }, 422],
    [{ quantity: -1 }, 422],
    [{ quantity: 1e9 }, 422],
    [{ quantity: 2 }, 422],
    [{ listing: "ZZZZ" }, 404],
    [{ from: "2020-03-02", to: "2020-03-03" }, 422],
    [{ use: "on_the_spot" }, 422],
  ];
  for (const [given, status] of tried)
    expect([given, refusal(await ask(borrower, listing, given)).status]).toEqual([given, status]);
  const unconfirmed = { ...borrower, emailVerified: false };
  expect(refusal(await ask(unconfirmed, listing)).code).toBe("platform.confirm_first");
  const db = await database();
  expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(0);
});
