import { expect, test } from "vitest";
import { approveBooking } from "#app/modules/bookings/use-cases/approve-booking.server.ts";
import { askBooking } from "#app/modules/bookings/use-cases/ask-booking.server.ts";
import { setInterlock } from "#app/modules/listings/use-cases/set-interlock.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { anotherBorrower, must, refusal } from "#tests/factories/bookings.ts";
import { aSeminarHouse } from "#tests/factories/groups.ts";
import { as } from "#tests/factories/people.ts";
import { addGroupMessage } from "../use-cases/add-group-message.server.ts";
import { approveGroup } from "../use-cases/approve-group.server.ts";
import { askTogether } from "../use-cases/ask-together.server.ts";
import { cancelGroup } from "../use-cases/cancel-group.server.ts";
import { declineGroup } from "../use-cases/decline-group.server.ts";
import { getGroup } from "../use-cases/get-group.server.ts";
import { listGroups } from "../use-cases/list-groups.server.ts";
import { markGroupNoShow } from "../use-cases/mark-group-no-show.server.ts";

const three = { from: "2027-03-02", to: "2027-03-05" };

type House = Awaited<ReturnType<typeof aSeminarHouse>>;

function seminar({ auditorium, meeting, small, beds }: House) {
  const lines = [auditorium, meeting, small].map(({ code }) => ({ listing: code, ...three }));
  return {
    title: "Séminaire de printemps",
    persons: 8,
    message: "Nous arrivons la veille au soir.",
    lines: [...lines, { listing: beds.code, quantity: 8, ...three }],
  };
}

async function mails(): Promise<{ subject: string; recipient: string }[]> {
  const db = await database();
  return db.outboxMail.findMany({ select: { subject: true, recipient: true }, orderBy: { id: "asc" } });
}

async function count(): Promise<number> {
  return (await database()).booking.count();
}

test("a seminar is asked as one request: four bookings, one thread, one mail", async () => {
  const house = await aSeminarHouse();
  const [before, sent] = [await count(), (await mails()).length];
  const group = must(await execute(askTogether, as(house.asker), seminar(house)));
  expect(group).toMatchObject({
    kind: "together",
    state: "waiting",
    tally: { lines: 4, waiting: 4 },
    persons: 8,
    lender: { id: house.house.id },
    borrower: { kind: "space", spaceId: house.school.id },
  });
  expect(group.bookings.map(({ quantity }) => quantity)).toEqual([1, 1, 1, 8]);
  expect(await count()).toBe(before + 4);
  expect(await mails()).toHaveLength(sent + 1);
  expect((await mails()).filter(({ recipient }) => recipient === house.keeper.email)).toHaveLength(1);
  const db = await database();
  const ids = group.bookings.map(({ id }) => id);
  expect(await db.message.count({ where: { bookingId: { in: ids } } })).toBe(1);
  expect(await db.bookingEvent.count({ where: { bookingId: { in: ids }, kind: "asked" } })).toBe(4);
  const rows = await db.booking.findMany({ where: { id: { in: ids } }, orderBy: { createdAt: "asc" } });
  expect(rows.map(({ persons }) => persons)).toEqual([8, 8, 8, 8]);
});

test("H13 one room refused, the rest accepted: the state is told by the lines", async () => {
  const house = await aSeminarHouse();
  const group = must(await execute(askTogether, as(house.asker), seminar(house)));
  const garonne = group.bookings.find(({ listing }) => listing.title === "Salle Garonne")?.id ?? "";
  const keeper = as(house.keeper);
  const answer = { group: group.code, bookings: [garonne], reason: "Les peintres y sont." };
  const refused = must(await execute(declineGroup, keeper, answer));
  expect(refused).toMatchObject({ state: "partly_answered", tally: { declined: 1, waiting: 3 } });
  const accepted = must(await execute(approveGroup, keeper, { group: group.code, message: "À bientôt !" }));
  expect(accepted).toMatchObject({ state: "partly_approved", tally: { lines: 4, approved: 3, declined: 1 } });
  const told = (await mails()).filter(({ recipient }) => recipient === house.asker.email);
  expect(told).toHaveLength(2);
  const seen = must(await execute(getGroup, as(house.asker), { group: group.id }));
  expect(seen.bookings.map(({ status }) => status).sort()).toEqual(["approved", "approved", "approved", "declined"]);
  const lent = must(await execute(listGroups, keeper, { space: house.house.id }));
  expect(lent.items.map(({ code, state }) => [code, state])).toEqual([[group.code, "partly_approved"]]);
});

test("what is asked together is refused as a whole with the reasons of each line, or without what cannot be had", async () => {
  const house = await aSeminarHouse();
  const other = must(await execute(askBooking, as(await anotherBorrower()), { listing: house.small.code, ...three }));
  must(await execute(approveBooking, as(house.keeper), { booking: other.code }));
  const before = await count();
  const failure = refusal(await execute(askTogether, as(house.asker), seminar(house)));
  expect(failure).toMatchObject({ code: "groups.not_all_bookable", status: 409 });
  const { lines } = failure.details as { lines: { line: number; listing: { title: string }; message: string }[] };
  expect(lines.map(({ line, listing }) => [line, listing.title])).toEqual([[2, "Salle Lot"]]);
  expect(await count()).toBe(before);
  const rest = must(await execute(askTogether, as(house.asker), { ...seminar(house), leaveOut: true }));
  expect(rest.tally.lines).toBe(3);
  expect(rest.leftOut.map(({ listing, code }) => [listing?.title, code])).toEqual([
    ["Salle Lot", "bookings.not_bookable"],
  ]);
});

