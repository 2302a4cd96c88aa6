import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { defaultRules } from "#app/modules/availability/rules.ts";
import { getAvailability } from "#app/modules/bookings/use-cases/get-availability.server.ts";
import { checkEverything } from "#app/modules/exchange/check/check.server.ts";
import { setInterlock } from "#app/modules/listings/use-cases/set-interlock.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aListing } from "#tests/factories/listings.ts";
import { aPerson, as, wednesday } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { google, oneEvent } from "../exports.fixture.ts";
import { readDueCalendars, readExternalCalendar } from "../read-external-calendar.server.ts";
import { attachCalendar } from "../use-cases/attach-calendar.server.ts";
import { listCalendars } from "../use-cases/list-calendars.server.ts";
import { refreshCalendar } from "../use-cases/refresh-calendar.server.ts";
import { removeCalendar } from "../use-cases/remove-calendar.server.ts";
import { replaceCalendarFile } from "../use-cases/replace-calendar-file.server.ts";

const open: http.Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const minutes = (count: number) => new Date(wednesday.getTime() + count * 60_000);

async function aRoom(given: Partial<Parameters<typeof aListing>[0]> = {}) {
  const space = await aSpace();
  const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
  const listing = await aListing({ spaceId: space.id, title: "Salle des fêtes", ...given });
  return { space, keeper, listing };
}

