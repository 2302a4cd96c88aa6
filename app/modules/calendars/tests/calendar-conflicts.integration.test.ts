import { expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/rules.ts";
import { conflictsOfListings, countWaiting } from "#app/modules/bookings/bookings.server.ts";
import { acceptChange } from "#app/modules/bookings/use-cases/accept-change.server.ts";
import { changeBooking } from "#app/modules/bookings/use-cases/change-booking.server.ts";
import { listConflicts } from "#app/modules/bookings/use-cases/list-conflicts.server.ts";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { setInterlock } from "#app/modules/listings/use-cases/set-interlock.server.ts";
import { database } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { aBooking, must } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { google, oneEvent } from "../exports.fixture.ts";
import { readDueCalendars } from "../read-external-calendar.server.ts";
import { attachCalendar } from "../use-cases/attach-calendar.server.ts";
import { refreshCalendar } from "../use-cases/refresh-calendar.server.ts";
import { removeCalendar } from "../use-cases/remove-calendar.server.ts";
import { replaceCalendarFile } from "../use-cases/replace-calendar-file.server.ts";

const minutes = (count: number) => new Date(wednesday.getTime() + count * 60_000);
const paris = (local: string) => new Date(`${local}:00+01:00`);
const rules = { on_the_spot: { ...defaultRules("on_the_spot"), horizonDays: 400 } };

async function aRoom(given: Partial<Parameters<typeof aListing>[0]> = {}) {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const steward = await aPerson({ roles: { [space.id]: "steward" } });
  const borrower = await aPerson();
  const listing = await aListing({ spaceId: space.id, kind: "room", title: "Salle des fêtes", rules, ...given });
  const book = (from: string, to: string, more: Partial<Parameters<typeof aBooking>[0]> = {}) =>
    aBooking({
      ...{ listing, borrowerUserId: borrower.userId, use: "on_the_spot", granularity: "minutes" },
      ...{ startAt: paris(from), endAt: paris(to), ...more },
    });
  const attach = async (content: string, listingId = listing.id) => {
    const input = { listingId, name: "École", content };
    const calendar = must(await execute(attachCalendar, as(keeper), input));
    await readDueCalendars(wednesday);
    return calendar.id;
  };
  const told = async () => {
    const db = await database();
    const mails = await db.outboxMail.findMany({
      where: { recipient: { in: [keeper.email, steward.email] } },
      orderBy: { id: "asc" },
    });
    return mails.map(({ recipient, subject, text }) => ({ recipient, subject, text }));
  };
  return { space, keeper, steward, borrower, listing, book, attach, told };
}

const event = (from: string, to: string) => oneEvent(`DTSTART:${from}`, `DTEND:${to}`);

test("a booking that an event meets is told once to each keeper, never cancelled, and listed with what stands in its way", async () => {
  const { keeper, steward, borrower, space, listing, book, attach, told } = await aRoom();
  const met = await book("2027-03-10T10:00", "2027-03-10T12:00");
  await book("2027-03-10T12:00", "2027-03-10T14:00");
  const calendar = await attach(event("20270310T083000Z", "20270310T110000Z"));
  const mails = await told();
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual([keeper.email, steward.email].sort());
  expect(mails[0]?.subject).toBe(
    "L’agenda «\u00a0École\u00a0» prend les heures d’une réservation\u00a0: Salle des fêtes",
  );
  expect(mails[0]?.text).toContain(`/b/${met.code}`);

  const [keepers, borrowers] = [as(keeper).viewer, as(borrower).viewer];
  expect([await countWaiting(keepers, wednesday), await countWaiting(borrowers, wednesday)]).toEqual([1, 0]);

  const { items } = must(await execute(listConflicts, as(keeper), { space: space.id }));
  expect(items).toMatchObject([
    {
      booking: { code: met.code, status: "approved" },
      missing: 1,
      obstacles: [{ cause: "external", calendar: "École" }],
    },
  ]);
  expect(items[0]?.reasons[0]).toMatch(/École.*Salle des fêtes.*10 mars/);
  expect((await checkEverything(wednesday)).conflicts.map(({ row }) => row)).toEqual([`Booking ${met.id}`]);

  // Read again, unchanged or not: it is the same conflict.
  must(await execute(refreshCalendar, as(keeper, minutes(1)), { calendarId: calendar }));
  await readDueCalendars(minutes(2));
  const content = event("20270310T090000Z", "20270310T110000Z");
  must(await execute(replaceCalendarFile, as(keeper, minutes(3)), { calendarId: calendar, content }));
  await readDueCalendars(minutes(4));
  expect(await told()).toHaveLength(2);
  expect(await conflictsOfListings([listing.id], minutes(4))).toHaveLength(1);

  // At other dates it is another one.
  const move = { booking: met.code, from: "2027-03-11T10:00", to: "2027-03-11T12:00", message: "" };
  must(await execute(changeBooking, as(keeper, minutes(5)), move));
  must(await execute(acceptChange, as(borrower, minutes(6)), { booking: met.code }));
  expect(await conflictsOfListings([listing.id], minutes(6))).toEqual([]);
});

test("where enough units stay free, where it is over, and where the event is gone, nothing is a conflict", async () => {
  const { keeper, space, listing, book, attach, told } = await aRoom({ units: 3, occupancy: "shared" });
  await book("2027-03-10T10:00", "2027-03-10T12:00", { quantity: 3, status: "took_place" });
  await book("2027-03-10T10:00", "2027-03-10T12:00", { quantity: 1, status: "cancelled" });
  const desk = await book("2027-03-11T10:00", "2027-03-11T12:00");
  const calendar = await attach(event("20270310T083000Z", "20270310T110000Z"));
  expect([await told(), await conflictsOfListings([listing.id], wednesday)]).toEqual([[], []]);
  const content = event("20270311T083000Z", "20270311T110000Z");
  must(await execute(replaceCalendarFile, as(keeper), { calendarId: calendar, content }));
  await readDueCalendars(minutes(1));
  const listed = async (now: Date) =>
    must(await execute(listConflicts, as(keeper, now), { space: space.id })).items.map(({ booking }) => booking.code);
  expect(await listed(minutes(1))).toEqual([desk.code]);
  expect(await listed(new Date("2027-03-11T10:30:00Z"))).toEqual([desk.code]);
  expect(await listed(new Date("2027-03-11T11:00:00Z"))).toEqual([]);
  must(await execute(removeCalendar, as(keeper), { calendarId: calendar }));
  expect(await listed(minutes(2))).toEqual([]);
});

test("an event of the hall meets what is booked in its parts; many bookings are told in one mail", async () => {
  const { keeper, space, listing, attach, told, borrower } = await aRoom();
  const part = await aListing({ spaceId: space.id, kind: "room", title: "Petite salle", rules });
  must(await execute(setInterlock, as(keeper), { outerId: listing.id, innerId: part.id }));
  const spot = { listing: part, borrowerUserId: borrower.userId, use: "on_the_spot", granularity: "minutes" };
  for (const day of ["12", "13", "14"])
    await aBooking({
      ...spot,
      startAt: new Date(`2027-04-${day}T08:00:00Z`),
      endAt: new Date(`2027-04-${day}T09:00:00Z`),
    });
  await attach(google);
  const mails = await told();
  expect(mails).toHaveLength(2);
  expect(mails[0]?.subject).toBe("L’agenda «\u00a0École\u00a0» prend les heures de 3 réservations");
  expect(mails[0]?.text.match(/– Petite salle/g)).toHaveLength(3);
  const found = await conflictsOfListings([part.id], wednesday);
  expect(found.map(({ obstacles }) => obstacles.map(({ title, calendar }) => `${calendar} ${title}`))).toEqual(
    Array(3).fill(["École Salle des fêtes"]),
  );
});

test("a booking that came back by way of the calendar is not in its own way", async () => {
  const { book, attach, told, listing } = await aRoom();
  const booking = await book("2027-03-10T10:00", "2027-03-10T12:00");
  const own = event("20270310T090000Z", "20270310T110000Z").replace(/UID:.*/, `UID:${booking.id}@entrelieux`);
  await attach(own);
  expect([await told(), await conflictsOfListings([listing.id], wednesday)]).toEqual([[], []]);
});