test("two lines of one request stand against each other: the same room twice, a hall and its half", async () => {
  const house = await aSeminarHouse();
  const keeper = as(house.keeper);
  must(await execute(setInterlock, keeper, { outerId: house.auditorium.id, innerId: house.meeting.id }));
  const line = (listing: { code: string }, quantity = 1) => ({ listing: listing.code, ...three, quantity });
  const asked = { title: "Deux fois", lines: [line(house.small), line(house.small)] };
  const twice = refusal(await execute(askTogether, as(house.asker), asked));
  expect((twice.details as { lines: { line: number }[] }).lines.map((one) => one.line)).toEqual([1]);
  const both = { title: "Moitié", lines: [line(house.meeting), line(house.auditorium)], leaveOut: true };
  const half = must(await execute(askTogether, as(house.asker), both));
  expect(half.bookings.map(({ listing }) => listing.title)).toEqual(["Salle Garonne"]);
  const beds = {
    title: "Lits",
    lines: [line(house.beds, 6), line(house.beds, 4), line(house.beds, 1)],
    leaveOut: true,
  };
  const ten = must(await execute(askTogether, as(house.asker), beds));
  expect(ten.bookings.map(({ quantity }) => quantity)).toEqual([6, 4]);
});

test("approving what was asked together is judged again: all of it or what is possible, and what is left keeps waiting", async () => {
  const house = await aSeminarHouse();
  const group = must(await execute(askTogether, as(house.asker), seminar(house)));
  const other = must(await execute(askBooking, as(await anotherBorrower()), { listing: house.small.code, ...three }));
  const keeper = as(house.keeper);
  must(await execute(approveBooking, keeper, { booking: other.code }));
  const all = refusal(await execute(approveGroup, keeper, { group: group.code }));
  expect(all.code).toBe("groups.not_all_bookable");
  expect(must(await execute(getGroup, keeper, { group: group.code })).state).toBe("waiting");
  const possible = must(await execute(approveGroup, keeper, { group: group.code, leaveOut: true }));
  expect(possible).toMatchObject({ state: "partly_answered", tally: { approved: 3, waiting: 1 } });
  expect(possible.leftOut.map(({ listing }) => listing?.title)).toEqual(["Salle Lot"]);
});

test("nobody else sees it, a stale page answers nothing, the borrower cancels the rest or all of it", async () => {
  const house = await aSeminarHouse();
  const group = must(await execute(askTogether, as(house.asker), seminar(house)));
  const stranger = as(await anotherBorrower());
  for (const useCase of [approveGroup, cancelGroup, getGroup, markGroupNoShow])
    expect(refusal(await execute(useCase, stranger, { group: group.code })).status).toBe(404);
  expect(refusal(await execute(approveGroup, as(house.asker), { group: group.code })).status).toBe(403);
  const keeper = as(house.keeper);
  const stale = { group: group.code, version: group.version - 1 };
  expect(refusal(await execute(approveGroup, keeper, stale)).code).toBe("groups.stale");
  const [first] = group.bookings;
  must(await execute(approveGroup, keeper, { group: group.code, bookings: [first?.id ?? ""] }));
  must(await execute(addGroupMessage, as(house.asker), { group: group.code, message: "Merci !" }));
  const one = must(await execute(cancelGroup, as(house.asker), { group: group.code, bookings: [first?.code ?? ""] }));
  expect(one.tally).toMatchObject({ cancelled: 1, waiting: 3 });
  const rest = must(await execute(cancelGroup, as(house.asker), { group: group.code }));
  expect(rest).toMatchObject({ state: "cancelled", tally: { cancelled: 4 } });
  expect(refusal(await execute(cancelGroup, as(house.asker), { group: group.code })).code).toBe(
    "groups.nothing_to_cancel",
  );
});

test("a request is one request however often it is sent, goes to one space, and has between one and a hundred lines", async () => {
  const house = await aSeminarHouse();
  const elsewhere = await aSeminarHouse();
  const context = { ...as(house.asker), idempotencyKey: "seminar-1" };
  const first = must(await execute(askTogether, context, seminar(house)));
  const again = must(await execute(askTogether, context, seminar(house)));
  expect(again.id).toBe(first.id);
  const mixed = [house.small, elsewhere.small].map(({ code }) => ({
    listing: code,
    from: "2027-04-02",
    to: "2027-04-03",
  }));
  const two = refusal(await execute(askTogether, as(house.asker), { title: "Deux lieux", lines: mixed }));
  expect(two.code).toBe("groups.several_lenders");
  const none = refusal(await execute(askTogether, as(house.asker), { title: "Rien", lines: [] }));
  expect(none.status).toBe(422);
  const lines = Array.from({ length: 101 }, () => ({ listing: house.small.code, ...three }));
  expect(refusal(await execute(askTogether, as(house.asker), { title: "Trop", lines })).status).toBe(422);
  const wrong = [{ listing: house.small.code, from: "2027-02-30", to: "2027-03-05" }];
  const date = refusal(await execute(askTogether, as(house.asker), { title: "Trente février", lines: wrong }));
  expect(Object.keys(date.fields)).toEqual(["lines.0.from"]);
});