/** A site that answers what it is told to; this machine is allowed for these tests alone. */
async function aSite() {
  const site = { text: google, status: 200, etag: '"1"', asked: 0, address: "" };
  const server = http.createServer((request, response) => {
    site.asked += 1;
    if (request.headers["if-none-match"] === site.etag) response.writeHead(304).end();
    else response.writeHead(site.status, { etag: site.etag }).end(site.text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  site.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/salle.ics`;
  return site;
}
const here = { isAllowed: () => true, anyPort: true };

async function blocksOf(listingId: string) {
  const db = await database();
  const rows = await db.block.findMany({ where: { listingId }, orderBy: { startAt: "asc" } });
  return rows.map(({ id, externalKey, startAt, endAt }) => ({ id, key: externalKey, startAt, endAt }));
}

async function brokenCalendars() {
  const { violations } = await checkEverything(wednesday);
  return violations.filter(({ row }) => /^(Block|ExternalCalendar) /.test(row));
}

async function attached(room: Awaited<ReturnType<typeof aRoom>>, source: { address?: string; content?: string }) {
  const given = source.address ? { address: "https://calendrier.example/salle.ics" } : source;
  const input = { listingId: room.listing.id, name: "École", ...given };
  const calendar = must(await execute(attachCalendar, as(room.keeper), input));
  // Nobody could attach an address of this machine.
  if (source.address)
    await transaction(async () => {
      const db = await database();
      await db.externalCalendar.update({ where: { id: calendar.id }, data: { url: source.address ?? null } });
    });
  return calendar;
}

async function only(room: Awaited<ReturnType<typeof aRoom>>) {
  const { items } = must(await execute(listCalendars, as(room.keeper), { listingId: room.listing.id }));
  const [calendar] = items;
  if (!calendar) throw new Error("none attached");
  return calendar;
}

test("a file blocks its hours, keeps none of its words, and says how far it was read", async () => {
  const room = await aRoom();
  await attached(room, { content: google });
  await readDueCalendars(wednesday);
  expect(await blocksOf(room.listing.id)).toHaveLength(6);
  expect(await only(room)).toMatchObject({
    ...{ source: "file", host: null, events: 6, error: null, warnings: [], failures: 0 },
    ...{ lastSuccess: "2027-02-24T10:00:00+01:00", readUntil: "2028-08-25T00:00:00+02:00" },
  });
  const db = await database();
  const { content } = await db.externalCalendar.findFirstOrThrow({ where: { listingId: room.listing.id } });
  expect(content).not.toMatch(/Chorale|cirque|SUMMARY/);
  expect(await brokenCalendars()).toEqual([]);
});

test("what the calendar takes cannot be asked for", async () => {
  const room = await aRoom();
  await attached(room, { content: google });
  await readDueCalendars(wednesday);
  const visitor = { viewer: { kind: "visitor" } as const, now: wednesday, requestId: "test" };
  const month = must(
    await execute(getAvailability, visitor, { listing: room.listing.id, from: "2027-04-10", days: 10 }),
  );
  const free = (date: string) => month.days.find((day) => day.date === date)?.free;
  expect([free("2027-04-11"), free("2027-04-12"), free("2027-04-16"), free("2027-04-17")]).toEqual([1, 0, 0, 1]);
});

test("an event of a hall takes its parts too, for use on the spot", async () => {
  const rules = { on_the_spot: defaultRules("on_the_spot") };
  const room = await aRoom({ rules });
  const part = await aListing({ spaceId: room.space.id, rules });
  must(await execute(setInterlock, as(room.keeper), { outerId: room.listing.id, innerId: part.id }));
  await attached(room, { content: google });
  await readDueCalendars(wednesday);
  const visitor = { viewer: { kind: "visitor" } as const, now: wednesday, requestId: "test" };
  const asked = { listing: part.id, use: "on_the_spot", from: "2027-04-11", days: 2 };
  const { days } = must(await execute(getAvailability, visitor, asked));
  expect(days.map(({ free }) => free)).toEqual([1, 0]);
});

test("a reading replaces: what moved moves, what is gone is freed, what is new is blocked; the rest is the same row", async () => {
  const room = await aRoom();
  const site = await aSite();
  const calendar = await attached(room, { address: site.address });
  await readExternalCalendar(calendar.id, wednesday, here);
  const before = await blocksOf(room.listing.id);
  expect(before).toHaveLength(6);
  site.etag = '"2"';
  site.text = google
    .replace(
      "DTSTART;VALUE=DATE:20270412\nDTEND;VALUE=DATE:20270417",
      "DTSTART;VALUE=DATE:20270419\nDTEND;VALUE=DATE:20270424",
    )
    .replace("UNTIL=20270408T215959Z", "UNTIL=20270401T215959Z")
    .replace("STATUS:CANCELLED\n", "");
  await readExternalCalendar(calendar.id, minutes(60), here);
  const after = await blocksOf(room.listing.id);
  const keys = (rows: typeof after) => rows.map(({ key }) => key);
  const gone = before[4];
  expect(keys(after).sort()).toEqual(
    [...keys(before).filter((key) => key !== gone?.key), "cancelled@google.com"].sort(),
  );
  const week = (rows: typeof after) => rows.find(({ key }) => key === "week@google.com");
  expect(week(after)?.id).toBe(week(before)?.id);
  expect(week(after)?.startAt).toEqual(new Date("2027-04-19T00:00:00+02:00"));
});

test("a calendar that cannot be reached or read blocks nothing new and frees nothing old; it is tried less and less often", async () => {
  const room = await aRoom();
  const site = await aSite();
  const { id } = await attached(room, { address: site.address });
  await readExternalCalendar(id, wednesday, here);
  const before = await blocksOf(room.listing.id);
  Object.assign(site, { etag: '"2"', status: 500 });
  await readExternalCalendar(id, minutes(60), here);
  expect(await only(room)).toMatchObject({
    error: "refused",
    failures: 1,
    lastSuccess: "2027-02-24T10:00:00+01:00",
    events: 6,
  });
  Object.assign(site, { status: 200, text: google.slice(0, 900) });
  await readExternalCalendar(id, minutes(120), here);
  expect(await only(room)).toMatchObject({ error: "truncated", failures: 2, nextReading: "2027-02-24T13:00:00+01:00" });
  await readExternalCalendar(id, minutes(180));
  expect(await only(room)).toMatchObject({ error: "port_not_allowed", failures: 3 });
  expect(await blocksOf(room.listing.id)).toEqual(before);
  site.text = google;
  await readExternalCalendar(id, minutes(240), here);
  expect(await only(room)).toMatchObject({ error: null, failures: 0, events: 6 });
});

test("unchanged is a success without reading, except once a week; each has its turn", async () => {
  const room = await aRoom();
  const site = await aSite();
  const { id } = await attached(room, { address: site.address });
  await readExternalCalendar(id, wednesday, here);
  site.text = "the site would answer this, were it asked for everything";
  await readExternalCalendar(id, minutes(60), here);
  expect(await only(room)).toMatchObject({ error: null, lastSuccess: "2027-02-24T11:00:00+01:00", events: 6 });
  await readDueCalendars(minutes(61), here);
  expect(site.asked).toBe(2);
  await readDueCalendars(minutes(8 * 24 * 60), here);
  expect(await only(room)).toMatchObject({ error: "not_calendar", events: 6 });
  must(await execute(refreshCalendar, as(room.keeper, minutes(8 * 24 * 60 + 1)), { calendarId: id }));
  site.text = google;
  await readDueCalendars(minutes(8 * 24 * 60 + 2), here);
  expect(await only(room)).toMatchObject({ error: null });
});

test("detaching frees what was taken and forgets the address; sending another file replaces", async () => {
  const room = await aRoom();
  const { id } = await attached(room, { content: google });
  await readDueCalendars(wednesday);
  const content = oneEvent("DTSTART:20270310T100000Z", "DURATION:PT1H");
  must(await execute(replaceCalendarFile, as(room.keeper), { calendarId: id, content }));
  await readDueCalendars(minutes(1));
  expect(await blocksOf(room.listing.id)).toHaveLength(1);
  must(await execute(removeCalendar, as(room.keeper), { calendarId: id }));
  expect(await blocksOf(room.listing.id)).toEqual([]);
  expect(refusal(await execute(refreshCalendar, as(room.keeper), { calendarId: id })).code).toBe(
    "calendars.no_such_calendar",
  );
  const db = await database();
  expect(await db.externalCalendar.findUniqueOrThrow({ where: { id } })).toMatchObject({
    url: null,
    content: "",
    etag: "",
  });
});

test("what cannot be a calendar is refused at once, with its reason", async () => {
  const room = await aRoom();
  const attach = async (source: Record<string, string>) => {
    const input = { listingId: room.listing.id, name: "École", ...source };
    return refusal(await execute(attachCalendar, as(room.keeper), input)).code;
  };
  expect(await attach({})).toBe("calendars.address_or_file");
  expect(await attach({ address: "http://a.example/", content: google })).toBe("calendars.address_or_file");
  expect(await attach({ address: "file:///etc/passwd" })).toBe("calendars.not_an_address");
  expect(await attach({ address: "https://name:word@a.example/" })).toBe("calendars.credentials_in_address");
  expect(await attach({ address: "http://127.0.0.1:4117/x.ics" })).toBe("calendars.port_not_allowed");
  expect(await attach({ content: "<html>" })).toBe("calendars.not_calendar");
  expect(await attach({ content: google.slice(0, 300) })).toBe("calendars.truncated");
  expect(await attach({ content: "x".repeat(5_500_000) })).toBe("calendars.too_large");
  const stranger = await aPerson();
  const input = { listingId: room.listing.id, name: "École", content: google };
  expect(refusal(await execute(attachCalendar, as(stranger), input)).status).toBe(403);
});
